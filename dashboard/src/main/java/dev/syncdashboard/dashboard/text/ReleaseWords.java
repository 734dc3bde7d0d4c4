package dev.syncdashboard.dashboard.text;

import dev.syncdashboard.status.ReleaseReason;
import dev.syncdashboard.status.ReleaseStanding;
import dev.syncdashboard.status.ReleaseState;
import dev.syncdashboard.words.Message;

/** What a truck says of the version of its reporting program, in words. */
public final class ReleaseWords {

    private ReleaseWords() {}

    /** As a part of a sentence: "went back from 1.3.0 to 1.2.0: it did not report in time". */
    public static Message of(ReleaseStanding said) {
        Object wanted =
                said.wanted().<Object>map(version -> version.value()).orElseGet(() -> Message.of("release.own.none"));
        Message own =
                Message.of("release.own." + word(said.state()), said.running().value(), wanted);
        return said.reason()
                .map(reason -> Message.of("release.own.with_reason", own, reason(reason)))
                .orElse(own);
    }

    /** As a part of a sentence. */
    private static Message reason(ReleaseReason reason) {
        return Message.of("release.reason." + reason.code().replace('-', '_'));
    }

    private static String word(ReleaseState state) {
        return state.code().replace('-', '_');
    }

    /** Whether a person should know of it: it tried a version that does not run there, or can't have it. */
    public static boolean isTrouble(ReleaseStanding said) {
        return switch (said.state()) {
            case WENT_BACK -> true;
            case REFUSED ->
                said.reason()
                        .map(reason -> reason.isAgainstTheRelease() || reason.needsAPerson())
                        .orElse(true);
            case CURRENT, WAITING, TRYING, CONFIRMED, UNKNOWN -> false;
        };
    }
}
