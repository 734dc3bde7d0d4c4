package dev.syncdashboard.agent;

import dev.syncdashboard.words.Languages;
import dev.syncdashboard.words.Message;
import dev.syncdashboard.words.TruckNoun;
import dev.syncdashboard.words.Voice;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;

/** What the engine finds, in the English of reports, the log and the terminal. No moment is told in it. */
public final class AgentWords {

    private static final Voice VOICE =
            new Voice(ZoneOffset.UTC, Languages.of(List.of(), TruckNoun.TRUCK).english());

    private AgentWords() {}

    public static String say(Message message) {
        return VOICE.say(message, Instant.EPOCH);
    }

    /** As a part of a sentence that has begun. */
    public static String goOn(Message message) {
        String words = say(message);
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
