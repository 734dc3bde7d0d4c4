package dev.syncdashboard.agent.selfcheck;

import dev.syncdashboard.agent.words.AgentWords;
import dev.syncdashboard.content.FileDigest;
import dev.syncdashboard.content.FileList;
import dev.syncdashboard.content.FileListDifference;
import dev.syncdashboard.content.FingerprintResult;
import dev.syncdashboard.content.Unread;
import dev.syncdashboard.stationlist.Defect;
import dev.syncdashboard.stationlist.ListHead;
import dev.syncdashboard.stationlist.StationList;
import dev.syncdashboard.stationlist.StationListFolder.Found;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.words.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/** Makes a check out of what was found. Pure. */
final class Comparison {

    private Comparison() {}

    /** Whether files of a version are known to be missing or different. */
    static boolean foundFaults(ContentCheck check) {
        return check.update().isPresent()
                && check.complete().filter(complete -> !complete).isPresent();
    }

    /** What is left of a check whose faults were shown to be gone, while no list says that all is there. */
    static ContentCheck withoutFaults(ContentCheck check) {
        return uncompared(check.checked(), Optional.of(check), check.reason());
    }

    /**
     * With no list there is nothing to compare with, and the disk is left alone. That says nothing against what was found
     * before: what was missing or different still counts as that, as of the moment when it was found.
     */
    static ContentCheck withoutList(Defect defect, Instant now, Optional<ContentCheck> before) {
        Optional<ContentCheck> faulty = before.filter(Comparison::foundFaults);
        return faulty.isPresent()
                ? faulty.get().because(reason(defect))
                : uncompared(now, before, Optional.of(reason(defect)));
    }

    /** Compared with no list: it says nothing of any file but those that the disk damaged. */
    private static ContentCheck uncompared(Instant checked, Optional<ContentCheck> before, Optional<String> reason) {
        return new ContentCheck(
                        checked,
                        before.flatMap(ContentCheck::fullCheck),
                        OptionalLong.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        before.flatMap(ContentCheck::matched),
                        FileNames.NONE,
                        FileNames.NONE,
                        FileNames.NONE,
                        reason)
                .withDamaged(before.map(ContentCheck::damaged).orElse(FileNames.NONE));
    }

    /** @param everyByte whether every byte was read for it */
    static ContentCheck of(
            Found.Usable found,
            FingerprintResult result,
            boolean everyByte,
            Instant now,
            Optional<ContentCheck> before) {
        return withList(found, result, everyByte, now, before)
                .withDamaged(damaged(found.list().files(), result));
    }

    private static ContentCheck withList(
            Found.Usable found,
            FingerprintResult result,
            boolean everyByte,
            Instant now,
            Optional<ContentCheck> before) {
        Optional<Instant> fullCheck = everyByte ? Optional.of(now) : before.flatMap(ContentCheck::fullCheck);
        Optional<Instant> matched = before.flatMap(ContentCheck::matched);
        StationList list = found.list();
        if (result instanceof FingerprintResult.Incomplete unread) {
            // Nor does a disk that can't be read whole say anything against what was found of the same version.
            Optional<ContentCheck> faulty = before.filter(Comparison::foundFaults)
                    .filter(check ->
                            check.version().filter(version(list.head())::equals).isPresent());
            if (faulty.isPresent()) {
                return faulty.get().because(reason(unread));
            }
            return check(list, now, fullCheck, Optional.empty(), matched, nothing(), Optional.of(reason(unread)));
        }
        FingerprintResult.Whole whole = (FingerprintResult.Whole) result;
        FileListDifference difference = whole.fingerprint().files().differenceTo(list.files());
        boolean complete =
                difference.missing().count() == 0 && difference.different().count() == 0;
        return check(
                list,
                now,
                fullCheck,
                Optional.of(complete),
                complete ? Optional.of(now) : matched,
                withCopies(difference, whole.conflictCopies()),
                reason(found.newerUpdate()));
    }

    /**
     * Files whose content changed though their size and time did not, and is not what the station has: there it would be
     * right, whoever wrote it.
     */
    private static FileNames damaged(FileList station, FingerprintResult result) {
        FileList here = result instanceof FingerprintResult.Whole whole
                ? whole.fingerprint().files()
                : ((FingerprintResult.Incomplete) result).readable();
        FileNames.Collector damaged = new FileNames.Collector();
        for (FileDigest before : result.effort().silentlyChanged().files()) {
            if (!here.find(before.path()).equals(station.find(before.path()))) {
                damaged.add(before.path());
            }
        }
        return damaged.names();
    }

    private static ContentCheck check(
            StationList list,
            Instant now,
            Optional<Instant> fullCheck,
            Optional<Boolean> complete,
            Optional<Instant> matched,
            FileListDifference difference,
            Optional<String> reason) {
        return new ContentCheck(
                        now,
                        fullCheck,
                        OptionalLong.of(list.head().update()),
                        Optional.of(list.head().posted()),
                        complete,
                        matched,
                        difference.missing(),
                        difference.different(),
                        difference.extra(),
                        reason)
                .against(version(list.head()), list.identity());
    }

    /** As the station's engine names it, by which the dashboard knows its versions. */
    private static FolderHash version(ListHead list) {
        return list.engineHash().orElse(list.hash());
    }

    private static FileListDifference nothing() {
        return new FileListDifference(FileNames.NONE, FileNames.NONE, FileNames.NONE);
    }

    private static FileListDifference withCopies(FileListDifference difference, FileNames copies) {
        List<String> names = new ArrayList<>(difference.extra().first());
        names.addAll(copies.first());
        return new FileListDifference(
                difference.missing(),
                difference.different(),
                new FileNames(difference.extra().count() + copies.count(), names));
    }

    private static String reason(Defect defect) {
        return AgentWords.english(Message.of(
                switch (defect) {
                    case MISSING -> "report.list.missing";
                    case OTHER_FOLDER -> "report.list.other_folder";
                    case NEWER_FORM -> "report.list.newer_form";
                    case CUT_OFF, NOT_A_LIST, DAMAGED -> "report.list.not_whole";
                    case TOO_LARGE -> "report.list.too_large";
                    case NOT_A_REGULAR_FILE, CANNOT_READ -> "report.list.cannot_read";
                    case NOT_SIGNED -> "report.list.not_signed";
                }));
    }

    private static Optional<String> reason(OptionalLong newerUpdate) {
        return Stream.of(newerUpdate)
                .filter(OptionalLong::isPresent)
                .map(update -> Message.of("report.list.newer_update", Long.toString(update.getAsLong())))
                .map(AgentWords::english)
                .findFirst();
    }

    private static String reason(FingerprintResult.Incomplete result) {
        Unread first = result.unread().get(0);
        int others = result.unreadCount() - 1;
        boolean ofAFile = first.reason() != Unread.Reason.NO_FOLDER && first.reason() != Unread.Reason.RULES_UNKNOWN;
        return AgentWords.english(
                others == 0 || !ofAFile ? why(first) : Message.of("report.of.several", why(first), others));
    }

    private static Message why(Unread unread) {
        String code = "report.unread." + unread.reason().name().toLowerCase(Locale.ROOT);
        return switch (unread.reason()) {
            case NO_FOLDER -> Message.of("report.no_directory");
            case RULES_UNKNOWN -> Message.of(code);
            case TOO_MANY_FILES, NO_RIGHT, CHANGING, NAME_IS_NO_TEXT, SAME_NAME_TWICE, DISK_ERROR ->
                Message.of(
                        code, new FileNames(1, List.of(unread.path())).first().get(0));
        };
    }
}
