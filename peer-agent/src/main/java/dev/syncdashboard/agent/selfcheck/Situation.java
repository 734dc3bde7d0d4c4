package dev.syncdashboard.agent.selfcheck;

import dev.syncdashboard.words.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How things stood when the agent last asked the sync program, for the people in the truck. The same that the report says,
 * so that the truck's own page and the station never say opposite things.
 *
 * @param name what the truck is called; empty before the sync program has answered once
 * @param looked when the sync program last answered, on this device's clock; empty if it never did
 * @param trouble why nothing could be asked or reported since then; empty if it works
 * @param arriving whether files are missing or still arriving, by the sync program's word
 * @param sameVersion whether what the sync program has is the version of the station's list; empty if that can't be told
 * @param hindrances what is wrong, the weightiest first
 */
public record Situation(
        Optional<String> name,
        Optional<Instant> looked,
        Optional<Message> trouble,
        boolean arriving,
        Optional<Boolean> sameVersion,
        List<Hindrance> hindrances) {

    /** Of an agent that has asked nobody yet. */
    public static final Situation UNKNOWN =
            new Situation(Optional.empty(), Optional.empty(), Optional.empty(), false, Optional.empty(), List.of());

    public Situation {
        hindrances = List.copyOf(hindrances);
    }

    Situation with(Optional<Instant> otherLook, Optional<Message> otherTrouble) {
        return new Situation(name, otherLook, otherTrouble, arriving, sameVersion, hindrances);
    }
}
