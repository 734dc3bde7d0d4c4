package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.content.FileList;
import dev.syncdashboard.dashboard.archive.Archive;
import dev.syncdashboard.dashboard.archive.KeptFleet;
import dev.syncdashboard.dashboard.clock.ClockChange;
import dev.syncdashboard.dashboard.clock.ElapsedTime;
import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.model.FileEntry;
import dev.syncdashboard.dashboard.ownfiles.StationSays;
import dev.syncdashboard.dashboard.reports.ReportsListener;
import dev.syncdashboard.dashboard.reports.ReportsScan;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterDoubt;
import dev.syncdashboard.dashboard.run.FailedParts;
import dev.syncdashboard.dashboard.station.StationLook;
import dev.syncdashboard.dashboard.verdict.Judge;
import dev.syncdashboard.dashboard.verdict.Limits;
import dev.syncdashboard.stationlist.StationList;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusScope;
import dev.syncdashboard.words.Message;
import dev.syncdashboard.words.Span;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Holds the fleet's snapshot and replaces it when a watcher brings news or time alone changes a verdict. Everything runs
 * on one thread of its own, in the order in which it came; readers only ever see a finished snapshot.
 */
public final class FleetMonitor implements Fleet, FleetEditor, ReportsListener, AutoCloseable {

    /** Limits pass without anything happening; a second is as soon as anyone would notice. */
    private static final Duration TICK = Duration.ofSeconds(1);

    private static final Duration LATE = Duration.ofSeconds(60);

    private static final Message FAILS = Message.of("station.program_fails");
    private static final Message HANGS = Message.of("station.program_hangs");

    private final FleetTime time;
    private final FailedParts failedParts;
    private final Archive archive;
    private final Map<FolderName, FolderMonitor> folders = new LinkedHashMap<>();
    private final List<Consumer<FleetSnapshot>> listeners = new CopyOnWriteArrayList<>();
    private final FleetThread thread;
    private final Subscriptions announcer;
    private final Pulse pulse;
    private final EditQueue edits;
    private final Opening opening;
    // The fields below are read and written on the fleet's thread only.
    private boolean hasBegun;
    private PeerMemories peers = PeerMemories.NONE;
    private Optional<Message> reportsProblem = Optional.empty();
    private Optional<Instant> reportsDue = Optional.empty();
    private Roster roster = Roster.EMPTY.doubted(RosterDoubt.NOT_READ);
    private final Limits limits;
    private Instant started;
    private volatile FleetSnapshot snapshot;

    /** With a clock whose every step is time that has passed. */
    public FleetMonitor(
            List<StationFolder> folders,
            Limits limits,
            Judge judge,
            Archive archive,
            List<FleetSubscriber> subscribers,
            Clock clock) {
        this(
                folders,
                0,
                limits,
                judge,
                archive,
                subscribers,
                clock,
                ElapsedTime.toldBy(clock),
                new FailedParts(ElapsedTime.toldBy(clock)));
    }

    /**
     * @param folders the Sync folders of the station, at least one
     * @param version after which those of the snapshots begin
     * @param archive asked at once for what is kept; nothing is news before it has answered
     * @param failedParts which parts of the program have failed
     */
    public FleetMonitor(
            List<StationFolder> folders,
            long version,
            Limits limits,
            Judge judge,
            Archive archive,
            List<FleetSubscriber> subscribers,
            Clock clock,
            ElapsedTime passing,
            FailedParts failedParts) {
        this.limits = limits;
        this.time = new FleetTime(clock, passing);
        this.failedParts = failedParts;
        this.thread = new FleetThread(failedParts);
        this.announcer = new Subscriptions(subscribers, failedParts, thread::safely);
        this.archive = archive;
        this.started = time.now();
        folders.forEach(folder -> this.folders.put(folder.name(), new FolderMonitor(folder, limits, judge, started)));
        this.snapshot = new FleetSnapshot(
                version + 1,
                this.folders.values().stream()
                        .map(folder -> folder.emptyBoard(version + 1, started, roster))
                        .toList());
        this.pulse = new Pulse(time);
        this.edits = new EditQueue(this::inOrder, this::allKept, () -> hasBegun, this::refresh, new Editing());
        this.opening = new Opening(archive, time, this::inOrder, this::takeOver, this::refresh);
        opening.begin(() -> roster = archive.meanwhile());
    }

    private void takeOver(KeptFleet all) {
        KeptFleet kept = all.upTo(started);
        peers = peers.precededBy(kept);
        roster = kept.roster();
        hasBegun = true;
        folders.values().forEach(folder -> folder.takeOver(kept));
        doubt();
        refresh();
    }

    private void doubt() {
        for (FolderMonitor folder : folders.values()) {
            boolean known = roster.doubt().isPresent() || archive.loss().isPresent();
            folder.takeDoubt(archive.doubtOfBefore()).filter(any -> !known).ifPresent(why -> {
                roster = roster.doubted(why);
                if (why == RosterDoubt.LOST) {
                    archive.missing();
                }
            });
        }
    }

