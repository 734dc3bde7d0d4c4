package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.archive.KeptFolder;
import dev.syncdashboard.dashboard.archive.KeptPeer;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fixture.StationFile;
import dev.syncdashboard.dashboard.model.Arrival;
import dev.syncdashboard.dashboard.model.Contact.Spell;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.FileEntry;
import dev.syncdashboard.dashboard.model.Flip;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.Sighting;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * Makes the history of a year that ended yesterday, and says how large it is and how long it takes to load; see
 * docs/performance.md. A truck reports every two hours, is in contact four times a day, gets an update every day and
 * changes its state twice a day. The station posts an update of three files each day, and has 100,000 files. Once a month
 * nobody watched for an hour.
 */
final class YearOfHistory {

    private static final int FILES = 100_000;
    private static final int GROUPS = 20;

    private final Instant begin;
    private final int trucks;
    private final int days;
    private final List<FileEntry> files = new ArrayList<>();

    private YearOfHistory(Instant begin, int trucks, int days) {
        this.begin = begin;
        this.trucks = trucks;
        this.days = days;
        for (int i = 0; i < FILES; i++) {
            files.add(StationFile.of("district " + i / 1_000 + "/pre-plans/building " + i + ".pdf", 0));
        }
    }

    /** Arguments: a folder, how many trucks, how many days. */
    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        Path dir = Path.of(args[0]);
        int trucks = Integer.parseInt(args[1]);
        int days = Integer.parseInt(args[2]);
        HistorySettings settings = FileHistory.in(dir, OneFolder.STORED);
        Instant first = Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(days));
        YearOfHistory year = new YearOfHistory(first, trucks, days);
        long begin = System.nanoTime();
        try (Database database = Database.open(settings)) {
            year.write(database);
        }
        out.printf(
                "written in %d s%n", Duration.ofNanos(System.nanoTime() - begin).toSeconds());
        out.printf("%d MB in the file as it was written%n", Files.size(settings.databaseFile()) / 1_000_000);
        new JdbcTemplate(new DriverManagerDataSource(settings.fileUrl())).execute("SHUTDOWN COMPACT");
        out.printf("%d MB compacted%n", Files.size(settings.databaseFile()) / 1_000_000);
        for (int i = 0; i < 3; i++) {
            begin = System.nanoTime();
            try (Database database = Database.open(settings)) {
                KeptFolder kept = new KeptReader(database.jdbc(), database.folders())
                        .read()
                        .getOrDefault(OneFolder.FILES, KeptFolder.NOTHING);
                out.printf(
                        "%d trucks, %d updates, %d files loaded in %d ms%n",
                        kept.peers().size(),
                        kept.station().updates().size(),
                        kept.files().size(),
                        Duration.ofNanos(System.nanoTime() - begin).toMillis());
            }
        }
        askForNumbers(settings, days, out);
    }

    /** Both questions of the page "Delivery times", of the last 60 updates at most. */
    private static void askForNumbers(HistorySettings settings, int updates, PrintStream out) throws IOException {
        try (Database database = Database.open(settings)) {
            for (int i = 0; i < 10; i++) {
                long begin = System.nanoTime();
                List<Arrival> arrivals = new ArrivalRows(database.jdbc(), 1).from(Math.max(1, updates - 59));
                long between = System.nanoTime();
                int reported = new PastReader(database.jdbc(), 1).firstReports().size();
                out.printf(
                        "%d arrivals read in %d ms, %d first reports in %d ms%n",
                        arrivals.size(),
                        Duration.ofNanos(between - begin).toMillis(),
                        reported,
                        Duration.ofNanos(System.nanoTime() - between).toMillis());
            }
        }
    }

    private void write(Database database) {
        EntryWriter writer = new EntryWriter(database.jdbc(), 1, 1);
        List<Entry> start = new ArrayList<>(peers());
        start.add(new Entry.Rostered(roster()));
        start.add(posted(0));
        start.add(new Entry.Listed(1, true, new FileChanges(files, List.of(), List.of())));
        database.inTransaction(() -> start.forEach(writer::write));
        for (int day = 1; day < days; day++) {
            List<Entry> entries = ofDay(day);
            database.inTransaction(() -> entries.forEach(writer::write));
        }
    }

    private List<Entry> ofDay(int day) {
        List<Entry> entries = new ArrayList<>();
        Instant morning = morning(day);
        Instant watchedSince = morning(day - day % 30).plus(Duration.ofHours(1));
        entries.add(new Entry.Watched(new Stretch(watchedSince, morning.plus(Duration.ofDays(1)))));
        entries.add(
                new Entry.Sighted(new Sighting(TestEntries.hash(hash(day)), posted(morning), Optional.of(morning))));
        entries.add(posted(day));
        for (int truck = 0; truck < trucks; truck++) {
            PeerId peer = peer(truck);
            for (int hour = 0; hour < 24; hour += 2) {
                entries.add(new Entry.Reported(peer, report(day, truck, morning.plus(Duration.ofHours(hour)))));
            }
            for (int hour = 0; hour < 24; hour += 6) {
                Instant start = morning.plus(Duration.ofHours(hour)).plusSeconds(truck % 60 * 60L);
                entries.add(new Entry.SpellSeen(peer, new Spell(start, Optional.of(start.plusSeconds(1_800)))));
            }
            Instant got = posted(morning).plusSeconds(60 + truck * 37L % 600 * 60);
            entries.add(flip(peer, PeerState.UP_TO_DATE, PeerState.BEHIND, posted(morning)));
            entries.add(flip(peer, PeerState.BEHIND, PeerState.UP_TO_DATE, got));
            entries.add(new Entry.Arrived(new Arrival(peer, day + 1, got, truck % 3 > 0)));
        }
        return entries;
    }

    private static Entry flip(PeerId peer, PeerState from, PeerState to, Instant at) {
        return new Entry.Flipped(new Flip(peer, Optional.of(from), to, at));
    }

    private List<Entry> peers() {
        List<Entry> entries = new ArrayList<>();
        for (int truck = 0; truck < trucks; truck++) {
            Instant last = morning(days - 1).plus(Duration.ofHours(22));
            entries.add(TestEntries.known(
                    peer(truck),
                    Optional.of(report(days - 1, truck, last)),
                    Optional.of(new KeptPeer.Standing(PeerState.UP_TO_DATE, last))));
        }
        return entries;
    }

    private Roster roster() {
        List<RosterTruck> expected = new ArrayList<>();
        for (int truck = 0; truck < trucks; truck++) {
            expected.add(new RosterTruck(
                    truck + 1,
                    "Engine " + truck,
                    "Group " + truck % GROUPS,
                    Optional.of(peer(truck)),
                    List.of(),
                    Optional.empty()));
        }
        return Roster.of(expected, Set.of());
    }

    private Entry posted(int day) {
        List<FileEntry> changed = files.subList(day * 3, day * 3 + 3);
        return new Entry.Posted(new Update(
                day + 1,
                TestEntries.hash(hash(day)),
                posted(morning(day)),
                day == 0 ? Optional.empty() : Optional.of(new FileChanges(List.of(), changed, List.of()))));
    }

    private static Instant posted(Instant morning) {
        return morning.plus(Duration.ofHours(8));
    }

    private static ReceivedReport report(int day, int truck, Instant received) {
        return TestEntries.report("Engine " + truck, hash(day), day * 12L + 1, received);
    }

    private static PeerId peer(int truck) {
        return new PeerId("%032d".formatted(truck));
    }

    private static String hash(int day) {
        return "%040d".formatted(day);
    }

    private Instant morning(int day) {
        return begin.plus(Duration.ofDays(day));
    }
}
