package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderAdvice.Urgency;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.words.Message;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a folder, or not set as it should be, by its configuration and its status. */
final class FolderAdvices {

    private final List<Flaw> found = new ArrayList<>();
    private final FolderConfig config;
    private final FolderStatus status;
    private final FolderRole role;

    private FolderAdvices(FolderConfig config, FolderStatus status, FolderRole role) {
        this.config = config;
        this.status = status;
        this.role = role;
    }

    /** @param unreadable whether this program could not read all its files */
    static List<Flaw> of(FolderConfig config, FolderStatus status, FolderRole role, boolean unreadable) {
        FolderAdvices advices = new FolderAdvices(config, status, role);
        advices.anyFolder(unreadable);
        switch (role) {
            case TRUCK_SYNC -> advices.truckSync();
            case STATION_SYNC -> advices.stationSync();
            case STATUS -> advices.status();
        }
        return List.copyOf(advices.found);
    }

    private void anyFolder(boolean unreadable) {
        status.error().ifPresent(this::standsStill);
        if (status.failedItems() > 0) {
            problem(ProblemCode.ITEMS_FAILED, "items_failed", items(status.failedItems()));
        }
        if (unreadable) {
            problem(ProblemCode.CANNOT_READ_WHOLE, "unreadable");
        }
        if (config.type() == FolderType.OTHER) {
            problem(ProblemCode.FOLDER_TYPE_WRONG, "type_unknown");
        }
        if (config.type() == FolderType.RECEIVE_ENCRYPTED) {
            problem(ProblemCode.FOLDER_TYPE_WRONG, "receives_encrypted");
        }
    }

    /** Never in Syncthing's own words, which may hold a path. */
    private void standsStill(String error) {
        if (error.contains("marker missing")) {
            lostMarker();
        } else if (error.contains("insufficient space")) {
            problem(ProblemCode.FOLDER_ERROR, "disk_full");
        } else {
            problem(ProblemCode.FOLDER_ERROR, "stands_still");
        }
    }

    private void lostMarker() {
        if (config.markerName().equals(FolderConfig.OWN_MARKER)) {
            problem(ProblemCode.FOLDER_ERROR, "marker_lost");
        } else {
            problem(ProblemCode.FOLDER_ERROR, "own_marker_lost");
        }
    }

    private void truckSync() {
        if (config.ignoresDeletes()) {
            problem(ProblemCode.IGNORES_DELETES, "ignores_deletes", set().takingDeletes());
        }
        if (config.type() == FolderType.SEND_ONLY) {
            problem(ProblemCode.FOLDER_TYPE_WRONG, "takes_nothing", set().rightType(role));
        } else if (config.sends()) {
            problem(ProblemCode.NOT_RECEIVE_ONLY, "not_receive_only", set().rightType(role));
        }
        if (status.changedHere() > 0) {
            problem(ProblemCode.CHANGED_HERE, "changed_here", items(status.changedHere()));
        }
    }

    private void stationSync() {
        notices();
        if (config.encryptedFor() > 0) {
            problem(ProblemCode.FOLDER_TYPE_WRONG, "encrypted", config.encryptedFor());
        }
        switch (config.type()) {
            case RECEIVE_ONLY -> problem(ProblemCode.FOLDER_TYPE_WRONG, "sends_nothing", set().rightType(role));
            case SEND_RECEIVE -> setting("takes_changes", set().rightType(role));
            case SEND_ONLY -> {
                if (status.needed() > 0) {
                    problem(ProblemCode.CHANGED_HERE, "other_versions", items(status.needed()));
                }
            }
            case RECEIVE_ENCRYPTED, OTHER -> {}
        }
    }

    /** What Syncthing has overlooked is told where it happens; this is whether it is bound to. */
    private void notices() {
        if (config.isNeverLookedAt()) {
            problem(ProblemCode.SYNC_NOT_LOOKED_AT, "never_looked_at", set().watching());
        } else if (!config.watches()) {
            setting("not_watched", set().watching());
        }
    }

    private void status() {
        if (config.type() == FolderType.SEND_ONLY) {
            problem(ProblemCode.STATUS_FOLDER, "status_takes_nothing", set().rightType(role));
        }
        if (config.type() == FolderType.RECEIVE_ONLY) {
            problem(ProblemCode.STATUS_FOLDER, "status_sends_nothing", set().rightType(role));
        }
        if (config.maxConflicts() != 0) {
            setting("keeps_conflicts", set().noConflictCopies());
        }
        if (config.versioned()) {
            setting("keeps_versions", set().noVersions());
        }
    }

    /** One that only a person can put right. */
    private void problem(ProblemCode code, String name, Object... facts) {
        found.add(new Flaw(FolderAdvice.of(Urgency.PROBLEM, code, role, name, facts), List.of()));
    }

    private void problem(ProblemCode code, String name, ConfigChange mend) {
        found.add(new Flaw(FolderAdvice.of(Urgency.PROBLEM, code, role, name), List.of(mend)));
    }

    private void setting(String name, ConfigChange mend) {
        found.add(new Flaw(FolderAdvice.setting(role, name), List.of(mend)));
    }

    private ConfigChange set() {
        return ConfigChange.ofFolder(config.id());
    }

    private static Message items(long count) {
        return count == 1 ? Message.of("items.one") : Message.of("items", Long.toString(count));
    }
}
