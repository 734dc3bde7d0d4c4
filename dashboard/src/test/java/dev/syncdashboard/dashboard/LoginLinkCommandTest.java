package dev.syncdashboard.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.access.DoorKey;
import dev.syncdashboard.dashboard.access.kept.LoginLinkFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoginLinkCommandTest {

    private static final Instant NOW = Instant.parse("2026-11-24T14:32:00Z");

    @TempDir
    Path folder;

    private final LoginLinkCommand command = new LoginLinkCommand(() -> NOW, new SecureRandom());

    @Test
    void itPrintsALinkThatTheDashboardTakesOnce() throws IOException {
        CommandAnswer outcome =
                command.run("login-link", "--dashboard-data-dir", data().toString(), "--server-port", "8091");

        assertThat(outcome.exitCode()).isZero();
        DoorKey secret = secret("http://127\\.0\\.0\\.1:8091/login/link\\?once=([A-Za-z0-9_-]{43})\n", outcome.text());
        Path file = data().resolve("login-link");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(Files.readString(file)).contains("2026-11-24T14:47:00Z").doesNotContain(secret.text());
        assertThat(new LoginLinkFile(data()).take(secret, NOW)).isTrue();
        assertThat(new LoginLinkFile(data()).take(secret, NOW)).isFalse();
    }

    @Test
    void itReadsTheSettingsOfTheDashboard() throws IOException {
        Path settings = folder.resolve("station.properties");
        Files.writeString(
                settings,
                "dashboard.data.dir=" + data() + "\nserver.address=0.0.0.0\nserver.ssl.bundle=station\n",
                StandardCharsets.UTF_8);

        assertThat(command.run("login-link", "--config", settings.toString()).text())
                .contains("https://127.0.0.1:8080/login/link?once=");
        assertThat(command.run("login-link", "--config", settings.toString(), "--server.address=192.0.2.4")
                        .text())
                .contains("https://192.0.2.4:8080/login/link?once=");
    }

    @Test
    void whereTheDashboardSpeaksHttpsTheLinkDoesToo() {
        String[] args = {"login-link", "--dashboard-data-dir", data().toString(), "--server-tls", "self-made"};

        assertThat(command.run(args).text()).contains("https://127.0.0.1:8080/login/link?once=");
    }

    @Test
    void aNewerLinkEndsTheOneBefore() {
        String[] args = {"login-link", "--dashboard-data-dir", data().toString()};
        DoorKey first = secret("once=(\\S+)", command.run(args).text());
        DoorKey second = secret("once=(\\S+)", command.run(args).text());

        assertThat(new LoginLinkFile(data()).take(first, NOW)).isFalse();
        assertThat(new LoginLinkFile(data()).take(second, NOW)).isTrue();
    }

    @Test
    void aFileThatOthersCouldHaveWrittenIsNoLink() throws IOException {
        DoorKey secret = new DoorKey("known to somebody else");
        new LoginLinkFile(data()).leave(secret, NOW);
        Files.setPosixFilePermissions(data().resolve("login-link"), PosixFilePermissions.fromString("rw-rw-rw-"));

        assertThat(new LoginLinkFile(data()).take(secret, NOW)).isFalse();
    }

    @Test
    void aClockThatWasSetDoesNotMakeALinkLast() throws IOException {
        DoorKey secret = new DoorKey("of a wrong clock");
        new LoginLinkFile(data()).leave(secret, NOW.plusSeconds(3_600));

        assertThat(new LoginLinkFile(data()).take(secret, NOW)).isFalse();
    }

    @Test
    void whereNothingCanBeLeftItSaysWhatToDo() throws IOException {
        Path file = folder.resolve("file");
        Files.writeString(file, "x", StandardCharsets.UTF_8);

        CommandAnswer outcome = command.run(
                "login-link", "--dashboard-data-dir", file.resolve("below").toString());

        assertThat(outcome.exitCode()).isEqualTo(1);
        assertThat(outcome.text()).contains("Run this as the user as whom the dashboard runs");
    }

    @Test
    void aWrongOptionIsRefusedAsAtAStart() {
        assertThat(command.run("login-link", "--nonsense").exitCode()).isEqualTo(2);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private static DoorKey secret(String pattern, String text) {
        Matcher found = Pattern.compile(pattern).matcher(text);
        assertThat(found.find()).as(text).isTrue();
        return new DoorKey(found.group(1));
    }
}
