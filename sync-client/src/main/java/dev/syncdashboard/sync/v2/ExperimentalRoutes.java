package dev.syncdashboard.sync.v2;

import dev.syncdashboard.http.Cancellation;
import dev.syncdashboard.http.HttpCall;
import dev.syncdashboard.sync.SyncException;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * Experimental: routes that nobody ever described. Their names are guesses of others who looked for them (syncpilot {@code
 * scripts/verify-api.sh}, whose results were never published), and what an engine does on them is not known; {@code
 * /folders/{id}/knownhosts} at least stands as a string in the program of 3.1.1. They are here so that a person with an
 * engine can try them, on folders that nobody needs: agent and dashboard use none of them.
 *
 * <p>Each gives the whole answer as it came, envelope included, of whatever is not clearly an error: an empty object for
 * HTTP 204. Login, token, time limits and failures are those of the {@link SyncClient} that it comes from, with which it
 * ends. Where the engine's words of an error hold what may be a secret, there are stars in its place.
 */
public final class ExperimentalRoutes {

    private final ApiConnection connection;
    private final Cancellation closing;

    ExperimentalRoutes(ApiConnection connection, Cancellation closing) {
        this.connection = connection;
        this.closing = closing;
    }

    /** {@code GET /folders/{id}/peers}. {@link SyncClient#activity} is the documented way to a folder's peers. */
    public JsonNode folderPeers(String folderId) throws SyncException, InterruptedException {
        return get(Routes.ofFolder(folderId, "peers"));
    }

    /** {@code GET /folders/{id}/users}: perhaps who may have the folder. */
    public JsonNode folderUsers(String folderId) throws SyncException, InterruptedException {
        return get(Routes.ofFolder(folderId, "users"));
    }

    /** {@code GET /folders/{id}/files}. */
    public JsonNode folderFiles(String folderId) throws SyncException, InterruptedException {
        return get(Routes.ofFolder(folderId, "files"));
    }

    /** {@code GET /folders/{id}/knownhosts}: perhaps the hosts behind {@link FolderOption#USE_HOSTS}. */
    public JsonNode knownHosts(String folderId) throws SyncException, InterruptedException {
        return get(Routes.ofFolder(folderId, "knownhosts"));
    }

    /** {@code PATCH /folders/{id}} with {@code paused}. */
    public JsonNode pauseFolder(String folderId, boolean paused, InputStyle style)
            throws SyncException, InterruptedException {
        return patch(folderId, new TreeMap<>(Map.of("paused", paused)), style);
    }

    /**
     * {@code PATCH /folders/{id}} with a folder's preferences, under the names that {@code GET /folders/{id}} has for them.
     * That they can be set like {@code paused} is inferred.
     *
     * @throws IllegalArgumentException if there is nothing to set, or {@link FolderOption#MANAGED}, which is what a folder
     *     is from its beginning
     */
    public JsonNode setPreferences(String folderId, Map<FolderOption, Boolean> wanted, InputStyle style)
            throws SyncException, InterruptedException {
        if (wanted.isEmpty() || wanted.containsKey(FolderOption.MANAGED)) {
            throw new IllegalArgumentException("no preferences that can be set: " + wanted.keySet());
        }
        SortedMap<String, Object> input = new TreeMap<>();
        wanted.forEach((option, on) -> input.put(option.field(), on));
        return patch(folderId, input, style);
    }

    /** {@code DELETE /folders/{id}}. Whether the files stay on the disk is not known. */
    public JsonNode removeFolder(String folderId) throws SyncException, InterruptedException {
        return send(InputStyle.QUERY.call("DELETE", Routes.ofFolder(folderId), new TreeMap<>()));
    }

    /**
     * {@code POST /folders/{id}/link} with {@code clicklimit}, which is documented for the web API of 2.7 only.
     *
     * @param mostUses how often the link may be used; 0: as often as one likes
     */
    public JsonNode createLink(String folderId, LinkTerms terms, int mostUses, InputStyle style)
            throws SyncException, InterruptedException {
        if (mostUses < 0) {
            throw new IllegalArgumentException("a link can't be used " + mostUses + " times");
        }
        SortedMap<String, Object> input = terms.input();
        input.put("clicklimit", mostUses);
        return send(style.call("POST", Routes.ofFolder(folderId, "link"), input));
    }

    /** {@code GET /users}. */
    public JsonNode users() throws SyncException, InterruptedException {
        return get(Routes.of("users"));
    }

    /** {@code GET /owner}: perhaps the identity that this device is linked to. */
    public JsonNode owner() throws SyncException, InterruptedException {
        return get(Routes.of("owner"));
    }

    /** {@code GET /secret}. The answer may hold a key to a folder: don't log it. */
    public JsonNode secret() throws SyncException, InterruptedException {
        return get(Routes.of("secret"));
    }

    /** {@code POST /secret} without input: perhaps makes a new one. The answer may hold a key to a folder: don't log it. */
    public JsonNode newSecret() throws SyncException, InterruptedException {
        return send(InputStyle.JSON.call("POST", Routes.of("secret"), new TreeMap<>()));
    }

    /** {@code GET /client/settings/advanced}: perhaps the preferences of the whole program. */
    public JsonNode advancedSettings() throws SyncException, InterruptedException {
        return get(Routes.of("client", "settings", "advanced"));
    }

    /**
     * {@code POST /client/shutdown}. An engine that ends before it answers makes this fail with {@link
     * SyncException.Unreachable}, as one does that was not there; the next call tells.
     */
    public JsonNode shutdown() throws SyncException, InterruptedException {
        return send(InputStyle.JSON.call("POST", Routes.of("client", "shutdown"), new TreeMap<>()));
    }

    private JsonNode patch(String folderId, SortedMap<String, ?> input, InputStyle style)
            throws SyncException, InterruptedException {
        return send(style.call("PATCH", Routes.ofFolder(folderId), input));
    }

    private JsonNode get(List<String> path) throws SyncException, InterruptedException {
        return send(HttpCall.get(path));
    }

    private JsonNode send(HttpCall call) throws SyncException, InterruptedException {
        return connection.whole(call, closing);
    }
}
