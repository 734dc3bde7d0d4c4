package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.archive.KeptFleet;
import dev.syncdashboard.dashboard.archive.KeptFolder;
import dev.syncdashboard.dashboard.clock.ClockChange;
import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.model.FileEntry;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.ownfiles.StationSays;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterDoubt;
import dev.syncdashboard.dashboard.station.StationListener.StationFailure;
import dev.syncdashboard.dashboard.station.StationLook;
import dev.syncdashboard.dashboard.verdict.Judge;
import dev.syncdashboard.dashboard.verdict.Limits;
import dev.syncdashboard.stationlist.StationList;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is known of one Sync folder of the station, the board that is made of it, and what of it is news. On the fleet's thread only. */
final class FolderMonitor {

    private static final Logger LOG = LoggerFactory.getLogger(FolderMonitor.class);

    private final StationFolder folder;
    private final Limits limits;
    private final Judge judge;
    private final Boards boards;
    private final FileLists lists = new FileLists();
    private final HistoryDoubts earlier = new HistoryDoubts();
    private Optional<NewsFinder> finder = Optional.empty();
    private Optional<Instant> blindSince = Optional.empty();
    private StationMemory station;

    FolderMonitor(StationFolder folder, Limits limits, Judge judge, Instant now) {
        this.folder = folder;
        this.limits = limits;
        this.judge = judge;
        this.boards = new Boards(judge, limits);
        this.station = StationMemory.begin(now);
    }

    StationFolder folder() {
        return folder;
    }

    StationMemory station() {
        return station;
    }

    /** Before anything is known. */
    Board emptyBoard(long version, Instant now, Roster roster) {
        StationStatus status = station.status(now, limits, Optional.empty(), Optional.empty());
        List<PeerStatus> nobody = List.of();
        return new Board(
                folder, version, now, false, status, nobody, nobody, nobody, List.of(), roster, Strangers.NONE, 0);
    }

    /** What was kept from before the start comes before all that was seen since. From now on all is news that was not kept. */
    void takeOver(KeptFleet all) {
        KeptFolder kept = all.folder(folder.name());
        Listing listedNow = lists.last();
        Optional<Update> listedUpdate = station.history().update(listedNow.number());
        finder = Optional.of(new NewsFinder(folder, FleetKnowledge.of(folder.name(), all), limits));
        station = station.precededBy(kept);
        lists.restore(kept);
        earlier.kept(kept);
        listedUpdate.ifPresent(update -> listed(update, listedNow.files()));
    }

    void listedBefore(long update) {
        earlier.listed(update);
    }

    /** Why the roster may not be all that was there, by what is kept of this folder; told once. */
    Optional<RosterDoubt> takeDoubt(RosterDoubt ofNothing) {
        return earlier.takeDoubt(ofNothing);
    }

    void looked(StationLook look) {
        moveTo(station.looked(look, limits));
    }

    void failed(StationFailure failure) {
        station = station.failed(failure);
    }

    void found(Optional<StationSays> wrong) {
        station = station.found(wrong);
    }

    void listed(FolderHash version, List<FileEntry> files) {
        station.history().updateWith(version).ifPresent(update -> listed(update, files));
    }

    private void listed(Update update, List<FileEntry> files) {
        lists.listed(update, files, station.history()).ifPresent(step -> {
            Listing listing = step.now();
            listing.changesTo(step.before()).ifPresent(changes -> moveTo(station.listed(listing.number(), changes)));
        });
    }

    void published(StationList list, FolderHash version) {
        station = station.published(version, list);
    }

    /** Gives whether there is such an update. */
    boolean titled(int number, Optional<String> title) {
        if (station.history().update(number).isEmpty()) {
            return false;
        }
        moveTo(station.titled(number, title));
        return true;
    }

    FolderReports reports() {
        return new FolderReports(folder, station.history());
    }

    boolean isUpdating(PeerMemory peer, Instant now) {
        return judge.isUpdating(station.history(), peer.facts(now), now);
    }

    Optional<PeerId> stationId() {
        return station.look().map(look -> look.identity().peerId());
    }

    void settle() {
        moveTo(station.settled(limits));
    }

    private void moveTo(StationMemory next) {
        int newestBefore = station.history().newestNumber();
        station = next;
        next.history()
                .latest()
                .filter(update -> !next.history().posting() && update.number() > newestBefore)
                .ifPresent(update -> LOG.info(
                        "Update #{}{} was posted at {}.",
                        update.number(),
                        folder.label().isEmpty() ? "" : " of " + folder.label(),
                        update.posted()));
    }

    /**
     * The board as it is now; the one before if nothing in it would differ.
     *
     * @param version of the snapshot that it becomes part of
     */
    Board board(Board before, long version, FleetKnown known, Instant now) {
        StationStatus own = known.inStatus(station.status(now, limits, known.reportsProblem(), known.historyProblem()));
        blindSince = own.reportsProblem()
                .map(problem -> blindSince.or(known.peers()::readAt).orElse(now));
        return boards.next(before, version, own, station.history(), known, blindSince.orElse(now));
    }

    /**
     * What has happened since the last call. It counts as told, so it has to be.
     *
     * @param actor who made what of it was made
     */
    FleetNews news(Board board, PeerMemories peers, Actor actor, Instant now) {
        return news(now, board, finder.map(found -> found.next(station, peers, lists.last(), board, actor, now)));
    }

    /** What was published without any of this, since the fleet's thread failed or hung. */
    FleetNews frozen(Board published, Instant now) {
        return news(now, published, finder.map(found -> found.frozen(published.station())));
    }

    /** All that is known has moved along with the clock. */
    void moved(UnaryOperator<Instant> move) {
        station = station.moved(move);
        blindSince = blindSince.map(move);
    }

    /** What there is to tell after that. */
    FleetNews clockSet(Board board, PeerMemories peers, UnaryOperator<Instant> move, ClockChange change) {
        return news(change.now(), board, finder.map(found -> found.clockSet(station, peers, move, change.by())));
    }

    private FleetNews news(Instant at, Board board, Optional<List<FleetEvent>> events) {
        return new FleetNews(folder.name(), at, board, events.orElse(List.of()));
    }

    /** How many reports were not told since the start, since one device sent too many. */
    long passedOver() {
        return finder.map(NewsFinder::passedOver).orElse(0L);
    }
}
