package dev.syncdashboard.dashboard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Root at a terminal, without the package's command. */
class CommandUserTest {

    @TempDir
    private Path root;

    @Test
    void whoseDataTheyAreAndWhereNobodyHasAnyMayRunACommand() throws IOException {
        String owner = Files.getOwner(root).getName();

        assertThat(new CommandUser(owner).objection(root)).isEmpty();
        assertThat(new CommandUser("somebody").objection(root)).isEmpty();
        assertThat(new CommandUser("root").objection(root.resolve("nothing"))).isEmpty();
    }

    @Test
    void noCommandOfRootWritesIntoAnotherUsersData() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can give files away");
        Path data = Files.createDirectory(root.resolve("data"));
        Path secret = Files.writeString(root.resolve("shadow"), "root's");
        UserPrincipal before = Files.getOwner(secret);
        for (String name : List.of("backup.asked", "backup.answer", "login-link", "dashboard.lock")) {
            Files.createSymbolicLink(data.resolve(name), secret);
        }
        // Whoever reads the settings there would finish it.
        Files.writeString(data.resolve("restore.commit"), "before-restore-20261126T143200Z\n");
        Files.setOwner(
                data, root.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("daemon"));
        String place = "--dashboard-data-dir=" + data;

        for (CommandAnswer answer : List.of(
                new BackupCommand(InstantSource.system(), new SecureRandom(), new ByteArrayOutputStream(), said -> {})
                        .run("backup", root.resolve("made.zip").toString(), place),
                new RestoreCommand(Clock.systemUTC(), InputStream.nullInputStream()).run("restore", "-", place),
                new LoginLinkCommand(InstantSource.system(), new SecureRandom()).run("login-link", place))) {
            assertThat(answer.exitCode()).as(answer.text()).isOne();
            assertThat(answer.text()).contains("sudo -u daemon", "Nothing was changed.");
        }

        assertThat(secret).hasContent("root's");
        assertThat(Files.getOwner(secret)).isEqualTo(before);
        assertThat(root.resolve("made.zip")).doesNotExist();
        try (Stream<Path> all = Files.list(data)) {
            assertThat(all).hasSize(5);
        }
    }
}
