package dev.syncdashboard.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** In a directory of a user who plants links to what is an administrator's. */
class SharedFileTest {

    private static final Path JAR = Path.of("releases", "1.3.0", "agent.jar");

    @TempDir
    private Path directory;

    private Path root;
    private Path others;
    private Path secret;

    @BeforeEach
    void whatIsAnAdministrators() throws IOException {
        root = Files.createDirectory(directory.resolve("state"));
        others = Files.createDirectory(directory.resolve("others"));
        secret = Files.writeString(others.resolve("shadow"), "an administrator's");
        try (DirectoryStream<Path> open = Files.newDirectoryStream(root)) {
            assumeTrue(open instanceof SecureDirectoryStream, "this system can't go from open directories");
        }
    }

    private boolean put(String content) throws IOException {
        return SharedFile.replace(root, JAR, out -> out.write(content.getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void isPutInPlaceAndReplacedWithTheDirectoriesThatLeadToIt() throws IOException {
        assertThat(put("a jar")).isTrue();
        assertThat(root.resolve(JAR)).hasContent("a jar");

        assertThat(put("another")).isTrue();
        assertThat(root.resolve(JAR)).hasContent("another");
        assertThat(root).isDirectoryNotContaining("glob:**.part*");
        assertThat(root.resolve("releases/1.3.0")).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void isNotMadeWhereALinkLeads() throws IOException {
        Path releases = Files.createDirectory(root.resolve("releases"));
        Path version = Files.createSymbolicLink(releases.resolve("1.3.0"), others);
        assertThatThrownBy(() -> put("a jar")).isInstanceOf(IOException.class);

        Files.delete(version);
        Files.delete(releases);
        Files.createSymbolicLink(releases, others);
        assertThatThrownBy(() -> put("a jar")).isInstanceOf(IOException.class);

        assertThat(others).isDirectoryNotContaining(path -> !path.equals(secret));
    }

    @Test
    void linksInItsOwnPlaceAreReplacedAndWhatTheyLeadToStays() throws IOException {
        Files.createDirectories(root.resolve(JAR).getParent());
        Files.createSymbolicLink(root.resolve(JAR), secret);
        Files.createSymbolicLink(root.resolve(JAR + ".part"), secret);

        assertThat(put("a jar")).isTrue();

        assertThat(Files.isRegularFile(root.resolve(JAR), LinkOption.NOFOLLOW_LINKS))
                .isTrue();
        assertThat(root.resolve(JAR)).hasContent("a jar");
        assertThat(secret).hasContent("an administrator's");
    }

    @Test
    void contentThatFailsLeavesTheOneBefore() throws IOException {
        put("a jar");

        assertThatThrownBy(() -> SharedFile.replace(root, JAR, out -> {
                    out.write(1);
                    throw new IOException("another content");
                }))
                .hasMessage("another content");

        assertThat(root.resolve(JAR)).hasContent("a jar");
        assertThat(root.resolve(JAR + ".part")).doesNotExist();
    }
}
