package dev.syncdashboard.agent.words;

import dev.syncdashboard.text.ForeignText;
import dev.syncdashboard.words.Languages;
import dev.syncdashboard.words.Message;
import dev.syncdashboard.words.TruckNoun;
import dev.syncdashboard.words.Voice;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** The words of the agent: English in reports, in the log and on the command line, on its page in the reader's language. */
public final class AgentWords {

    private static final List<String> BUNDLES = List.of("agent", "agent_join", "agent_version");

    /** In characters: more of a message nobody reads. */
    private static final int MOST_SHOWN = 5_000;

    private static final Languages OF_TRUCKS = of(TruckNoun.TRUCK);

    private AgentWords() {}

    /** For the page, where a truck has the name that people give it there. */
    public static Languages of(TruckNoun noun) {
        return Languages.of(BUNDLES, noun);
    }

    /** How the command line speaks. */
    public static Voice english(ZoneId zone) {
        return new Voice(zone, OF_TRUCKS.english());
    }

    /** How the command line speaks with a person who sets this computer up: in the language of the computer. */
    public static Voice of(Locale locale, ZoneId zone) {
        return new Voice(zone, OF_TRUCKS.of(locale));
    }

    /** What a message says, to be shown: whatever somebody has put into a name or an answer, it is one line of text. */
    public static String shown(Message message, Voice voice, Instant now) {
        return ForeignText.oneLine(voice.say(message, now), MOST_SHOWN);
    }

    /** What a message says that tells of no moment, as reports and the log have it. */
    public static String english(Message message) {
        return english(ZoneOffset.UTC).say(message, Instant.EPOCH);
    }
}
