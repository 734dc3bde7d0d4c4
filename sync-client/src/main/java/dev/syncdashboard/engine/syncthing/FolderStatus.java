package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.engine.common.IndexStatus;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * What Syncthing says of a folder now ({@code /rest/db/status}). A paused folder has no state, and all its counters are 0.
 *
 * @param state idle, scan-waiting, scanning, sync-waiting, sync-preparing, syncing, error, or empty
 * @param error why the folder stands still; empty while it works. Its counters then stay those of before
 * @param failedItems how many items could not be brought here in the last try
 * @param needed how many items this device lacks, as far as it has heard of them
 * @param changedHere how many items of a receive-only folder were changed on this device
 * @param sequence grows with every change of the index, here only
 * @param ignores whether it leaves files out by patterns
 * @param watchFailed whether it can't be told of changes by the system, though it is to
 */
record FolderStatus(
        String state,
        Optional<String> error,
        long failedItems,
        long needed,
        long changedHere,
        long sequence,
        boolean ignores,
        boolean watchFailed)
        implements IndexStatus {

    private static final Set<String> SCANNING = Set.of("scanning", "scan-waiting");
    private static final Set<String> PULLING = Set.of("syncing", "sync-preparing", "sync-waiting");

    private static final Set<String> RESTING = Set.of("idle", "clean-waiting", "cleaning");

    /** Empty if the answer has no state or no sequence: then it is none of this API. */
    static Optional<FolderStatus> from(JsonNode status) {
        if (!status.path("state").isString() || !status.path("sequence").isIntegralNumber()) {
            return Optional.empty();
        }
        return Optional.of(new FolderStatus(
                status.path("state").asString(),
                Optional.of(status.path("error").asString("")).filter(text -> !text.isBlank()),
                Math.max(
                        status.path("errors").asLong(0),
                        status.path("pullErrors").asLong(0)),
                status.path("needTotalItems").asLong(0),
                status.path("receiveOnlyTotalItems").asLong(0),
                status.path("sequence").asLong(0),
                status.path("ignorePatterns").asBoolean(false),
                !status.path("watchError").asString("").isBlank()));
    }

    @Override
    public Counters counters() {
        return new Counters(sequence, List.of(needed, changedHere));
    }

    @Override
    public boolean scans() {
        return SCANNING.contains(state);
    }

    @Override
    public boolean pulls() {
        return PULLING.contains(state);
    }

    @Override
    public boolean standsStillByItself() {
        return !hasFailed() && (RESTING.contains(state) || "scanning".equals(state));
    }

    /** A state in which it may know nothing yet, like {@code starting}, or one of which this program knows nothing. */
    @Override
    public boolean hasNoKnownState() {
        return !isPaused() && !hasFailed() && !RESTING.contains(state) && !scans() && !pulls();
    }

    @Override
    public boolean isPaused() {
        return state.isEmpty();
    }

    @Override
    public boolean hasFailed() {
        return error.isPresent() || "error".equals(state);
    }

    @Override
    public boolean works() {
        return !isPaused() && !hasFailed() && failedItems == 0;
    }
}
