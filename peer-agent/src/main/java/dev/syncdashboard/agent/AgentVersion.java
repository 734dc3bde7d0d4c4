package dev.syncdashboard.agent;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Name and version under which this program speaks of itself. */
public final class AgentVersion {

    private static final String NAME = "sync-peer-agent";

    private AgentVersion() {}

    /** For example {@code sync-peer-agent 0.1.0}. */
    public static String nameAndVersion() {
        Properties properties = new Properties();
        try (InputStream in = AgentVersion.class.getResourceAsStream("version.properties")) {
            if (in == null) {
                return NAME;
            }
            properties.load(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return NAME + " " + properties.getProperty("version", "");
    }
}
