package dev.syncdashboard.agent.selfcheck;

import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.words.Message;
import java.util.Optional;

/** What can be wrong with a disk, or keep it from being checked, and what a person can do about it. */
final class CheckHindrances {

    private CheckHindrances() {}

    static Optional<Hindrance> ignores(FileNames ignored) {
        return IgnoredFiles.words(ignored)
                .map(what -> Hindrance.of(ProblemCode.IGNORES_FILES_OF_THE_UPDATE, what, Message.of("remedy.ignored")));
    }

    static Optional<Hindrance> damage(ContentCheck check) {
        return CheckWords.damage(check.damaged())
                .map(what -> Hindrance.of(ProblemCode.DISK_DAMAGED, what, Message.of("remedy.damaged")));
    }

    static Hindrance notSigned() {
        return Hindrance.of(
                ProblemCode.LIST_NOT_SIGNED, Message.of("report.list.not_signed"), Message.of("remedy.not_signed"));
    }

    /** @param failure the kind of fault */
    static Hindrance fails(String failure) {
        return Hindrance.of(
                ProblemCode.SYNC_NOT_LOOKED_AT,
                Message.of("report.check_fails", failure),
                Message.of("remedy.check_fails"));
    }

    static Hindrance hangs() {
        return Hindrance.of(
                ProblemCode.SYNC_NOT_LOOKED_AT, Message.of("report.check_hangs"), Message.of("remedy.check_hangs"));
    }
}
