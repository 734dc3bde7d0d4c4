package dev.syncdashboard.dashboard.station;

import dev.syncdashboard.dashboard.ownfiles.StationSays;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.FolderActivity;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.words.Message;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the station's engine said at one moment.
 *
 * @param at when it was asked
 * @param statusFolder empty if the engine does not have it; {@code statusProblem} then says why
 * @param statusProblem what is wrong with the Status folder, in whole sentences
 * @param syncAdvice what the engine finds wrong with the Sync folder though its hash can be trusted, in whole sentences
 * @param settings which settings of both folders should be otherwise though they work, each in whole sentences; those of
 *     the Status folder only while that folder runs
 */
public record StationLook(
        Instant at,
        EngineIdentity identity,
        EngineFolder syncFolder,
        FolderActivity activity,
        Optional<EngineFolder> statusFolder,
        Optional<Message> statusProblem,
        Optional<Message> syncAdvice,
        List<Message> settings) {

    /** Why the Sync folder's hash can't be trusted now, in whole sentences; empty if it can. */
    public Optional<Message> problem() {
        return switch (syncFolder.state()) {
            case ACTIVE -> version().isPresent() ? Optional.empty() : Optional.of(noVersion());
            case PAUSED, STOPPED, INDEXING, PLACEHOLDERS, DISCONNECTED ->
                Optional.of(
                        Message.of("sync_folder." + syncFolder.state().name().toLowerCase(Locale.ROOT)));
        };
    }

    private Message noVersion() {
        return unknown(at).or(() -> newer(at)).map(StationSays::text).orElse(Message.of("station.no_hash"));
    }

    /** The hash of what the engine has noticed, and so gives to the trucks. */
    public Optional<FolderHash> version() {
        return activity.noticedHash();
    }

    /** Why the version could not be made anew; empty if it was, just now. */
    public Optional<StationSays> unknown(Instant since) {
        return activity.unconfirmed().map(why -> StationSays.unknown(why, since));
    }

    /** What the engine has not noticed; since when is counted back from this look. */
    public Optional<StationSays> newer() {
        return activity.unnoticed().flatMap(unnoticed -> newer(at.minus(unnoticed.lasting())));
    }

    private Optional<StationSays> newer(Instant since) {
        return activity.unnoticed().map(unnoticed -> StationSays.newer(unnoticed, since));
    }

    /** Whether the engine says that the folder does not run: then its hash means nothing, however new it is. */
    public boolean folderRuns() {
        return syncFolder.state() == EngineFolder.State.ACTIVE;
    }
}