    /** Begins to watch the clock; once. */
    public void start() {
        pulse.beat();
        thread.every(TICK, this::tick);
    }

    private void tick() {
        try {
            watchClock();
            refresh();
        } catch (RuntimeException | Error e) {
            freeze(FAILS);
            thread.safely(() -> tellFrozen(time.now()));
            throw e;
        } finally {
            announcer.goOn();
        }
        pulse.beat();
    }

    /** What nobody judges any more must not look as if it were so now. */
    private void freeze(Message why) {
        FleetSnapshot last = snapshot;
        if (last.boards().stream().anyMatch(board -> board.station().canCheck())) {
            long version = last.version() + 1;
            Instant now = time.now();
            publish(new FleetSnapshot(
                    version,
                    last.boards().stream()
                            .map(board -> board.station().canCheck()
                                    ? board.cannotCheck(version, now, why)
                                    : board.in(version))
                            .toList()));
        }
    }

    private void publish(FleetSnapshot next) {
        snapshot = next;
        tellListeners(next);
    }

    private void tellListeners(FleetSnapshot next) {
        listeners.forEach(listener -> thread.safely(() -> listener.accept(next)));
    }

    /** It may have been frozen by another thread, which can't tell of it. */
    private void tellFrozen(Instant now) {
        for (Board board : snapshot.boards()) {
            announcer.tell(monitorOf(board).frozen(board, now));
        }
    }

    private FolderMonitor monitorOf(Board board) {
        return monitor(board.folder().name());
    }

    /** @throws IllegalArgumentException if the station has no such folder */
    private FolderMonitor monitor(FolderName name) {
        return Optional.ofNullable(folders.get(name))
                .orElseThrow(() -> new IllegalArgumentException("no Sync folder is called " + name));
    }

    /** Called by a thread that is not the fleet's: where that one hangs, it can't say so itself. */
    public void lookAfter() {
        if (pulse.isLate()) {
            freeze(HANGS);
        }
    }

    @Override
    public FleetSnapshot snapshot() {
        return snapshot;
    }

