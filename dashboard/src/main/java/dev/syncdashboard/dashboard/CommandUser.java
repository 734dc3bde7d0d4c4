package dev.syncdashboard.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Who runs a command that writes into the data directory. An administrator of the computer must not where that is another
 * user's: the dashboard could not read or lock what he leaves there, and that user could have put links in his way, so that
 * he changes what is none of it.
 *
 * @param name by the system
 */
record CommandUser(String name) {

    private static final String ADMINISTRATOR = "root";

    static CommandUser ofThisProcess() {
        return new CommandUser(System.getProperty("user.name", ""));
    }

    /** Why it may not be run, and what to do instead; empty if it may. */
    Optional<String> objection(Path data) {
        if (!name.equals(ADMINISTRATOR)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.getOwner(data).getName())
                    .filter(owner -> !owner.equals(name))
                    .map(owner -> data + " is the data directory of the user " + owner + ": run this as that user,"
                            + " which the package's command sync-dashboard does by itself (sudo -u " + owner
                            + " …). Nothing was changed.");
        } catch (IOException | UnsupportedOperationException e) {
            // There is none yet, and so nobody's.
            return Optional.empty();
        }
    }
}
