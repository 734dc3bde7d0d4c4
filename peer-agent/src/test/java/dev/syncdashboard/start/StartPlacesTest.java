package dev.syncdashboard.start;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where the releases are, told by the same settings as to the agent. */
class StartPlacesTest {

    private static final Path USUAL = Path.of("usual").toAbsolutePath();

    @TempDir
    private Path directory;

    private Path releases(Map<String, String> environment, String... arguments) {
        return new StartPlaces(List.of(arguments), environment, directory.resolve("usual.properties"), USUAL)
                .releases();
    }

    private static Path in(String state) {
        return Path.of(state).toAbsolutePath().resolve("releases");
    }

    private Path settings(String name, String text) throws Exception {
        return Files.writeString(directory.resolve(name), text);
    }

    @Test
    void whereNothingIsSaidTheyAreInTheUsualPlace() {
        assertThat(releases(Map.of(), "run")).isEqualTo(USUAL.resolve("releases"));
    }

    @Test
    void anOptionIsTakenInEitherForm() {
        assertThat(releases(Map.of(), "run", "--agent-state-dir", "/srv/a")).isEqualTo(in("/srv/a"));
        assertThat(releases(Map.of(), "--agent-state-dir=/srv/b", "run")).isEqualTo(in("/srv/b"));
    }

    @Test
    void anOptionBeatsTheEnvironmentAndThatTheFile() throws Exception {
        String file = settings("agent.properties", "agent.state.dir=/srv/file").toString();
        Map<String, String> environment = Map.of("AGENT_STATE_DIR", "/srv/environment");

        assertThat(releases(environment, "run", "--config", file, "--agent-state-dir=/srv/option"))
                .isEqualTo(in("/srv/option"));
        assertThat(releases(environment, "run", "--config", file)).isEqualTo(in("/srv/environment"));
        assertThat(releases(Map.of(), "run", "--config=" + file)).isEqualTo(in("/srv/file"));
    }

    @Test
    void withoutAnotherTheUsualFileCounts() throws Exception {
        settings("usual.properties", "agent.state.dir = /srv/usual \n");
        String other = settings("other.properties", "sync.folder=Maps").toString();

        assertThat(releases(Map.of(), "run")).isEqualTo(in("/srv/usual"));
        assertThat(releases(Map.of(), "run", "--config", other)).isEqualTo(USUAL.resolve("releases"));
    }

    @Test
    void aFileMayNameADirectoryWithBlanksAndUmlauts() throws Exception {
        settings("usual.properties", "agent.state.dir=/srv/Löschzug 7/état");

        assertThat(releases(Map.of(), "run")).isEqualTo(in("/srv/Löschzug 7/état"));
    }

    @Test
    void whatIsBlankIsNotSaid() throws Exception {
        settings("usual.properties", "agent.state.dir=");

        assertThat(releases(Map.of("AGENT_STATE_DIR", " "), "run")).isEqualTo(USUAL.resolve("releases"));
        assertThat(releases(Map.of(), "run", "--agent-state-dir", " ")).isEqualTo(USUAL.resolve("releases"));
    }

    /** The agent says what is wrong with it; until then it has to start. */
    @Test
    void whatCannotBeReadIsTheUsualPlace() throws Exception {
        Files.write(directory.resolve("bytes.properties"), new byte[] {'a', (byte) 0xFF, '=', 'b'});
        settings("escape.properties", "agent.state.dir=\\uXYZ1");

        for (String file : List.of("missing.properties", "bytes.properties", "escape.properties", "")) {
            assertThat(releases(
                            Map.of(), "run", "--config", directory.resolve(file).toString()))
                    .as(file)
                    .isEqualTo(USUAL.resolve("releases"));
        }
        assertThat(releases(Map.of(), "run", "--agent-state-dir", "no\0path")).isEqualTo(USUAL.resolve("releases"));
        assertThat(releases(Map.of(), "run", "--config", "no\0path")).isEqualTo(USUAL.resolve("releases"));
        assertThat(releases(Map.of(), "run", "--agent-state-dir")).isEqualTo(USUAL.resolve("releases"));
    }
}
