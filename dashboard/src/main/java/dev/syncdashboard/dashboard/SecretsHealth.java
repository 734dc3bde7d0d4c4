package dev.syncdashboard.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says, and alarms nobody, when every account of the machine can read a password in the file of settings. */
@Component("secrets")
class SecretsHealth implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(SecretsHealth.class);

    private static final String KEY = "dashboard.secrets-warning";
    private static final Pattern SECRET = Pattern.compile(".*(?:password|api-key)", Pattern.CASE_INSENSITIVE);
    private static final String WARNING =
            "The file of settings that --config names has a password or a key in it, and every"
                    + " account of this machine can read it. Take that right away: chmod o-rwx FILE.";

    private final Optional<String> warning;

    SecretsHealth(Environment environment) {
        warning = Optional.ofNullable(environment.getProperty(KEY));
        warning.ifPresent(LOG::warn);
    }

    /** Notes the warning among the settings of the file, if there is reason for it. */
    static void note(Path file, Properties settings) throws IOException {
        boolean secret = settings.stringPropertyNames().stream()
                .anyMatch(key -> SECRET.matcher(key).matches()
                        && !settings.getProperty(key).isBlank());
        // Not asked of the file's disk: in a bare root (chroot) Java can't tell which disk that is.
        Optional<PosixFileAttributeView> rights =
                Optional.ofNullable(Files.getFileAttributeView(file, PosixFileAttributeView.class));
        if (secret
                && rights.isPresent()
                && rights.get().readAttributes().permissions().contains(PosixFilePermission.OTHERS_READ)) {
            settings.setProperty(KEY, WARNING);
        }
    }

    @Override
    public Health health() {
        Health.Builder health = Health.up();
        warning.ifPresent(text -> health.withDetail("warning", text));
        return health.build();
    }
}
