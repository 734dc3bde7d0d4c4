package dev.syncdashboard.dashboard.web;

import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.verdict.Assurance;

/** How it is known what a truck has, in a few words for a row. */
public final class HowKnown {

    private HowKnown() {}

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
            case ENGINE_HASH -> "reported, not checked";
            case FINGERPRINT -> "by its files' fingerprint";
            case CHECKED -> "every file checked " + at(known, time);
            case CHECKED_EVERY_BYTE -> "checked byte for byte " + at(known, time);
        };
    }

    /** Never broken over two lines. */
    private static String at(Assurance known, StationTime time) {
        return time.at(known.at()).replace(' ', '\u00A0');
    }
}
