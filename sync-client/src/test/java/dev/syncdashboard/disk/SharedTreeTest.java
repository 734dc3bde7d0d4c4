package dev.syncdashboard.disk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** In a directory of a user who plants links to what is an administrator's. */
@DisabledOnOs(OS.WINDOWS)
class SharedTreeTest {

    @TempDir
    private Path root;

    private Path tree;
    private Path secret;

    @BeforeEach
    void aTreeWithLinks() throws IOException {
        Path others = Files.createDirectory(root.resolve("others"));
        secret = Files.writeString(others.resolve("shadow"), "an administrator's");
        tree = Files.createDirectories(root.resolve("state/releases"));
        Files.createDirectories(tree.resolve("1.3.0/deep"));
        Files.writeString(tree.resolve("1.3.0/deep/agent.jar"), "a jar");
        Files.createSymbolicLink(tree.resolve("current"), secret);
        Files.createSymbolicLink(tree.resolve("1.4.0"), others);
    }

    @Test
    void whatLinksLeadToStaysWhereATreeIsTakenAway() throws IOException {
        SharedTree.delete(tree);

        assertThat(tree).doesNotExist();
        assertThat(secret).hasContent("an administrator's");
        SharedTree.delete(tree);
    }

    @Test
    void aLinkInTheTreesOwnPlaceGoesAndWhatItLeadsToStays() throws IOException {
        Path link = Files.createSymbolicLink(root.resolve("link"), tree);

        SharedTree.delete(link);

        assertThat(Files.exists(link, LinkOption.NOFOLLOW_LINKS)).isFalse();
        assertThat(tree.resolve("1.3.0/deep/agent.jar")).exists();
    }

    @Test
    void whatLinksLeadToIsNotGivenAway() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can give files away");
        UserPrincipal before = Files.getOwner(secret);
        UserPrincipal daemon =
                root.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("daemon");

        SharedTree.give(tree, daemon);

        assertThat(Files.getOwner(tree)).isEqualTo(daemon);
        assertThat(Files.getOwner(tree.resolve("1.3.0/deep/agent.jar"))).isEqualTo(daemon);
        assertThat(Files.getOwner(secret)).isEqualTo(before);
        assertThat(Files.getOwner(secret.getParent())).isEqualTo(before);
    }
}
