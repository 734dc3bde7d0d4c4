package dev.syncdashboard.sync.v2;

import dev.syncdashboard.http.Cancellation;
import dev.syncdashboard.http.HttpCall;
import dev.syncdashboard.sync.Fields;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Sync API v2. Immutable, safe for many threads, one set of connections for all. Each call ends within the options' time
 * limits, throws {@link SyncException} for whatever engine and network do, and {@link InterruptedException} at once when
 * its thread is interrupted or the client is closed from another thread.
 *
 * <p>Source of the calls: README of bittorrent/sync_api_sample; token and cookie: issue 1 there.
 */
public final class SyncClient implements AutoCloseable {

    private static final Duration LONGEST_WAIT = Duration.ofDays(1);

    private final ApiConnection connection;
    private final Cancellation closing = new Cancellation();

    public SyncClient(SyncOptions options) {
        this.connection = new ApiConnection(options);
    }

    /** {@code GET /folders}. Entries without a readable id, with which nothing can be done, are left out. */
    public List<Folder> folders() throws SyncException, InterruptedException {
        return Folder.listIn(get(Routes.of("folders")));
    }

    /** {@code POST /folders}: shares a directory on the engine's disk and gives the new folder. */
    public Folder addFolder(String path) throws SyncException, InterruptedException {
        return addFolder(path, InputStyle.JSON);
    }

    /** The same, with the path sent in this way. */
    public Folder addFolder(String path, InputStyle style) throws SyncException, InterruptedException {
        return Folder.from(post(Routes.of("folders"), new TreeMap<>(Map.of("path", path)), style));
    }

    /**
     * {@code GET /folders/{id}}, or, for engines that don't know a share id there (before 2015-06-24), a search in the
     * list of folders. Empty if the list does not have it either.
     */
    public Optional<Folder> folder(String folderOrShareId) throws SyncException, InterruptedException {
        try {
            Folder folder = Folder.from(get(Routes.ofFolder(folderOrShareId)));
            if (folder.hasId(folderOrShareId)) {
                return Optional.of(folder);
            }
        } catch (SyncException.ErrorAnswer | SyncException.MalformedAnswer e) {
            // The list decides, and fails by itself if the engine can't answer at all.
        }
        return folders().stream()
                .filter(folder -> folder.hasId(folderOrShareId))
                .findFirst();
    }

    /** {@code GET /folders/{id}/activity}: hash and peers. */
    public Activity activity(String folderId) throws SyncException, InterruptedException {
        return Activity.from(get(Routes.ofFolder(folderId, "activity")));
    }

    /** {@code POST /folders/{id}/link}: a link by which other devices join. Whoever has it can use it. */
    public String createLink(String folderId, LinkTerms terms) throws SyncException, InterruptedException {
        return createLink(folderId, terms, InputStyle.JSON);
    }

    /** The same, with the terms sent in this way. */
    public String createLink(String folderId, LinkTerms terms, InputStyle style)
            throws SyncException, InterruptedException {
        return post(Routes.ofFolder(folderId, "link"), terms.input(), style).requiredText("link");
    }

    /** {@code GET /client}: this device's peer id. */
    public String peerId() throws SyncException, InterruptedException {
        return get(Routes.of("client")).requiredText("peerid");
    }

    /** {@code GET /client/settings}: the name that people gave this device; may be empty. */
    public String deviceName() throws SyncException, InterruptedException {
        return get(Routes.of("client", "settings")).text("devicename").orElse("");
    }

    /**
     * {@code GET /events?id=cursor}, a long poll. How long the engine holds it is not known, so the wait ends here: no
     * answer within the time is an empty page without a cursor, and no failure.
     *
     * @param cursor {@link EventPage#cursor} of the last answer, -1 at first
     * @param atMost not negative; more than a day counts as a day
     */
    public EventPage events(long cursor, Duration atMost) throws SyncException, InterruptedException {
        return events(cursor, atMost, closing);
    }

    /** A stream that keeps the cursor. It ends with its own close or with the client's. */
    public EventStream openEvents() {
        return new EventStream(this);
    }

    /** Routes that nobody described; see there before any of them is tried. */
    public ExperimentalRoutes experimental() {
        return new ExperimentalRoutes(connection, closing);
    }

    /** Frees the connections and ends every call under way. */
    @Override
    public void close() {
        closing.cancel();
        connection.close();
    }

    EventPage events(long cursor, Duration atMost, Cancellation cancellation)
            throws SyncException, InterruptedException {
        if (atMost.isNegative()) {
            throw new IllegalArgumentException("a wait must not be negative: " + atMost);
        }
        HttpCall call = HttpCall.get(Routes.of("events"), new HttpCall.Parameter("id", Long.toString(cursor)));
        Duration wait = atMost.compareTo(LONGEST_WAIT) < 0 ? atMost : LONGEST_WAIT;
        Optional<Fields> fields = connection.poll(call, wait, cancellation);
        return fields.isPresent() ? EventPage.from(fields.get()) : EventPage.empty();
    }

    private Fields get(List<String> path) throws SyncException, InterruptedException {
        return connection.call(HttpCall.get(path), closing);
    }

    private Fields post(List<String> path, SortedMap<String, ?> input, InputStyle style)
            throws SyncException, InterruptedException {
        return connection.call(style.call("POST", path, input), closing);
    }
}
