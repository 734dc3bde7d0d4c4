package dev.syncdashboard.agent.selfcheck;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** What an agent found last in a folder, as it is kept for the command {@code status}. */
public final class LastFound {

    private LastFound() {}

    /**
     * Forgets it, so that nobody says of a folder that this truck has left that it is current. What is known of its files stays.
     *
     * @param memory the folder's part of the state directory; may be missing
     * @throws IOException if it can't be forgotten
     */
    public static void forget(Path memory) throws IOException {
        for (String name : List.of(CheckFile.NAME, SituationFile.NAME, ContactFile.NAME)) {
            Files.deleteIfExists(memory.resolve(name));
        }
    }
}
