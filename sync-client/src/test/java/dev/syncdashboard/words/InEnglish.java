package dev.syncdashboard.words;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;

/** What messages of this library say in English, where they tell no moment. */
public final class InEnglish {

    private static final Voice VOICE =
            new Voice(ZoneOffset.UTC, Languages.of(List.of(), TruckNoun.TRUCK).english());

    private InEnglish() {}

    public static String say(Message message) {
        return VOICE.say(message, Instant.EPOCH);
    }
}
