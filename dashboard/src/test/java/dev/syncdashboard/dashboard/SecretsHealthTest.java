package dev.syncdashboard.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;
import org.springframework.core.env.StandardEnvironment;

class SecretsHealthTest {

    @TempDir
    private Path root;

    @Test
    void aFileWithAPasswordThatEveryAccountCanReadIsNamedWithoutItsPathAndAlarmsNobody() throws IOException {
        Assumptions.assumeTrue(
                FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));

        Health open = health("sync.password=x\n", "rw-r--r--");
        assertThat(open.getStatus()).isEqualTo(Status.UP);
        assertThat(open.getDetails().toString()).contains("chmod").doesNotContain(root.toString());
        assertThat(health("sync.password=x\n", "rw-r-----").getDetails()).isEmpty();
        assertThat(health("sync.folder=x\nsync.api-key=\n", "rw-r--r--").getDetails())
                .isEmpty();
    }

    private Health health(String settings, String rights) throws IOException {
        Path file = Files.writeString(root.resolve("station.properties"), settings);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(rights));
        StandardEnvironment environment = new StandardEnvironment();
        SharedSettings.add(file, environment);
        return new SecretsHealth(environment).health();
    }
}
