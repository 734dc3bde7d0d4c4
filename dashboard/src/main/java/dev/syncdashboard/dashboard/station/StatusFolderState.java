package dev.syncdashboard.dashboard.station;

import dev.syncdashboard.engine.EngineFolder;
import java.util.Optional;

/** What the state of the Status folder at the station means for the reports. */
final class StatusFolderState {

    private StatusFolderState() {}

    static Optional<String> problem(EngineFolder folder) {
        return switch (folder.state()) {
            case ACTIVE, INDEXING -> Optional.empty();
            case PAUSED -> Optional.of("The Status folder is paused: no new reports come in.");
            case STOPPED -> Optional.of("The Status folder is stopped: no new reports come in.");
            case PLACEHOLDERS ->
                Optional.of("The Status folder holds placeholders only (selective sync): reports can't be read.");
            case DISCONNECTED -> Optional.of("The Status folder is disconnected: no new reports come in.");
        };
    }
}
