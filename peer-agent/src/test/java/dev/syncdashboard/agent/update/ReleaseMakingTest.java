package dev.syncdashboard.agent.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.release.Release;
import dev.syncdashboard.release.ReleaseFile;
import dev.syncdashboard.release.ReleaseManifest;
import dev.syncdashboard.release.ReleaseManifest.ManifestFlaw;
import dev.syncdashboard.release.ReleaseManifest.Reading;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.signature.VerifyKey;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseMakingTest {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    private final StringWriter out = new StringWriter();
    private final ReleaseMaking making =
            new ReleaseMaking(Clock.fixed(NOW, ZoneOffset.UTC), new PrintWriter(out, true));

    @TempDir
    private Path directory;

    private Path key;
    private VerifyKey project;

    @BeforeEach
    void aKey() throws IOException {
        key = directory.resolve("project.key");
        making.key(key);
        project = VerifyKey.parse(out.toString().strip()).orElseThrow();
        out.getBuffer().setLength(0);
    }

    @Test
    void aKeyIsMadeOnceAndItsPublicHalfPrintedEachTime() throws Exception {
        byte[] kept = Files.readAllBytes(key);
        making.key(key);

        assertThat(out.toString().strip()).isEqualTo(project.value()).hasSize(43);
        assertThat(Files.readAllBytes(key)).isEqualTo(kept);
    }

    @Test
    void aReleaseHasTheJarAndAManifestThatTheProjectSigned() throws Exception {
        Path jar = AgentJar.of(directory.resolve("agent.jar"), "1.3.0", AgentJar.JAVA_17);
        making.make(jar, key, directory.resolve("out"));

        Path made = directory.resolve("out/1.3.0");
        assertThat(made).isDirectoryContaining("glob:**/peer-agent.jar").isDirectoryContaining("glob:**/release.json");
        assertThat(Files.list(made)).as("nothing besides").hasSize(2);
        byte[] content = Files.readAllBytes(made.resolve(ReleaseFile.JAR));
        assertThat(content).isEqualTo(Files.readAllBytes(jar));
        byte[] manifest = Files.readAllBytes(made.resolve(ReleaseManifest.FILE));
        Release release = ((Reading.Signed) ReleaseManifest.open(manifest, project))
                .signed()
                .release();
        assertThat(release.version().value()).isEqualTo("1.3.0");
        assertThat(release.made()).isEqualTo(NOW);
        assertThat(release.java()).isEqualTo(17);
        assertThat(release.files())
                .isEqualTo(List.of(new ReleaseFile(ReleaseFile.JAR, content.length, Sha256.of(content))));
        assertThat(ReleaseManifest.open(manifest, SigningKey.generate().verifyKey()))
                .isEqualTo(new Reading.Unusable(ManifestFlaw.NOT_SIGNED));
        assertThat(out.toString()).contains("version 1.3.0, for Java 17 and later", project.value());
    }

    @Test
    void whatIsThereIsReplaced() throws Exception {
        Path other = AgentJar.of(directory.resolve("other.jar"), "1.3.0", AgentJar.JAVA_17 + 4);
        making.make(AgentJar.of(directory.resolve("agent.jar"), "1.3.0", AgentJar.JAVA_17), key, directory);
        making.make(other, key, directory);

        assertThat(directory.resolve("1.3.0/peer-agent.jar")).hasSameBinaryContentAs(other);
        assertThat(out.toString()).contains("for Java 21 and later");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one", "1.0/../../x"})
    void aJarWithoutAVersionIsNone(String version) throws Exception {
        Path jar = AgentJar.of(directory.resolve("agent.jar"), version, AgentJar.JAVA_17);

        assertThatThrownBy(() -> making.make(jar, key, directory.resolve("out")))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("agent.jar is no agent's jar with a version");
        assertThat(directory.resolve("out")).doesNotExist();
    }

    @Test
    void whatIsNoAgentsJarIsRefused() throws Exception {
        Path text = Files.writeString(directory.resolve("text.jar"), "no jar");
        Path other = AgentJar.empty(directory.resolve("empty.jar"));

        assertThatThrownBy(() -> making.make(text, key, directory)).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> making.make(other, key, directory))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("so it is no agent's jar");
    }

    @Test
    void aKeyThatIsNotThereIsNotMadeByTheWay() throws Exception {
        Path jar = AgentJar.of(directory.resolve("agent.jar"), "1.3.0", AgentJar.JAVA_17);
        Path missing = directory.resolve("missing.key");

        assertThatThrownBy(() -> making.make(jar, missing, directory))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("make it by 'release key'");
        assertThat(missing).doesNotExist();
    }
}
