package dev.syncdashboard.dashboard.text;

import dev.syncdashboard.words.Languages;
import dev.syncdashboard.words.Message;
import dev.syncdashboard.words.TruckNoun;
import dev.syncdashboard.words.Voice;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** The words of the dashboard. */
public final class StationWords {

    private static final List<String> BUNDLES = List.of(
            "program",
            "verdict",
            "pages",
            "overview",
            "wall",
            "truck",
            "update",
            "numbers",
            "roster",
            "station",
            "access",
            "setup",
            "joins",
            "releases");

    /** As JSON, CSV and the log say it, wherever this runs. */
    public static final Languages OF_TRUCKS = of(TruckNoun.TRUCK);

    /** The same where no moment is told. */
    public static final Voice VOICE = new Voice(ZoneOffset.UTC, OF_TRUCKS.english());

    private StationWords() {}

    /** A message that tells of no moment, as the log has it. */
    public static String said(Message message) {
        return VOICE.say(message, Instant.EPOCH);
    }

    /** For the pages, where a truck has the name that people give it there. */
    public static Languages of(TruckNoun noun) {
        return Languages.of(BUNDLES, noun);
    }
}
