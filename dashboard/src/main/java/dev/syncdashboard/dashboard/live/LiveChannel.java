package dev.syncdashboard.dashboard.live;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.guard.Client;
import dev.syncdashboard.dashboard.listening.AskedAt;
import dev.syncdashboard.dashboard.listening.ListeningPlace;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.web.Edition;
import dev.syncdashboard.threads.Threads;
import dev.syncdashboard.words.Language;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * Tells all open pages that there is a newer snapshot, and every 15 s that the server is still there. Without that
 * heartbeat a page could not tell a quiet fleet from a dead connection, and proxies close connections on which nothing
 * moves. It is an event and not a comment, because a page's script never gets to see comments.
 *
 * <p>The number of pages is bounded, for each client and in all. It ends before the web server does, whose graceful end would else wait for the
 * pages to go away.
 */
class LiveChannel implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(LiveChannel.class);

    private static final long NO_TIMEOUT = 0;
    private static final Duration IDLE_THREAD = Duration.ofSeconds(30);

    private final Fleet fleet;
    private final Clock clock;
    private final Edition edition;
    private final int mostPages;
    private final int mostOfOne;
    private final Duration heartbeat;
    private final Set<OpenPage> pages = ConcurrentHashMap.newKeySet();
    private final AtomicLong opened = new AtomicLong();
    private volatile Optional<Running> threads = Optional.empty();

    LiveChannel(Fleet fleet, Clock clock, Edition edition, int mostPages, int mostOfOne, Duration heartbeat) {
        this.fleet = fleet;
        this.clock = clock;
        this.edition = edition;
        this.mostPages = mostPages;
        this.mostOfOne = mostOfOne;
        this.heartbeat = heartbeat;
    }

    /** What runs from a start to the end; each start has its own. */
    private record Running(ThreadPoolExecutor senders, ScheduledExecutorService heart, Runnable endOfChanges) {}

    /**
     * A connection for one more page, which at once hears the newest sign; empty if there are too many.
     *
     * @param asked by which way its reader came
     * @param language in which its reader gets pages
     */
    synchronized Optional<SseEmitter> open(Client client, AskedAt asked, Language language) {
        if (!isRunning() || !hasRoomFor(client)) {
            return Optional.empty();
        }
        SseEmitter emitter = new SseEmitter(NO_TIMEOUT);
        add(client, asked, emitter, language);
        return Optional.of(emitter);
    }

    /**
     * Where all places are taken, whoever has most of them gives one to a client that has fewer; so two clients never take
     * one from each other in turn.
     */
    private boolean hasRoomFor(Client client) {
        Map<Client, List<OpenPage>> byClient = pages.stream().collect(Collectors.groupingBy(OpenPage::client));
        int own = byClient.getOrDefault(client, List.of()).size();
        if (own >= mostOfOne && !client.local()) {
            return false;
        }
        if (pages.size() < mostPages) {
            return true;
        }
        Optional<List<OpenPage>> greediest = byClient.values().stream()
                .filter(theirs -> theirs.size() > own + 1)
                .max(Comparator.comparingInt(List::size));
        greediest
                .flatMap(theirs -> theirs.stream().min(Comparator.comparingLong(OpenPage::number)))
                .ifPresent(OpenPage::close);
        return greediest.isPresent();
    }

    void add(Client client, AskedAt asked, SseEmitter emitter, Language language) {
        threads.map(Running::senders).ifPresent(senders -> {
            OpenPage page = new OpenPage(
                    client, asked, opened.incrementAndGet(), emitter, senders, () -> sign(language), pages::remove);
            emitter.onCompletion(() -> pages.remove(page));
            pages.add(page);
            page.signal();
        });
    }

    /** What ends these connections is no failure: each page is told where it finds the dashboard from now on. */
    void moved(ListeningPlace place) {
        pages.forEach(page -> page.moved(place));
    }

    int openPages() {
        return pages.size();
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // a beat that fails ends none of the others: each page has its own
    public synchronized void start() {
        // A dead browser can hold one thread until the connection times out, so each may have one, and as many again
        // are for
        // pages that have given their place to others and still hold theirs.
        ThreadPoolExecutor senders = new ThreadPoolExecutor(
                0,
                2 * mostPages,
                IDLE_THREAD.toSeconds(),
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                Threads.daemons("live-sender"));
        ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor(Threads.daemons("live-heart"));
        heart.scheduleAtFixedRate(this::beat, heartbeat.toMillis(), heartbeat.toMillis(), TimeUnit.MILLISECONDS);
        threads = Optional.of(new Running(senders, heart, fleet.onChange(snapshot -> signalAll())));
    }

    @Override
    public synchronized void stop() {
        Optional<Running> ending = threads;
        threads = Optional.empty();
        ending.ifPresent(ended -> {
            ended.endOfChanges().run();
            ended.heart().shutdownNow();
            pages.forEach(OpenPage::close);
            ended.senders().shutdownNow();
        });
    }

    @Override
    public boolean isRunning() {
        return threads.isPresent();
    }

    /** An executor beats no more after a beat that failed. */
    private void beat() {
        try {
            signalAll();
        } catch (RuntimeException | Error e) {
            LOG.warn("Open pages could not be told that the dashboard is alive.", e);
        }
    }

    private void signalAll() {
        pages.forEach(OpenPage::signal);
    }

    private Sign sign(Language language) {
        StationTime time = StationTime.of(clock, language);
        return new Sign(
                edition.of(time),
                edition.assets(),
                fleet.snapshot().version(),
                time.date(),
                time.toSeconds(),
                time.now().toEpochMilli());
    }
}
