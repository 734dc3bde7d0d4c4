package dev.syncdashboard.dashboard.pages;

import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.Assurance;
import dev.syncdashboard.dashboard.text.StationTime;

/** How it is known what a truck has, in a few words for a row. */
public final class AssuranceText {

    private AssuranceText() {}

    /**
     * "every file checked 09:31": the strongest that is known and, where that is not simply its last report, when.
     *
     * @return empty if it never reported, where it can't tell, and where it says itself that not everything is there
     */
    public static String of(PeerStatus peer, StationTime time) {
        return peer.lacksBytes()
                ? ""
                : peer.assurance().map(known -> words(known, time)).orElse("");
    }

    private static String words(Assurance known, StationTime time) {
        return switch (known.kind()) {
            case ENGINE_HASH, FINGERPRINT -> words(known.kind(), time);
            case CHECKED, CHECKED_EVERY_BYTE -> time.say("assurance.at", words(known.kind(), time), at(known, time));
        };
    }

    /** "every file checked": the same words on every page. */
    public static String words(Assurance.Kind kind, StationTime time) {
        return time.say("assurance." + kind.code());
    }

    /** Never broken over two lines. */
    private static String at(Assurance known, StationTime time) {
        return time.at(known.at()).replace(' ', '\u00A0');
    }
}
