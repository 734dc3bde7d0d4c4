package dev.syncdashboard.release;

import dev.syncdashboard.status.ReleaseVersion;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;

/**
 * What the build of a program has said of it: the version, and the commit where that was said to the build.
 *
 * @param version empty in a build that has none
 * @param commit its number, or its beginning, in hexadecimal digits
 */
public record BuiltVersion(Optional<ReleaseVersion> version, Optional<String> commit) {

    private static final String FILE = "version.properties";

    /** As {@code version.properties} says, which the build puts beside a class of the program; without it nothing is known. */
    public static BuiltVersion beside(Class<?> program) {
        Properties said = new Properties();
        try (InputStream in = program.getResourceAsStream(FILE)) {
            if (in != null) {
                said.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new BuiltVersion(
                ReleaseVersion.parse(said.getProperty("version", "")),
                Optional.of(said.getProperty("commit", "").strip()).filter(commit -> commit.matches("[0-9a-f]{7,40}")));
    }

    /** For example {@code sync-peer-agent 0.1.0 (commit 1f2e3d4)}, with what of it is known. */
    public String after(String name) {
        return name
                + version.map(known -> " " + known.value()).orElse("")
                + commit.map(known -> " (commit " + known + ")").orElse("");
    }
}
