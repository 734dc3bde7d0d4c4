package dev.syncdashboard.agent;

import dev.syncdashboard.agent.CannotReportException.Reason;
import dev.syncdashboard.agent.selfcheck.Hindrance;
import dev.syncdashboard.agent.selfcheck.Situation;
import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.EngineMoment;
import dev.syncdashboard.engine.EnginePeer;
import dev.syncdashboard.engine.FolderActivity;
import dev.syncdashboard.engine.FolderLook;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.Unconfirmed;
import dev.syncdashboard.engine.setup.SyncFolder;
import dev.syncdashboard.engine.setup.SyncFolders;
import dev.syncdashboard.joining.JoinName;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks engine and disk for all that a report needs of one Sync folder. */
final class FolderObserver {

    /** So long a hash counts that could not be made anew, and so long an engine may take to give one. */
    private static final Duration HOLDS_UNCONFIRMED = Duration.ofSeconds(60);

    private final ObservedFolder observed;
    private final DiskEvidence evidence;
    private final Watch watch;
    private @Nullable Duration noHashSince;
    private @Nullable EngineIdentity identity;
    private Optional<FolderHash> lastHash = Optional.empty();
    private boolean missedChange;

    /** Hears of the Sync folder before its state is read, so that no change after that goes unseen. */
    interface Watch {
        /** Gives whether the folder is watched only from now on. */
        boolean follow(EngineFolder folder);
    }

    FolderObserver(ObservedFolder observed, Watch watch) {
        this.observed = observed;
        this.evidence = observed.evidence();
        this.watch = watch;
    }

    /** @param changePossible something happened since the last look, so completeness may have changed with the same hash */
    Observation observe(boolean changePossible) throws EngineException, CannotReportException, InterruptedException {
        EngineMoment moment = observed.now();
        EngineFolder sync = syncFolder(moment);
        if (watch.follow(sync)) {
            // What was asked before the watch began may have changed without its notice.
            moment = observed.now();
            sync = syncFolder(moment);
        }
        EngineFolder status = folder(moment, "sync.status.folder", observed.statusFolder());
        refuseOneInTheOther(sync, status);
        // Each time without cause, which is often enough: a person may give the device another name while this runs.
        EngineIdentity who = identity == null || !changePossible ? moment.identity() : identity;
        identity = who;
        // A change whose look fails is one at the next look, too.
        missedChange |= changePossible;
        FolderLook look = moment.look(sync, FolderRole.TRUCK_SYNC);
        evidence.heard(online(look.activity()));
        FolderHash hash = hash(look, sync);
        // First, so that the rest of the report is at least as new: a disk that lost a file's content lacks the file.
        List<Hindrance> found = evidence.problems();
        Completeness completeness = completeness(look, hash);
        evidence.follow(sync.path(), status.path(), look.rules());
        List<Hindrance> problems =
                new ArrayList<>(unknown(look.activity(), hash).stream().toList());
        problems.addAll(Problems.of(
                sync,
                look.advice(),
                status,
                moment.look(status, FolderRole.STATUS).advice(),
                observed.disk()));
        problems.addAll(found);
        problems.addAll(observed.faults().get());
        evidence.stands(situation(who, hash, completeness, problems));
        return new Observation(who, status, sync.id(), hash, completeness, evidence.last(), problems);
    }

    private Situation situation(
            EngineIdentity who, FolderHash hash, Completeness completeness, List<Hindrance> problems) {
        return new Situation(
                Optional.of(JoinName.withoutRequest(who.peerId(), who.deviceName())),
                Optional.of(observed.clock().instant()),
                Optional.empty(),
                completeness == Completeness.INCOMPLETE,
                hash.isKnown() ? evidence.isListed(hash) : Optional.empty(),
                problems);
    }

