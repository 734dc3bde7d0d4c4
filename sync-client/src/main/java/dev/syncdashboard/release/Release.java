package dev.syncdashboard.release;

import dev.syncdashboard.status.ReleaseVersion;
import java.time.Instant;
import java.util.List;

/**
 * A release of the agent, as the project signs it.
 *
 * @param made when, on the clock of whoever made it; in whole seconds
 * @param java the lowest feature version of Java that runs it, 8 to 999
 * @param files what it consists of, each name once; the agent's jar among them
 */
public record Release(ReleaseVersion version, Instant made, int java, List<ReleaseFile> files) {

    /** The program that all of it is about. */
    static final String PROGRAM = "peer-agent";

    private static final int MOST_FILES = 10;
    private static final int OLDEST_JAVA = 8;
    private static final int NEWEST_JAVA = 999;

    /** @throws IllegalArgumentException if the Java is out of range, or the files are not each once with the jar among them */
    public Release {
        made = Instant.ofEpochSecond(made.getEpochSecond());
        files = List.copyOf(files);
        if (java < OLDEST_JAVA || java > NEWEST_JAVA) {
            throw new IllegalArgumentException("no version of Java: " + java);
        }
        long names = files.stream().map(ReleaseFile::name).distinct().count();
        if (files.size() > MOST_FILES || names < files.size() || !hasJar(files)) {
            throw new IllegalArgumentException("not the files of a release: " + files);
        }
    }

    private static boolean hasJar(List<ReleaseFile> files) {
        return files.stream().anyMatch(file -> file.name().equals(ReleaseFile.JAR));
    }

    /** The agent itself. */
    public ReleaseFile jar() {
        return files.stream()
                .filter(file -> file.name().equals(ReleaseFile.JAR))
                .findFirst()
                .orElseThrow();
    }
}
