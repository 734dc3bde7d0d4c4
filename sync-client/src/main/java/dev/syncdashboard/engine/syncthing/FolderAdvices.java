package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderAdvice.Urgency;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.status.ProblemCode;
import java.util.ArrayList;
import java.util.List;

/** What is wrong with a folder, or not set as it should be, by its configuration and its status. */
final class FolderAdvices {

    private static final String SEE_SYNCTHING = "See Syncthing's own page.";

    private final List<FolderAdvice> found = new ArrayList<>();
    private final FolderConfig config;
    private final FolderStatus status;

    private FolderAdvices(FolderConfig config, FolderStatus status) {
        this.config = config;
        this.status = status;
    }

    /** @param unreadable whether this program could not read all its files */
    static List<FolderAdvice> of(FolderConfig config, FolderStatus status, FolderRole role, boolean unreadable) {
        FolderAdvices advices = new FolderAdvices(config, status);
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
            problem(
                    ProblemCode.ITEMS_FAILED,
                    "has " + items(status.failedItems()) + " that Syncthing can't bring up to date",
                    "Syncthing's own page lists them as failed items. Often a right is missing, the disk is full, or"
                            + " this disk can't hold such a name.");
        }
        if (unreadable) {
            problem(
                    ProblemCode.CANNOT_READ_WHOLE,
                    "can't be read whole by this program, so nobody knows its content",
                    "Give this program's user the right to read the folder and everything in it.");
        }
        if (config.type() == FolderType.OTHER) {
            problem(
                    ProblemCode.FOLDER_TYPE_WRONG,
                    "has a type of which this program knows nothing",
                    "Set another folder type in Syncthing.");
        }
        if (config.type() == FolderType.RECEIVE_ENCRYPTED) {
            problem(
                    ProblemCode.FOLDER_TYPE_WRONG,
                    "is of the type Receive Encrypted: its files can't be read here, so they never match the station's",
                    "That type can't be changed. At the station, empty the encryption password that this folder has for"
                            + " this device (Edit, Sharing). Here, remove the folder in Syncthing, delete its files and"
                            + " add it again.");
        }
    }

    /** Never in Syncthing's own words, which may hold a path. */
    private void standsStill(String error) {
        if (error.contains("marker missing")) {
            lostMarker();
        } else if (error.contains("insufficient space")) {
            problem(
                    ProblemCode.FOLDER_ERROR,
                    "gets no more files because its disk is too full",
                    "Make room on the disk.");
        } else {
            problem(ProblemCode.FOLDER_ERROR, "stands still with an error", SEE_SYNCTHING);
        }
    }

    private void lostMarker() {
        if (config.markerName().equals(FolderConfig.OWN_MARKER)) {
            problem(
                    ProblemCode.FOLDER_ERROR,
                    "has lost its marker .stfolder, so Syncthing does not touch it",
                    "See that the right disk is attached. If it is, make the directory .stfolder in the folder.");
        } else {
            problem(
                    ProblemCode.FOLDER_ERROR,
                    "has lost its marker, so Syncthing does not touch it",
                    "See that the right disk is attached. If it is, make in the folder what is named as markerName in"
                            + " its advanced settings in Syncthing.");
        }
    }

    private void truckSync() {
        if (config.ignoresDeletes()) {
            problem(
                    ProblemCode.IGNORES_DELETES,
                    "keeps what the station deletes, by a setting of this device (ignoreDelete)",
                    "Switch off ignoreDelete in the folder's advanced settings in Syncthing.");
        }
        if (config.type() == FolderType.SEND_ONLY) {
            problem(
                    ProblemCode.FOLDER_TYPE_WRONG,
                    "is send-only: this device takes no files from the station",
                    "Set the folder's type to Receive Only in Syncthing.");
        } else if (config.sends()) {
            problem(
                    ProblemCode.NOT_RECEIVE_ONLY,
                    "is not receive-only: what is changed on this device reaches all others",
                    "Set the folder's type to Receive Only in Syncthing.");
        }
        if (status.changedHere() > 0) {
            problem(
                    ProblemCode.CHANGED_HERE,
                    "has " + items(status.changedHere()) + " changed on this device only",
                    "To get the station's files back, press Revert Local Changes in Syncthing.");
        }
    }

    private void stationSync() {
        notices();
        if (config.encryptedFor() > 0) {
            problem(
                    ProblemCode.FOLDER_TYPE_WRONG,
                    "is encrypted for " + (config.encryptedFor() == 1 ? "1 device" : config.encryptedFor() + " devices")
                            + ", which can't read its files",
                    "Empty the encryption password of each device (Edit, Sharing), unless it is no truck but keeps"
                            + " a copy only.");
        }
        switch (config.type()) {
            case RECEIVE_ONLY ->
                problem(
                        ProblemCode.FOLDER_TYPE_WRONG,
                        "is receive-only, so nothing is sent from here",
                        "Set its type to Send Only in Syncthing.");
            case SEND_RECEIVE ->
                setting(
                        "takes what is changed on a truck",
                        "Set the folder's type to Send Only in Syncthing, so that only the station changes files.");
            case SEND_ONLY -> {
                if (status.needed() > 0) {
                    problem(
                            ProblemCode.CHANGED_HERE,
                            "has " + items(status.needed()) + " of which a truck sends another version",
                            "Find the truck whose Sync folder is not Receive Only and set it so. Then press Override"
                                    + " Changes in Syncthing at the station.");
                }
            }
            case RECEIVE_ENCRYPTED, OTHER -> {}
        }
    }

    /** What Syncthing has overlooked is told where it happens; this is whether it is bound to. */
    private void notices() {
        if (config.isNeverLookedAt()) {
            problem(
                    ProblemCode.SYNC_NOT_LOOKED_AT,
                    "is never looked at by Syncthing of itself, so what is changed here is sent to nobody",
                    "Switch on Watch for Changes (Edit, Advanced), or press Rescan after each change.");
        } else if (!config.watches()) {
            setting(
                    "is not watched by Syncthing, so what is changed here is sent only after its next full scan",
                    "Switch on Watch for Changes (Edit, Advanced).");
        }
    }

    private void status() {
        if (config.type() == FolderType.SEND_ONLY) {
            problem(
                    ProblemCode.STATUS_FOLDER,
                    "is send-only: reports of other devices neither arrive nor are passed on",
                    "Set the folder's type to Send & Receive in Syncthing.");
        }
        if (config.type() == FolderType.RECEIVE_ONLY) {
            problem(
                    ProblemCode.STATUS_FOLDER,
                    "is receive-only: what this device writes into it stays here",
                    "Set the folder's type to Send & Receive in Syncthing.");
        }
        if (config.maxConflicts() != 0) {
            setting(
                    "keeps conflict copies of reports",
                    "Set maxConflicts to 0 in the folder's advanced settings in Syncthing.");
        }
        if (config.versioned()) {
            setting("keeps every old report", "Set File Versioning to none for this folder in Syncthing.");
        }
    }

    private void problem(ProblemCode code, String problem, String remedy) {
        found.add(new FolderAdvice(Urgency.PROBLEM, code, problem, remedy));
    }

    private void setting(String problem, String remedy) {
        found.add(new FolderAdvice(Urgency.SETTING, ProblemCode.SETTING, problem, remedy));
    }

    private static String items(long count) {
        return count == 1 ? "1 file or folder" : count + " files or folders";
    }
}
