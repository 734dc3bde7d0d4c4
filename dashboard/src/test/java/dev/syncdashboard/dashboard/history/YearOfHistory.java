package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.verdict.Arrival;
import dev.syncdashboard.dashboard.verdict.Contact.Spell;
import dev.syncdashboard.dashboard.verdict.FileChanges;
import dev.syncdashboard.dashboard.verdict.FileEntry;
import dev.syncdashboard.dashboard.verdict.Flip;
import dev.syncdashboard.dashboard.verdict.PeerState;
import dev.syncdashboard.dashboard.verdict.ReceivedReport;
import dev.syncdashboard.dashboard.verdict.Sighting;
import dev.syncdashboard.dashboard.verdict.Update;
import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the history of a year and says how large it is and how long it takes to load; see docs/performance.md. A truck
 * reports every two hours, is in contact four times a day, and changes its state twice a day. The station posts an update
 * of three files each day, and has 100,000 files.
 */
final class YearOfHistory {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final int FILES = 100_000;

    private YearOfHistory() {}

    /** Arguments: a folder, how many trucks, how many days. */
    public static void main(String[] args) throws IOException {
        PrintStream out = System.out;
        Path dir = Path.of(args[0]);
        int trucks = Integer.parseInt(args[1]);
        int days = Integer.parseInt(args[2]);
        HistorySettings settings =
                new HistorySettings(dir, Optional.empty(), Optional.empty(), Optional.empty(), Duration.ofDays(730));
        long begin = System.nanoTime();
        try (Database database = Database.open(settings)) {
            EntryWriter writer = new EntryWriter(database.jdbc());
            List<Entry> files =
                    List.of(posted(0), new Entry.Listed(1, true, new FileChanges(files(), List.of(), List.of())));
            database.inTransaction(() -> files.forEach(writer::write));
            for (int day = 1; day < days; day++) {
                List<Entry> entries = ofDay(day, trucks);
                database.inTransaction(() -> entries.forEach(writer::write));
            }
            List<Entry> peers = peers(trucks, days);
            database.inTransaction(() -> peers.forEach(writer::write));
        }
        out.printf(
                "written in %d s%n", Duration.ofNanos(System.nanoTime() - begin).toSeconds());
        out.printf("%d MB in the file%n", Files.size(settings.databaseFile()) / 1_000_000);
        for (int i = 0; i < 3; i++) {
            begin = System.nanoTime();
            try (Database database = Database.open(settings)) {
                Kept kept = new KeptReader(database.jdbc()).read();
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

    /** Both questions of the page "Fleet in numbers", of the last 60 updates at most. */
    private static void askForNumbers(HistorySettings settings, int updates, PrintStream out) throws IOException {
        try (Database database = Database.open(settings)) {
            for (int i = 0; i < 10; i++) {
                long begin = System.nanoTime();
                List<Arrival> arrivals = new ArrivalRows(database.jdbc()).from(Math.max(1, updates - 59));
                long between = System.nanoTime();
                int reported = new PastReader(database.jdbc()).firstReports().size();
                out.printf(
                        "%d arrivals read in %d ms, %d first reports in %d ms%n",
                        arrivals.size(),
                        Duration.ofNanos(between - begin).toMillis(),
                        reported,
                        Duration.ofNanos(System.nanoTime() - between).toMillis());
            }
        }
    }

    private static List<Entry> ofDay(int day, int trucks) {
        List<Entry> entries = new ArrayList<>();
        Instant morning = morning(day);
        entries.add(new Entry.Watched(new Stretch(BEGIN, morning.plus(Duration.ofDays(1)))));
        entries.add(new Entry.Sighted(new Sighting(TestEntries.hash(hash(day)), morning, Optional.empty())));
        entries.add(posted(day));
        for (int truck = 0; truck < trucks; truck++) {
            PeerId peer = peer(truck);
            for (int hour = 0; hour < 24; hour += 2) {
                entries.add(new Entry.Reported(peer, report(day, truck, morning.plus(Duration.ofHours(hour)))));
            }
            for (int hour = 0; hour < 24; hour += 6) {
                Instant start = morning.plus(Duration.ofHours(hour));
                entries.add(new Entry.SpellSeen(peer, new Spell(start, Optional.of(start.plusSeconds(1_800)))));
            }
            Instant got = morning.plusSeconds(60L * (1 + truck % 90));
            entries.add(new Entry.Arrived(new Arrival(peer, day + 1, got, truck % 3 > 0)));
            entries.add(flip(peer, PeerState.UP_TO_DATE, PeerState.BEHIND, morning));
            entries.add(flip(peer, PeerState.BEHIND, PeerState.UP_TO_DATE, morning.plusSeconds(7_200)));
        }
        return entries;
    }

    private static Entry flip(PeerId peer, PeerState from, PeerState to, Instant at) {
        return new Entry.Flipped(new Flip(peer, Optional.of(from), to, at));
    }

    private static List<Entry> peers(int trucks, int days) {
        List<Entry> entries = new ArrayList<>();
        for (int truck = 0; truck < trucks; truck++) {
            Instant last = morning(days - 1);
            entries.add(TestEntries.known(
                    peer(truck),
                    Optional.of(report(days - 1, truck, last)),
                    Optional.of(new KeptPeer.Standing(PeerState.UP_TO_DATE, last))));
        }
        return entries;
    }

    private static Entry posted(int day) {
        List<FileEntry> changed = files().subList(day * 3, day * 3 + 3);
        return new Entry.Posted(new Update(
                day + 1,
                TestEntries.hash(hash(day)),
                morning(day),
                day == 0 ? Optional.empty() : Optional.of(new FileChanges(List.of(), changed, List.of()))));
    }

    private static List<FileEntry> files() {
        List<FileEntry> files = new ArrayList<>();
        for (int i = 0; i < FILES; i++) {
            files.add(new FileEntry("district " + i / 1_000 + "/pre-plans/building " + i + ".pdf", i, BEGIN));
        }
        return files;
    }

    private static ReceivedReport report(int day, int truck, Instant received) {
        return TestEntries.report("Engine " + truck, hash(day), day, received);
    }

    private static PeerId peer(int truck) {
        return new PeerId("%032d".formatted(truck));
    }

    private static String hash(int day) {
        return "%040d".formatted(day);
    }

    private static Instant morning(int day) {
        return BEGIN.plus(Duration.ofDays(day));
    }
}
