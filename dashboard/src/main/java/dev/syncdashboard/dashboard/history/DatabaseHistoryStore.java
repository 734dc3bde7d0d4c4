package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.archive.KeptFleet;
import dev.syncdashboard.dashboard.archive.KeptFolder;
import dev.syncdashboard.dashboard.clock.ElapsedTime;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.engine.Backoff;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.threads.Threads;
import dev.syncdashboard.trouble.Trouble;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Keeps the history in a database: a file of H2, or PostgreSQL. One thread of its own opens it, writes what has come in
 * batches, and cleans up. Where the database can't be had, it goes on trying, and everything else goes on without it.
 */
public final class DatabaseHistoryStore implements HistoryStore {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseHistoryStore.class);

    private static final Duration BETWEEN_BATCHES = Duration.ofMillis(250);
    private static final Duration LATE = Duration.ofSeconds(10);
    private static final Duration AT_THE_END = Duration.ofSeconds(10);
    private static final int BATCH = 1_000;
    private static final int MOST_WAITING = 20_000;

    private final HistorySettings settings;
    private final Clock clock;
    private final ElapsedTime time;
    private final Backlog backlog = new Backlog(MOST_WAITING, System::nanoTime);
    private final Backoff pause = new Backoff(RandomGenerator.getDefault());
    private final RosterKeeper roster;
    private final CountDownLatch ending = new CountDownLatch(1);
    private volatile @Nullable Thread thread;
    private volatile @Nullable Database database;
    private final Trouble<Message> trouble = new Trouble<>(LOG, "The history is kept again.");
    private final long begun = System.nanoTime();

    /** With a clock whose every step is time that has passed. */
    public DatabaseHistoryStore(HistorySettings settings, Clock clock) {
        this(settings, clock, ElapsedTime.toldBy(clock));
    }

    public DatabaseHistoryStore(HistorySettings settings, Clock clock, ElapsedTime time) {
        this.settings = settings;
        this.clock = clock;
        this.time = time;
        this.roster = new RosterKeeper(new RosterFile(settings.dir()), clock, System::nanoTime);
    }

    @Override
    public void open(Consumer<Optional<KeptFleet>> answer) {
        // A disk that hangs must not keep the program from ending.
        Thread started = Threads.daemon("history", () -> run(answer));
        thread = started;
        started.start();
    }

    private void run(Consumer<Optional<KeptFleet>> answer) {
        try {
            while (!isEnding()) {
                openAndWrite(answer);
            }
        } catch (InterruptedException e) {
            LOG.warn("The end came while the history was being written; the last entries may be lost.");
        } finally {
            close(database);
        }
    }

    /** Comes back before the end only by a fault, after a pause. */
    private void openAndWrite(Consumer<Optional<KeptFleet>> answer) throws InterruptedException {
        try {
            Optional<Database> open = openWithPatience(answer);
            if (open.isPresent()) {
                writeUntilTheEnd(open.get());
            }
        } catch (RuntimeException | Error e) {
            failed(HistoryTrouble.WRITING, e);
            ending.await(pause.next().toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private Optional<Database> openWithPatience(Consumer<Optional<KeptFleet>> answer) throws InterruptedException {
        boolean first = true;
        boolean wasThere = false;
        while (!isEnding()) {
            @Nullable Database opened = null;
            try {
                wasThere |= begin();
                opened = Database.open(settings);
                KeptFleet kept = read(opened, wasThere);
                database = opened;
                works();
                answer.accept(Optional.of(kept));
                return Optional.of(opened);
            } catch (IOException | RuntimeException | Error e) {
                close(opened);
                failed(HistoryTrouble.opening(e), e);
                if (first) {
                    answer.accept(Optional.empty());
                }
                first = false;
                roster.tick();
                ending.await(pause.next().toMillis(), TimeUnit.MILLISECONDS);
            }
        }
        return Optional.empty();
    }

    /** Gives whether there is a database file already, be it an empty one. */
    private boolean begin() throws IOException {
        HistoryFiles.makeFolder(settings.dir());
        boolean isFile = settings.url().isEmpty();
        boolean wasThere = isFile && Files.exists(settings.databaseFile());
        if (isFile && !wasThere) {
            roster.begin();
        }
        roster.readFile();
        return wasThere;
    }

    private KeptFleet read(Database opened, boolean wasThere) {
        KeptReader reader = new KeptReader(opened.jdbc(), opened.folders());
        boolean isNew = reader.isNew();
        Map<FolderName, KeptFolder> kept = reader.read();
        RosterRows rows = new RosterRows(opened.jdbc());
        RosterRows.Versioned before = rows.readVersioned();
        RosterCopy chosen =
                roster.choose(new RosterKeeper.InDatabase(before.version(), before.roster(), isNew, wasThere));
        if (chosen.version() != before.version() || !chosen.roster().equals(before.roster())) {
            opened.inTransaction(() -> rows.write(chosen.roster(), chosen.version()));
        }
        return new KeptFleet(chosen.roster(), kept);
    }

    private static void close(@Nullable Database opened) {
        if (opened != null) {
            opened.close();
        }
    }

    private void writeUntilTheEnd(Database first) throws InterruptedException {
        Database open = first;
        Cleaning cleaning = new Cleaning(settings.keep(), clock, time);
        while (!isEnding()) {
            try {
                open = written(open, cleaning);
            } catch (RuntimeException | Error e) {
                // This thread is the only one that writes.
                failed(HistoryTrouble.WRITING, e);
                ending.await(pause.next().toMillis(), TimeUnit.MILLISECONDS);
            }
        }
        while (!backlog.isEmpty() && trouble.now().isEmpty()) {
            writeBatch(open);
        }
        roster.end();
    }

    /** Does what is due, and gives the database to go on with. */
    private Database written(Database open, Cleaning cleaning) throws InterruptedException {
        boolean more = writeBatch(open);
        roster.lost(backlog.takeLost());
        roster.tick();
        if (trouble.now().isPresent()) {
            ending.await(pause.next().toMillis(), TimeUnit.MILLISECONDS);
            return anew(open);
        }
        if (!more && !cleaning.deletedSome(new Retention(open.jdbc())::deletedSome)) {
            ending.await(BETWEEN_BATCHES.toMillis(), TimeUnit.MILLISECONDS);
        }
        return open;
    }

    /**
     * A database file is closed by its engine for good when it once could not be written, as on a full disk. A server
     * heals by itself.
     */
    private Database anew(Database broken) {
        if (settings.url().isPresent() || isEnding()) {
            return broken;
        }
        try {
            broken.close();
            Database opened = Database.open(settings);
            if (new KeptReader(opened.jdbc(), opened.folders()).isNew()) {
                roster.lostAll();
                RosterCopy known = roster.known();
                opened.inTransaction(() -> new RosterRows(opened.jdbc()).write(known.roster(), known.version()));
            }
            database = opened;
            return opened;
        } catch (IOException | RuntimeException | LinkageError e) {
            LOG.debug("The database file can't be opened anew:", e);
            return broken;
        }
    }

    /** Gives whether more is waiting. */
    private boolean writeBatch(Database open) {
        List<FolderEntry> batch = backlog.take(BATCH);
        if (batch.isEmpty()) {
            backlog.written();
            if (trouble.now().isPresent()) {
                tryToWrite(open);
            }
            return false;
        }
        try {
            roster.lost(BatchWriter.write(open, batch, versionFor(batch)));
            open.putDown(batch.stream().map(FolderEntry::entry).anyMatch(Entry.Asked.class::isInstance));
            backlog.written();
            works();
            answer(batch);
            return batch.size() == BATCH;
        } catch (RuntimeException | Error e) {
            backlog.giveBack();
            failed(HistoryTrouble.WRITING, e);
            return false;
        }
    }

    /** Where nothing waits to be written, as when all that did was a question that is answered, only a try tells. */
    private void tryToWrite(Database open) {
        RosterCopy known = roster.known();
        try {
            open.inTransaction(() -> new RosterRows(open.jdbc()).write(known.roster(), known.version()));
            open.putDown(true);
            works();
        } catch (RuntimeException | Error e) {
            failed(HistoryTrouble.WRITING, e);
        }
    }

    /** A new roster is in its file before it is in the database: there it counts already. */
    private long versionFor(List<FolderEntry> batch) {
        batch.forEach(entry -> {
            if (entry.entry() instanceof Entry.Rostered rostered) {
                roster.changed(rostered.roster());
            }
        });
        return roster.known().version();
    }

    private static void answer(List<FolderEntry> batch) {
        batch.forEach(entry -> {
            if (entry.entry() instanceof Entry.Asked asked) {
                asked.kept().complete(true);
            }
        });
    }

    private void works() {
        trouble.works();
        pause.reset();
    }

    private void failed(Message what, Throwable cause) {
        trouble.failed(what, StationWords.said(what) + " (" + HistoryTrouble.root(cause) + ")", cause);
    }

    @Override
    public void keep(FolderName folder, Entry entry) {
        settings.require(folder);
        backlog.add(new FolderEntry(folder, entry));
    }

    @Override
    public Optional<Message> problem() {
        return trouble.now()
                .or(roster::problem)
                .or(() -> late(opening()).map(behind -> HistoryTrouble.OPENED_LATE))
                .or(() -> late(backlog.behind()).map(behind -> HistoryTrouble.LATE));
    }

    @Override
    public Roster meanwhile() {
        return roster.known().roster();
    }

    @Override
    public CompletableFuture<Boolean> allKept() {
        CompletableFuture<Boolean> kept = new CompletableFuture<>();
        backlog.add(new FolderEntry(settings.folders().get(0).name(), new Entry.Asked(kept)));
        return kept;
    }

    @Override
    public Optional<Message> loss() {
        return roster.loss();
    }

    @Override
    public void lossSeen() {
        roster.lossSeen();
    }

    @Override
    public void missing() {
        roster.lostAll();
    }

    private Optional<Duration> opening() {
        return database == null ? Optional.of(Duration.ofNanos(System.nanoTime() - begun)) : Optional.empty();
    }

    private static Optional<Duration> late(Optional<Duration> behind) {
        return behind.filter(time -> time.compareTo(LATE) > 0);
    }

    @Override
    public HistoryReader of(FolderName folder) {
        settings.require(folder);
        return new DatabaseReader(new Questions(folder), () -> clock.instant().minus(settings.keep()));
    }

    private final class Questions implements DatabaseReader.Questions {

        private final FolderName folder;

        Questions(FolderName folder) {
            this.folder = folder;
        }

        @Override
        public <T> T read(BiFunction<JdbcTemplate, Integer, T> question) {
            Database open = database;
            if (open == null) {
                throw new HistoryUnavailableException(trouble.now().orElse(HistoryTrouble.OPENING));
            }
            try {
                return question.apply(open.questions(), open.folders().of(folder));
            } catch (RuntimeException e) {
                throw new HistoryUnavailableException(HistoryTrouble.READING, e);
            }
        }
    }

    @Override
    public Optional<Path> copyInto(Path directory) throws IOException {
        Database open = database;
        if (open == null || trouble.now().isPresent()) {
            throw new IOException(StationWords.said(trouble.now().orElse(HistoryTrouble.OPENING)));
        }
        return settings.url().isEmpty()
                ? Optional.of(DatabaseCopies.copyOpen(open.jdbc(), directory, settings.databaseFile()))
                : new DatabaseCopies(settings.address()).copyInto(directory);
    }

    private boolean isEnding() {
        return ending.getCount() == 0;
    }

    /** Writes what waits, but waits no longer than a person would for the end of the program. */
    @Override
    public void close() {
        ending.countDown();
        Thread started = thread;
        if (started == null) {
            return;
        }
        try {
            started.join(AT_THE_END.toMillis());
            started.interrupt();
        } catch (InterruptedException e) {
            started.interrupt();
            Thread.currentThread().interrupt();
        }
    }
}