    @Override
    public Runnable onChange(Consumer<FleetSnapshot> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    /**
     * Where what is seen of a Sync folder is to be told.
     *
     * @throws IllegalArgumentException if the station has no such folder
     */
    public FolderInbox inbox(FolderName name) {
        return new Inbox(monitor(name));
    }

    private final class Inbox implements FolderInbox {

        private final FolderMonitor folder;

        private Inbox(FolderMonitor folder) {
            this.folder = folder;
        }

        @Override
        public void looked(StationLook look) {
            inOrder(() -> {
                if (!time.isOfThisClock(look.at())) {
                    return;
                }
                peers = peers.looked(folder.folder().name(), look, limits, roster);
                folder.looked(look);
                refresh();
            });
        }

        @Override
        public void failed(StationFailure failure) {
            change(() -> folder.failed(failure));
        }

        @Override
        public void found(Optional<StationSays> wrong) {
            change(() -> folder.found(wrong));
        }

        @Override
        public void listed(FolderHash version, FileList files) {
            List<FileEntry> entries = files.files().stream()
                    .map(file -> new FileEntry(file.path(), file.size(), Optional.of(file.sha256())))
                    .toList();
            change(() -> folder.listed(version, entries));
        }

        @Override
        public void published(StationList list, FolderHash version) {
            change(() -> {
                folder.published(list, version);
                peers = peers.listed(folder.folder().name(), folder.station().history());
            });
        }

        @Override
        public void listedBefore(long update) {
            change(() -> {
                folder.listedBefore(update);
                doubt();
            });
        }

        private void change(Runnable step) {
            inOrder(() -> {
                step.run();
                refresh();
            });
        }
    }

    @Override
    public void scanned(ReportsScan scan) {
        inOrder(() -> {
            if (!time.isOfThisClock(scan.at())) {
                return;
            }
            if (!opening.holdsBack()) {
                take(scan);
            }
            reportsProblem = Optional.empty();
            reportsDue =
                    Optional.of(scan.at().plus(scan.again().multipliedBy(3)).plus(LATE));
            refresh();
        });
    }

    /** Not before what is kept is used: by whom a report is, and which came already, is known by that alone. */
    private void take(ReportsScan scan) {
        ReportAuthors authors = ReportAuthors.of(scan, roster.keys(), peer -> peers.counts(peer, roster), peers);
        roster = roster.with(roster.keys().seen(authors.seen()));
        Map<FolderName, FolderReports> station = new LinkedHashMap<>();
        folders.forEach((name, folder) -> station.put(name, folder.reports()));
        peers = peers.scanned(
                authors.in(scan),
                ownId(),
                station,
                (name, peer) -> monitor(name).isUpdating(peer, scan.at()),
                roster);
    }

    @Override
    public Optional<StatusScope> scope() throws InterruptedException {
        CompletableFuture<StatusScope> answer = new CompletableFuture<>();
        inOrder(() -> answer.complete(peers.scope(roster, ownId())));
        try {
            return Optional.of(answer.get(Opening.LONGEST.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    private Optional<PeerId> ownId() {
        return folders.values().stream()
                .flatMap(folder -> folder.stationId().stream())
                .findFirst();
    }

    @Override
    public void unreadable(Instant at, Message problem) {
        inOrder(() -> {
            reportsProblem = Optional.of(problem);
            refresh();
        });
    }

    @Override
    public <T> CompletableFuture<EditAnswer<T>> edit(Actor actor, FleetEdit<T> edit) {
        return edits.make(actor, edit);
    }

    private final class Editing implements FleetEdit.Editable {

        @Override
        public Roster roster() {
            return roster;
        }

        @Override
        public void roster(Roster next) {
            roster = next;
        }

        @Override
        public boolean title(FolderName folder, int number, Optional<String> title) {
            return monitor(folder).titled(number, title);
        }

        @Override
        public void lossSeen() {
            archive.lossSeen();
        }
    }

    private void watchClock() {
        time.change(started).ifPresent(this::clockChanged);
        opening.lookAgain();
    }

    /**
     * All that this run has noted is as long ago as before. Time that the computer slept needs nothing: no look came
     * meanwhile, and that is a gap anyway.
     */
    private void clockChanged(ClockChange change) {
        if (change.kind() != ClockChange.Kind.SET) {
            return;
        }
        PeerMemories upToThen = peers.unwatchedSince(change.last());
        for (Board board : snapshot.boards()) {
            announcer.tell(monitorOf(board).news(board, upToThen, Actor.DASHBOARD, change.last()));
        }
        ClockMove move = new ClockMove(started, change.by());
        started = move.apply(started);
        peers = peers.moved(move);
        roster = roster.with(roster.keys().moved(move));
        folders.values().forEach(folder -> folder.moved(move));
        snapshot = snapshot.with(board -> board.moved(move));
        reportsDue = reportsDue.map(move);
        for (Board board : snapshot.boards()) {
            announcer.tell(monitorOf(board).clockSet(board, peers, move, change));
        }
    }

    /** What is wrong with the history now, and what of it was lost. */
    private Optional<Message> historyProblem() {
        List<Message> words = Stream.of(archive.problem(), archive.loss())
                .flatMap(Optional::stream)
                .toList();
        return words.isEmpty() ? Optional.empty() : Optional.of(Message.joined("list.sentences", words));
    }

    private void refresh() {
        refresh(Actor.DASHBOARD);
    }

    /** @param actor who has just changed what may be changed */
    private void refresh(Actor actor) {
        Instant now = time.now();
        folders.values().forEach(FolderMonitor::settle);
        FleetKnown known = known(now);
        FleetSnapshot last = snapshot;
        long version = last.version() + 1;
        List<Board> next = last.boards().stream()
                .map(board -> monitorOf(board).board(board, version, known, now))
                .toList();
        tellFrozen(now);
        List<FleetNews> news = next.stream()
                .map(board -> monitorOf(board).news(board, peers, actor, now))
                .toList();
        boolean isOther = next.stream().anyMatch(board -> board.version() == version);
        FleetSnapshot fresh = isOther
                ? new FleetSnapshot(
                        version, next.stream().map(board -> board.in(version)).toList())
                : last;
        if (isOther) {
            snapshot = fresh;
        }
        news.forEach(announcer::tell);
        if (isOther) {
            tellListeners(fresh);
        }
    }

    private FleetKnown known(Instant now) {
        return new FleetKnown(
                now,
                peers,
                roster,
                reportsProblem(now),
                historyProblem(),
                new OwnSide(time.remark(), failedParts.now()),
                opening.heldBack(now),
                folders.values().stream().mapToLong(FolderMonitor::passedOver).sum(),
                time.doubt());
    }

    /** Whether what was told so far is kept; it can't be where it has not even reached who keeps it. */
    private CompletableFuture<Boolean> allKept() {
        return announcer.isDone() ? archive.allKept() : CompletableFuture.completedFuture(false);
    }

    /** A disk that hangs says nothing, so that nothing was heard for long is a problem of its own. */
    private Optional<Message> reportsProblem(Instant now) {
        return reportsProblem.or(() -> reportsDue
                .filter(due -> due.isBefore(now))
                .flatMap(due -> peers.readAt())
                .map(read -> Message.of("reports.late", Span.cut(Duration.between(read, now)))));
    }

    private void inOrder(Runnable step) {
        thread.inOrder(() -> {
            watchClock();
            step.run();
        });
    }

    /** What has come so far is still kept, unless that takes longer than a person would wait. */
    @Override
    public void close() {
        thread.close();
        announcer.close();
    }
}
