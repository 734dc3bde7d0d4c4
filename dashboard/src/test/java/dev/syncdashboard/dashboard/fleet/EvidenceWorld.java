package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.content.FileList;
import dev.syncdashboard.content.FolderFingerprint;
import dev.syncdashboard.dashboard.archive.KeptFleet;
import dev.syncdashboard.dashboard.archive.KeptFolder;
import dev.syncdashboard.dashboard.archive.KeptPeer;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.model.Faults;
import dev.syncdashboard.dashboard.model.StationHistory;
import dev.syncdashboard.dashboard.reports.ReportsScan;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.station.StationLook;
import dev.syncdashboard.dashboard.verdict.Judge;
import dev.syncdashboard.dashboard.verdict.Limits;
import dev.syncdashboard.engine.EnginePeer;
import dev.syncdashboard.engine.Unconfirmed;
import dev.syncdashboard.engine.Unnoticed;
import dev.syncdashboard.stationlist.StationList;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.FolderClaim;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.Problem;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import java.util.Set;

/**
 * A station and its trucks to which things happen at random: updates, contact that comes and goes, reports with and without
 * checks, with lists of the station and of others, problems, a deaf or doubtful engine, restarts, clocks that are set. Every
 * word that reached the station is written down, so that a verdict can be held against all of them.
 */
final class EvidenceWorld {

    static final List<PeerId> TRUCKS = List.of(new PeerId("ENGINE1"), new PeerId("LADDER2"));
    static final Limits LIMITS = Limits.STANDARD;
    static final Duration STEP = Duration.ofSeconds(30);

    private static final Instant START = Instant.parse("2026-03-02T00:00:00Z");

    /**
     * What a report said, as far as it is evidence.
     *
     * @param era how many versions the station had given out before
     */
    record Word(
            int era,
            FolderHash hash,
            Optional<Boolean> complete,
            boolean problem,
            Optional<FolderHash> checked,
            Optional<String> list,
            boolean foundAll) {}

    /** Hears what happens to what is known, as whoever tells of it does. */
    interface Witness {

        Witness NONE = new Witness() {
            @Override
            public void begun(KeptFleet kept) {}

            @Override
            public void judged(StationMemory station, PeerMemories peers, Board snapshot, Instant now) {}

            @Override
            public void clockSet(StationMemory station, PeerMemories peers, Board snapshot, ClockMove move) {}
        };

        /** A run of the dashboard has begun. */
        void begun(KeptFleet kept);

        void judged(StationMemory station, PeerMemories peers, Board snapshot, Instant now);

        /** All is as it is on the clock as it is now. */
        void clockSet(StationMemory station, PeerMemories peers, Board snapshot, ClockMove move);
    }

    private final Witness witness;
    private final Random random;
    private final boolean hasFingerprints;
    private Instant now = START;
    private long seq;
    private int versions;
    private FolderHash disk;
    private FolderHash noticed;
    private FolderHash lastNoticed;
    private int era;
    private boolean cameBack;
    private final Set<FolderHash> had = new HashSet<>();
    private boolean doubtful;
    private Optional<Instant> confirmed = Optional.empty();
    private FolderHash confirmedHash;
    private final Map<FolderHash, String> ownLists = new HashMap<>();
    private final Set<String> everOwn = new HashSet<>();
    private final Map<PeerId, Integer> wordsWhenDamaged = new HashMap<>();
    private final Map<PeerId, Boolean> online = new HashMap<>();
    private final Map<PeerId, List<Word>> words = new HashMap<>();
    private StationMemory station = StationMemory.begin(START);
    private PeerMemories peers = PeerMemories.NONE;
    private Board snapshot;
    private final Judge judge = new Judge(LIMITS);
    private final Boards snapshots = new Boards(judge, LIMITS);

    /** In half of the worlds the hashes are an engine's own, in the others they are made of the files' bytes. */
    EvidenceWorld(long seed) {
        this(seed, Witness.NONE);
    }

    EvidenceWorld(long seed, Witness witness) {
        this.witness = witness;
        random = new Random(seed);
        hasFingerprints = seed % 2 == 0;
        disk = version(0);
        noticed = disk;
        lastNoticed = disk;
        confirmedHash = disk;
        had.add(disk);
        TRUCKS.forEach(truck -> {
            online.put(truck, true);
            words.put(truck, new ArrayList<>());
        });
        snapshot = first();
        witness.begun(KeptFleet.NOTHING);
        look();
        scan(List.of());
        judge();
    }

