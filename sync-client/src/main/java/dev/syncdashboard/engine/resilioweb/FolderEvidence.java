package dev.syncdashboard.engine.resilioweb;

import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.common.IndexStatus;
import dev.syncdashboard.sync.web.TransferStatus;
import dev.syncdashboard.sync.web.WebFolder;
import dev.syncdashboard.sync.web.WebFolderState;
import dev.syncdashboard.sync.web.WebProgress;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;

/** What follows from one answer about a folder. Whatever the engine does not say proves nothing. Pure. */
record FolderEvidence(WebFolder folder) implements IndexStatus {

    private static final long FULL_SYNC = 2;
    private static final long ALL = 100;

    private static final Set<TransferStatus> MOVING =
            Set.of(TransferStatus.RECEIVING, TransferStatus.SENDING, TransferStatus.SYNCING);

    /** In these the engine looks after its own disk, whoever else is there. */
    private static final Set<TransferStatus> SETTLED = Set.of(
            TransferStatus.SENDING,
            TransferStatus.INCOMPLETE,
            TransferStatus.SYNCED,
            TransferStatus.NO_PEERS,
            TransferStatus.NEVER_CONNECTED);

    /** In these all that this device has heard of can be here. */
    private static final Set<TransferStatus> MAY_BE_WHOLE =
            Set.of(TransferStatus.SENDING, TransferStatus.SYNCED, TransferStatus.NO_PEERS);

    /** As the web UI decides: an error while nothing moves, then indexing, paused, disconnected, and the status. */
    State state() {
        WebFolderState state = folder.state();
        long level = level();
        if (hasFailed()) {
            return State.STOPPED;
        }
        if (state.loading() || state.indexing()) {
            return State.INDEXING;
        }
        if (isPaused()) {
            return State.PAUSED;
        }
        if (level < 1) {
            return State.DISCONNECTED;
        }
        return level == 1 ? State.PLACEHOLDERS : State.ACTIVE;
    }

    /**
     * How much is here by the engine's own figures. Unfinished files on the disk, and a hash that is older than the
     * figures, are for the caller to see.
     */
    Completeness completeness() {
        if (pulls() || folder.state().is(TransferStatus.INCOMPLETE) || lacks()) {
            return Completeness.INCOMPLETE;
        }
        return works() && isWhole() ? Completeness.COMPLETE : Completeness.UNKNOWN;
    }

    /** All figures that change with the files here. The API has no number that grows with each change. */
    @Override
    public Counters counters() {
        WebProgress progress = folder.progress();
        return new Counters(
                Counters.NO_SEQUENCE,
                Stream.of(
                                progress.files(),
                                progress.localFiles(),
                                progress.size(),
                                progress.localSize(),
                                progress.queuedDownloads(),
                                progress.lastModified())
                        .map(figure -> figure.orElse(-1))
                        .toList());
    }

    /** What a watch compares: the figures, and what the engine does. */
    List<Object> mark() {
        return List.of(counters(), folder.state(), folder.path());
    }

    @Override
    public boolean scans() {
        return folder.state().indexing() || folder.state().rescanning();
    }

    @Override
    public boolean pulls() {
        return folder.state().is(TransferStatus.RECEIVING) || folder.state().is(TransferStatus.SYNCING);
    }

    @Override
    public boolean standsStillByItself() {
        return !hasFailed() && !isPaused() && !hasNoKnownState() && isIn(SETTLED);
    }

    @Override
    public boolean hasNoKnownState() {
        return !isPaused() && !hasFailed() && (folder.state().loading() || (!pulls() && !isIn(SETTLED)));
    }

    @Override
    public boolean isPaused() {
        return folder.state().paused() || folder.state().is(TransferStatus.PAUSED);
    }

    /** Stopped, or with an error while nothing moves. */
    @Override
    public boolean hasFailed() {
        WebFolderState state = folder.state();
        return state.stopped()
                || state.is(TransferStatus.STOPPED)
                || state.is(TransferStatus.INVALID)
                || (hasError() && !isIn(MOVING));
    }

    @Override
    public boolean works() {
        return !isPaused() && !hasFailed() && !hasError() && !hasNoKnownState();
    }

    boolean hasError() {
        return folder.state().error() != 0 || folder.state().errors() > 0;
    }

    /** A figure that says that something is still to come. */
    private boolean lacks() {
        WebProgress progress = folder.progress();
        return isLess(progress.localFiles(), progress.files())
                || isLess(progress.localSize(), progress.size())
                || isLess(progress.downPercent(), OptionalLong.of(ALL))
                || isLess(OptionalLong.of(0), progress.queuedDownloads());
    }

    /** Each figure is there and says that nothing is to come, and nobody is still finding out what there is. */
    private boolean isWhole() {
        WebProgress progress = folder.progress();
        boolean figures = Stream.of(
                        progress.files(),
                        progress.localFiles(),
                        progress.size(),
                        progress.localSize(),
                        progress.downPercent(),
                        progress.queuedDownloads())
                .allMatch(OptionalLong::isPresent);
        boolean finding = scans() || folder.state().loading() || folder.state().remoteIndexing();
        return figures && !finding && level() == FULL_SYNC && isIn(MAY_BE_WHOLE);
    }

    /** Without a word on it the folder is not known to be connected in full. */
    private long level() {
        return folder.syncLevel().orElse(folder.path().isPresent() ? FULL_SYNC : 0);
    }

    private boolean isIn(Set<TransferStatus> some) {
        return folder.state().status().filter(some::contains).isPresent();
    }

    private static boolean isLess(OptionalLong one, OptionalLong other) {
        return one.isPresent() && other.isPresent() && one.getAsLong() < other.getAsLong();
    }
}
