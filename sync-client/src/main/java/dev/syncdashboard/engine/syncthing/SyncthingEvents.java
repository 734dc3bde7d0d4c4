package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.common.PollingWatch;
import dev.syncdashboard.http.Cancellation;
import dev.syncdashboard.http.HttpCall.Parameter;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * Syncthing's events, as far as they may concern one folder.
 *
 * <p>Syncthing numbers the events of each choice of types apart, from the first time that anybody asks for that choice;
 * so it is always the same one. After a restart the numbers start again, and who asks for those after an old number hears
 * nothing, and no error either. So before each poll the time is compared at which Syncthing was started.
 */
final class SyncthingEvents implements PollingWatch.Events {

    /** Never another choice: see above. {@code LocalIndexUpdated} is the one that tells of changed content. */
    private static final Parameter TYPES = new Parameter(
            "events",
            "LocalIndexUpdated,StateChanged,FolderSummary,DeviceConnected,DeviceDisconnected,FolderErrors,ConfigSaved");

    /** Of these each may concern any folder; of the others only those that name it. */
    private static final Set<String> OF_ALL_FOLDERS = Set.of("DeviceConnected", "DeviceDisconnected", "ConfigSaved");

    private static final Duration LONGEST_HOLD = Duration.ofSeconds(60);

    private final RestApi api;
    private final String folderId;
    private final Cancellation cancellation = new Cancellation();
    private Optional<String> startTime = Optional.empty();
    private long cursor;

    SyncthingEvents(RestApi api, String folderId) {
        this.api = api;
        this.folderId = folderId;
    }

    @Override
    public boolean mayMeanChange(Duration atMost) throws EngineException, InterruptedException {
        try {
            if (startTime.filter(askStartTime()::equals).isEmpty()) {
                begin();
                return true;
            }
            return poll(atMost);
        } catch (EngineException e) {
            startTime = Optional.empty();
            throw e;
        }
    }

    @Override
    public void close() {
        cancellation.cancel();
    }

    /** The time first: should Syncthing be restarted in between, that shows at the next poll. */
    private void begin() throws EngineException, InterruptedException {
        String started = askStartTime();
        JsonNode newest =
                events(api.get("events", cancellation, since(0), new Parameter("limit", "1"), timeout(0), TYPES));
        cursor = newest.isEmpty() ? 0 : id(newest.get(newest.size() - 1));
        startTime = Optional.of(started);
    }

    private boolean poll(Duration atMost) throws EngineException, InterruptedException {
        Optional<JsonNode> answer =
                api.poll("events", atMost, cancellation, since(cursor), timeout(hold(atMost)), TYPES);
        if (answer.isEmpty() || events(answer.get()).isEmpty()) {
            return false;
        }
        List<JsonNode> events = answer.get().valueStream().toList();
        // Syncthing keeps the last 1000 events; what came before is lost.
        boolean gap = id(events.get(0)) != cursor + 1;
        cursor = id(events.get(events.size() - 1));
        return gap || events.stream().anyMatch(this::mayChangeFolder);
    }

    private boolean mayChangeFolder(JsonNode event) {
        return OF_ALL_FOLDERS.contains(event.path("type").asString(""))
                || event.path("data").path("folder").asString("").equals(folderId);
    }

    private String askStartTime() throws EngineException, InterruptedException {
        String path = "system/status";
        String started = api.get(path, cancellation).path("startTime").asString("");
        if (started.isEmpty()) {
            throw api.malformed(path, "\"startTime\" is missing");
        }
        return started;
    }

    private JsonNode events(JsonNode answer) throws EngineException {
        if (!answer.isArray()
                || answer.valueStream().anyMatch(event -> !event.path("id").isIntegralNumber())) {
            throw api.malformed("events", "no list of events with ids");
        }
        return answer;
    }

    /** Shorter than our own wait where it can be, so that Syncthing's answer ends it and the connection can stay. */
    private static long hold(Duration atMost) {
        Duration hold = atMost.compareTo(LONGEST_HOLD) < 0 ? atMost : LONGEST_HOLD;
        return Math.max(1, hold.minusMillis(500).toSeconds());
    }

    private static long id(JsonNode event) {
        return event.path("id").asLong(0);
    }

    private static Parameter since(long id) {
        return new Parameter("since", Long.toString(id));
    }

    private static Parameter timeout(long seconds) {
        return new Parameter("timeout", Long.toString(seconds));
    }
}