    /** One thing happens, and half a minute passes. */
    void step() {
        PeerId truck = TRUCKS.get(random.nextInt(TRUCKS.size()));
        switch (random.nextInt(16)) {
            case 0 -> post();
            case 1 -> disk = version(random.nextInt(versions + 1));
            case 2 -> noticed = disk;
            case 3 -> doubtful = random.nextBoolean();
            case 4 -> online.put(truck, random.nextBoolean());
            case 5 -> publish();
            case 6 -> restart();
            case 7 -> setClock(Duration.ofSeconds(random.nextInt(20_000) - 10_000));
            default -> scan(List.of(report(truck, word(truck))));
        }
        pass(STEP);
    }

    /** From now on all is as it should be: the engine hears, each truck has what the station has and says so. */
    void calm() {
        noticed = disk;
        doubtful = false;
        TRUCKS.forEach(truck -> online.put(truck, true));
        pass(STEP);
        pass(LIMITS.settle());
        publish();
        List<StatusFile> all = new ArrayList<>();
        for (PeerId truck : TRUCKS) {
            all.add(report(
                    truck,
                    new Word(
                            era,
                            noticed,
                            Optional.of(true),
                            false,
                            Optional.of(noticed),
                            Optional.ofNullable(ownLists.get(noticed)),
                            true)));
        }
        scan(all);
        pass(STEP);
    }

    void pass(Duration time) {
        for (Duration left = time; !left.isZero(); left = left.minus(STEP)) {
            now = now.plus(STEP);
            look();
        }
        judge();
    }

    Board snapshot() {
        return snapshot;
    }

    /** The version that the station's engine gives out, if it was confirmed lately. */
    Optional<FolderHash> confirmedVersion() {
        return confirmed
                .filter(at -> !at.plus(LIMITS.cannotCheckAfter()).isBefore(now))
                .map(at -> confirmedHash);
    }

    /** How many versions the station has given out before the present one. */
    int era() {
        return era;
    }

    /** Whether the station has gone back to a version that it had before: then an old report of it is no word of it. */
    boolean cameBack() {
        return cameBack;
    }

    List<Word> words(PeerId truck) {
        return words.get(truck);
    }

    /** How many words a truck had said when its record was damaged the last time; 0 if never. */
    int wordsWhenDamaged(PeerId truck) {
        return wordsWhenDamaged.getOrDefault(truck, 0);
    }

    boolean isOwnList(FolderHash version, String list) {
        return everOwn.contains(version + " " + list);
    }

    private FolderHash version(int number) {
        return new FolderHash(hasFingerprints ? "fp2-%064x-00000000".formatted(number) : "V" + number);
    }

    private void post() {
        versions++;
        disk = version(versions);
        if (random.nextInt(4) > 0) {
            noticed = disk;
        }
    }

    private void look() {
        if (!noticed.equals(lastNoticed)) {
            era++;
            cameBack = !had.add(noticed);
            lastNoticed = noticed;
        }
        News news = new News(Clock.fixed(now, ZoneOffset.UTC));
        StationLook sure = news.look(
                noticed.value(),
                TRUCKS.stream()
                        .map(truck -> online.get(truck) ? News.online(truck) : News.offline(truck))
                        .toArray(EnginePeer[]::new));
        Optional<Unnoticed> unnoticed = disk.equals(noticed)
                ? Optional.empty()
                : Optional.of(new Unnoticed(
                        Optional.of(noticed),
                        Duration.ofMinutes(1),
                        new FileNames(1, List.of("new.pdf")),
                        Optional.empty(),
                        true));
        Optional<Unconfirmed> unconfirmed =
                doubtful ? Optional.of(Unconfirmed.by(Unconfirmed.Cause.CHANGING)) : Optional.empty();
        StationLook look = News.doubted(sure, unconfirmed, unnoticed);
        peers = peers.looked(OneFolder.FILES, look, LIMITS, Roster.EMPTY);
        station = station.looked(look, LIMITS);
        if (!doubtful) {
            confirmed = Optional.of(now);
            confirmedHash = noticed;
        }
        station = station.settled(LIMITS);
    }

    private void publish() {
        station.history()
                .latest()
                .filter(update -> !station.history().posting())
                .ifPresent(update -> {
                    StationList list = StationList.of(
                            update.number(),
                            update.posted(),
                            News.STATION,
                            Optional.of(update.hash()),
                            FolderFingerprint.of(FileList.of(List.of()), ContentRules.EVERYTHING));
                    ownLists.put(update.hash(), list.identity());
                    everOwn.add(update.hash() + " " + list.identity());
                    station = station.published(update.hash(), list);
                    peers = peers.listed(OneFolder.FILES, station.history());
                });
    }

