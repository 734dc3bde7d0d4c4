package dev.syncdashboard.dashboard.station;

import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.words.Message;
import java.util.Locale;
import java.util.Optional;

/** What the state of the Status folder at the station means for the reports. */
final class StatusFolderState {

    private StatusFolderState() {}

    static Optional<Message> problem(EngineFolder folder) {
        return switch (folder.state()) {
            case ACTIVE, INDEXING -> Optional.empty();
            case PAUSED, STOPPED, PLACEHOLDERS, DISCONNECTED ->
                Optional.of(Message.of("status_folder." + folder.state().name().toLowerCase(Locale.ROOT)));
        };
    }
}
