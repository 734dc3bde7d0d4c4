package dev.syncdashboard.demo.engine;

import static org.awaitility.Awaitility.await;

import dev.syncdashboard.demo.engine.folder.SharedFolder;
import dev.syncdashboard.demo.engine.mesh.Mesh;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.awaitility.core.ThrowingRunnable;

/** Some engines that share one folder, each in a directory of its own below a temporary one. */
public final class EngineLab implements AutoCloseable {

    public static final EngineSettings QUICK = EngineSettings.DEFAULT.withEventHold(Duration.ofSeconds(2));
    private static final Duration LIMIT = Duration.ofSeconds(20);

    public final Mesh mesh = new Mesh();
    private final Path root;
    private final Share share = Share.named("Sync");
    private final List<EmbeddedEngine> engines = new ArrayList<>();

    public EngineLab(Path root) {
        this.root = root;
    }

    public Device writer(String name) throws IOException {
        return device(name, true);
    }

    public Device reader(String name) throws IOException {
        return device(name, false);
    }

    private Device device(String name, boolean writable) throws IOException {
        EmbeddedEngine engine = new EmbeddedEngine(name, mesh, QUICK, Clock.systemUTC());
        engines.add(engine);
        Device device = new Device(engine, engine.join(share, root.resolve(name), writable));
        engine.start();
        return device;
    }

    public static void eventually(ThrowingRunnable assertion) {
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
    public record Device(EmbeddedEngine engine, SharedFolder folder) {

        public Path path(String name) {
            return folder.settings().directory().resolve(name);
        }

        public void write(String name, String text) {
            write(name, text.getBytes(StandardCharsets.UTF_8), Optional.empty());
        }

        public void write(String name, String text, Instant modified) {
            write(name, text.getBytes(StandardCharsets.UTF_8), Optional.of(modified));
        }

        public void write(String name, byte[] bytes) {
            write(name, bytes, Optional.empty());
        }

        /** In one step: a file that is written in its place may be seen, and sent, while it is still empty. */
        private void write(String name, byte[] bytes, Optional<Instant> modified) {
            try {
                Path file = path(name);
                Files.createDirectories(file.getParent());
                Path whole = Files.write(file.resolveSibling("~" + file.getFileName()), bytes);
                if (modified.isPresent()) {
                    Files.setLastModifiedTime(whole, FileTime.from(modified.get()));
                }
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        public String read(String name) throws IOException {
            return Files.exists(path(name)) ? new String(Files.readAllBytes(path(name)), StandardCharsets.UTF_8) : "";
        }

        public boolean has(String name) {
            return Files.exists(path(name));
        }

        public void awaitListed(String name) {
            eventually(() -> org.assertj.core.api.Assertions.assertThat(
                            folder.list().byPath().keySet())
                    .anyMatch(path -> path.value().equals(name)));
        }
    }
}