    /** True or false, whole or in part, of this version or of another. */
    private Word word(PeerId truck) {
        FolderHash hash = random.nextInt(3) == 0 ? someVersion() : noticed;
        boolean checks = random.nextInt(3) > 0;
        FolderHash checked = random.nextInt(4) == 0 ? someVersion() : hash;
        String list = random.nextInt(3) == 0 ? "another's list" : ownLists.getOrDefault(checked, "none of these");
        return new Word(
                era,
                random.nextInt(12) == 0 ? FolderHash.UNKNOWN : hash,
                List.of(Optional.<Boolean>empty(), Optional.of(true), Optional.of(true), Optional.of(false))
                        .get(random.nextInt(4)),
                random.nextInt(6) == 0,
                checks ? Optional.of(checked) : Optional.empty(),
                checks ? Optional.of(list) : Optional.empty(),
                random.nextInt(3) > 0);
    }

    private FolderHash someVersion() {
        return version(random.nextInt(versions + 2));
    }

    private StatusFile report(PeerId truck, Word word) {
        words.get(truck).add(word);
        Optional<ContentCheck> check = word.checked().map(version -> check(word, version));
        List<Problem> problems = word.problem()
                ? List.of(new Problem(ProblemCode.FOLDER_PAUSED, "the Sync folder is paused"))
                : List.of(new Problem(ProblemCode.DISK_ALMOST_FULL, "disk almost full"));
        return new StatusFile.Usable(
                truck,
                new StatusReport(
                        truck.value(),
                        now,
                        new FolderClaim(word.hash(), Optional.empty(), word.complete(), problems, check),
                        Optional.of(truck),
                        OptionalLong.of(++seq),
                        Duration.ZERO,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty()),
                now);
    }

    private ContentCheck check(Word word, FolderHash version) {
        ContentCheck check = new ContentCheck(
                now,
                Optional.empty(),
                OptionalLong.of(station.history().newestNumber()),
                Optional.empty(),
                Optional.of(word.foundAll()),
                Optional.empty(),
                word.foundAll() ? FileNames.NONE : new FileNames(1, List.of("map.pdf")),
                FileNames.NONE,
                FileNames.NONE,
                Optional.empty());
        return word.list().map(list -> check.against(version, list)).orElse(check);
    }

    private void scan(List<StatusFile> files) {
        peers = peers.scanned(
                new ReportsScan(now, files, STEP),
                Optional.empty(),
                Map.of(OneFolder.FILES, new FolderReports(OneFolder.FOLDER, station.history())),
                (folder, peer) -> judge.isUpdating(station.history(), peer.facts(now), now),
                Roster.EMPTY);
    }

    /** What is kept comes back; which lists the station has given out does not. */
    private void restart() {
        List<KeptPeer> kept = peers.all(OneFolder.FILES).stream()
                .map(peer -> peer.toKept(Optional.empty()))
                .map(peer -> random.nextInt(3) == 0 ? damaged(peer) : peer)
                .toList();
        KeptFleet all = OneFolder.kept(new KeptFolder(
                StationHistory.of(station.history().log(), station.history().updates()),
                kept,
                Map.of(),
                List.of(),
                0,
                confirmed));
        witness.begun(all.upTo(now));
        station = StationMemory.begin(now).precededBy(all.upTo(now).folder(OneFolder.FILES));
        peers = PeerMemories.NONE.precededBy(all.upTo(now));
        snapshot = first();
        look();
        scan(List.of());
    }

    /** What it had said against its files can't be read any more. */
    private KeptPeer damaged(KeptPeer peer) {
        if (peer.faults().equals(Faults.NONE)) {
            return peer;
        }
        wordsWhenDamaged.put(peer.id(), words.get(peer.id()).size());
        return new KeptPeer(
                peer.id(),
                peer.engineName(),
                peer.report(),
                new Faults(List.of(), Optional.of(Faults.Unreadable.AGAINST_ANY)),
                peer.contact(),
                peer.standing());
    }

    private void setClock(Duration by) {
        ClockMove move = new ClockMove(station.started(), by);
        now = now.plus(by);
        station = station.moved(move);
        peers = peers.moved(move);
        snapshot = snapshot.moved(move);
        confirmed = confirmed.map(move);
        witness.clockSet(station, peers, snapshot, move);
    }

    private Board first() {
        return OneFolder.board(
                1, now, false, station.status(now, LIMITS, Optional.empty(), Optional.empty()), List.of(), List.of());
    }

    private void judge() {
        snapshot = snapshots.next(
                snapshot,
                snapshot.version() + 1,
                station.status(now, LIMITS, Optional.empty(), Optional.empty()),
                station.history(),
                TestKnown.of(peers, Roster.EMPTY, now),
                now);
        witness.judged(station, peers, snapshot, now);
    }
}