    /**
     * The hash that can be stood up for. One that could not be made anew for a while is no word of what is there now, and a
     * report that nothing is known is better than none.
     */
    private FolderHash hash(FolderLook look, EngineFolder sync) throws CannotReportException {
        FolderActivity activity = look.activity();
        boolean cannotRead = activity.unconfirmed()
                .filter(why -> why.cause().isOfTheDisk())
                .filter(why -> activity.hash().isEmpty() || why.lasting().compareTo(HOLDS_UNCONFIRMED) >= 0)
                .isPresent();
        if (cannotRead) {
            return FolderHash.UNKNOWN;
        }
        if (activity.hash().isPresent()) {
            noHashSince = null;
            if (activity.unconfirmed().isEmpty()) {
                evidence.confirmed(activity.hash().get());
            }
            return activity.hash().get();
        }
        Duration now = observed.time().now();
        noHashSince = noHashSince == null ? now : noHashSince;
        if (now.minus(noHashSince).compareTo(HOLDS_UNCONFIRMED) < 0) {
            throw noHash(look, sync);
        }
        return FolderHash.UNKNOWN;
    }

    /** Why the report says that the hash is not known; or that it has not been confirmed for long. */
    private static Optional<Hindrance> unknown(FolderActivity activity, FolderHash hash) {
        Optional<Hindrance> why = activity.unconfirmed()
                .filter(each -> !hash.isKnown() || isOld(each))
                .map(Problems::cannotRead);
        return hash.isKnown() ? why : why.or(() -> Optional.of(Problems.noHash()));
    }

    /** While files come in or are read, that shows as such. */
    private static boolean isOld(Unconfirmed why) {
        return why.cause() == Unconfirmed.Cause.ENGINE_STOPPED && why.lasting().compareTo(HOLDS_UNCONFIRMED) >= 0;
    }

    private static Set<PeerId> online(FolderActivity activity) {
        return activity.peers().stream()
                .filter(EnginePeer::online)
                .map(EnginePeer::id)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** After a reconnect it may be another engine, and a person may have given the device another name. */
    void forgetIdentity() {
        identity = null;
    }

    private EngineFolder syncFolder(EngineMoment moment) throws EngineException, InterruptedException {
        SyncFolder folder = observed.folder();
        return folder(moment, SyncFolders.settingOf(folder), folder.engineKey());
    }

    private static EngineFolder folder(EngineMoment moment, String setting, String key)
            throws EngineException, InterruptedException {
        try {
            return moment.folder(key);
        } catch (EngineException e) {
            throw switch (e.kind()) {
                case FOLDER_NOT_FOUND, FOLDER_AMBIGUOUS ->
                    new EngineException(e.kind(), "Setting " + setting + ": " + e.getMessage(), e);
                default -> e;
            };
        }
    }

    private Completeness completeness(FolderLook look, FolderHash hash) {
        if (!hash.isKnown()) {
            return Completeness.UNKNOWN;
        }
        if (missedChange || lastHash.filter(hash::equals).isEmpty()) {
            evidence.changed();
        }
        lastHash = Optional.of(hash);
        missedChange = false;
        Completeness completeness = withEvidence(look.completeness(), evidence.completeFor(hash));
        if (completeness == Completeness.INCOMPLETE) {
            evidence.lookAgain();
        }
        return completeness;
    }

    /** Whoever says that something is missing is right. */
    private static Completeness withEvidence(Completeness ofEngine, Optional<Boolean> ofDisk) {
        if (ofDisk.isEmpty() || ofEngine == Completeness.INCOMPLETE) {
            return ofEngine;
        }
        return ofDisk.get() ? Completeness.COMPLETE : Completeness.INCOMPLETE;
    }

    private static void refuseOneInTheOther(EngineFolder sync, EngineFolder status) throws CannotReportException {
        if (sync.id().equals(status.id()) || status.path().startsWith(sync.path())) {
            throw new CannotReportException(
                    Reason.SAME_FOLDER, Message.of("trouble.same_folder", status.name(), sync.name()));
        }
    }

    private static CannotReportException noHash(FolderLook look, EngineFolder sync) {
        Stream<Hindrance> advised = Problems.advised(look.advice());
        Message why = Problems.of("Sync", sync)
                .or(advised::findFirst)
                .map(Hindrance::what)
                .orElse(Message.of("trouble.no_hash.may_be"));
        return new CannotReportException(Reason.NO_HASH, Message.of("trouble.no_hash", sync.name(), why));
    }
}
