package dev.syncdashboard.start;

import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;

/**
 * What the starter tells the program that it starts, in the system properties of the process: they are the same for all class
 * loaders, and for all versions.
 *
 * @param releases the directory of the releases
 * @param running the manifest of the release that runs; empty if the installed jar runs
 * @param installed SHA-256 of the installed jar; empty if that can't be told
 * @param directory where the installed jar lies; empty if that can't be told
 */
public record StartedProgram(
        Path releases, Optional<String> running, Optional<String> installed, Optional<Path> directory) {

    private static final String RELEASES = "dev.syncdashboard.start.releases";
    private static final String RUNNING = "dev.syncdashboard.start.running";
    private static final String INSTALLED = "dev.syncdashboard.start.installed";

    private static final String DIRECTORY = "dev.syncdashboard.start.directory";

    /** What the starter would have told of a program that was started without it. */
    public static StartedProgram byItself(Path releases, Optional<Path> jar) {
        return new StartedProgram(
                releases, Optional.empty(), jar.flatMap(JarDigest::ofIfThere), jar.map(Path::getParent));
    }

    void tell(Properties properties) {
        properties.setProperty(RELEASES, releases.toString());
        running.ifPresent(manifest -> properties.setProperty(RUNNING, manifest));
        installed.ifPresent(jar -> properties.setProperty(INSTALLED, jar));
        directory.ifPresent(path -> properties.setProperty(DIRECTORY, path.toString()));
    }

    /** What was told; empty if the program was started by something else. */
    public static Optional<StartedProgram> told(Properties properties) {
        return Optional.ofNullable(properties.getProperty(RELEASES))
                .map(releases -> new StartedProgram(
                        Path.of(releases),
                        Optional.ofNullable(properties.getProperty(RUNNING)),
                        Optional.ofNullable(properties.getProperty(INSTALLED)),
                        Optional.ofNullable(properties.getProperty(DIRECTORY)).map(Path::of)));
    }
}
