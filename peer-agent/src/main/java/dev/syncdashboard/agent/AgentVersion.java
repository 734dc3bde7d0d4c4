package dev.syncdashboard.agent;

import dev.syncdashboard.status.ReleaseVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/** Name and version under which this program speaks of itself. */
public final class AgentVersion {

    private static final String NAME = "sync-peer-agent";

    private AgentVersion() {}

    /** For example {@code sync-peer-agent 0.1.0}. */
    public static String nameAndVersion() {
        return text().map(version -> NAME + " " + version).orElse(NAME);
    }

    /** The same with the commit that it was built from, where that was said to the build: {@code (commit 1f2e3d4)}. */
    public static String withCommit() {
        String commit = properties().getProperty("commit", "").strip();
        return commit.matches("[0-9a-f]{7,40}") ? nameAndVersion() + " (commit " + commit + ")" : nameAndVersion();
    }

    /** The version; empty in a build that has none. */
    public static Optional<ReleaseVersion> version() {
        return text().flatMap(ReleaseVersion::parse);
    }

    private static Optional<String> text() {
        return Optional.ofNullable(properties().getProperty("version"));
    }

    private static Properties properties() {
        Properties properties = new Properties();
        try (InputStream in = AgentVersion.class.getResourceAsStream("version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }
}
