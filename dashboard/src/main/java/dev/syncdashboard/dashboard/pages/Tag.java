package dev.syncdashboard.dashboard.pages;

import dev.syncdashboard.dashboard.model.Mark;
import dev.syncdashboard.dashboard.text.StationTime;

/**
 * A mark in words.
 *
 * @param text "clock wrong (about 2 h fast)"
 */
public record Tag(String code, String text) {

    public static Tag of(Mark mark, StationTime time) {
        return new Tag(mark.kind().code(), time.say(mark.message()));
    }
}
