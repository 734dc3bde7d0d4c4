package dev.syncdashboard.demo.engine;

import static org.awaitility.Awaitility.await;

import dev.syncdashboard.demo.engine.folder.SharedFolder;
import dev.syncdashboard.demo.engine.mesh.Mesh;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.awaitility.core.ThrowingRunnable;

/** Some engines that share one folder, each in a directory of its own below a temporary one. */
final class EngineLab implements AutoCloseable {

    static final EngineSettings QUICK = EngineSettings.DEFAULT.withEventHold(Duration.ofSeconds(2));
    private static final Duration LIMIT = Duration.ofSeconds(20);

    final Mesh mesh = new Mesh();
    private final Path root;
    private final Share share = Share.named("Sync");
    private final List<EmbeddedEngine> engines = new ArrayList<>();

    EngineLab(Path root) {
        this.root = root;
    }

    Device writer(String name) throws IOException {
        return device(name, true);
    }

    Device reader(String name) throws IOException {
        return device(name, false);
    }

    private Device device(String name, boolean writable) throws IOException {
        EmbeddedEngine engine = new EmbeddedEngine(name, mesh, QUICK, Clock.systemUTC());
        engines.add(engine);
        Device device = new Device(engine, engine.join(share, root.resolve(name), writable));
        engine.start();
        return device;
    }

    static void eventually(ThrowingRunnable assertion) {
        await().ignoreExceptionsInstanceOf(IOException.class)
                .atMost(LIMIT)
                .pollInterval(Duration.ofMillis(20))
                .untilAsserted(assertion);
    }

    @Override
    public void close() {
        engines.forEach(EmbeddedEngine::close);
    }

    /** One engine and its part of the folder. */
    record Device(EmbeddedEngine engine, SharedFolder folder) {

        Path path(String name) {
            return folder.settings().directory().resolve(name);
        }

        void write(String name, String text) {
            try {
                Files.createDirectories(path(name).getParent());
                Files.writeString(path(name), text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String read(String name) throws IOException {
            return Files.exists(path(name)) ? new String(Files.readAllBytes(path(name)), StandardCharsets.UTF_8) : "";
        }

        boolean has(String name) {
            return Files.exists(path(name));
        }

        void awaitListed(String name) {
            eventually(() -> org.assertj.core.api.Assertions.assertThat(
                            folder.list().byPath().keySet())
                    .anyMatch(path -> path.value().equals(name)));
        }
    }
}
