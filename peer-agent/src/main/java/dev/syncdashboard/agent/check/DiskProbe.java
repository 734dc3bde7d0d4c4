package dev.syncdashboard.agent.check;

import dev.syncdashboard.agent.Reasons;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out whether a directory can be written, by writing. */
final class DiskProbe {

    private DiskProbe() {}

    static Finding write(String what, Path directory, String fileName) {
        Path file = directory.resolve(fileName);
        try {
            Files.writeString(file, "A test of the peer agent. Can be deleted.\n");
            Files.delete(file);
            return Finding.ok(what + " " + directory + " can be written.");
        } catch (IOException e) {
            return Finding.failed(
                    what + " " + directory + " can't be written by the user '" + System.getProperty("user.name", "?")
                            + "': " + Reasons.of(e) + ".",
                    "See that it exists and that the disk has room, and give the agent's user the right to write there.");
        }
    }
}
