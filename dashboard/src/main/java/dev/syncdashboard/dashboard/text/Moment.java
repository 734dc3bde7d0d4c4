package dev.syncdashboard.dashboard.text;

import dev.syncdashboard.words.Voice;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A moment in words, absolute and as an age, with the moment itself for the page's script, which keeps the age right.
 *
 * @param iso ISO 8601, UTC
 * @param at "Tue 09:31"
 * @param ago "3 h ago"
 */
public record Moment(String iso, String at, String ago) {

    public static Moment of(Instant moment, Instant now, Voice voice) {
        return new Moment(
                moment.truncatedTo(ChronoUnit.SECONDS).toString(), voice.at(moment, now), voice.ago(moment, now));
    }
}
