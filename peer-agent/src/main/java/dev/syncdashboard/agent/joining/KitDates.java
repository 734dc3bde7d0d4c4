package dev.syncdashboard.agent.joining;

import dev.syncdashboard.joining.Kit;
import dev.syncdashboard.joining.Ticket;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Whether a kit can still be good by this computer's clock. The station has the last word. */
final class KitDates {

    /** No kit is good for longer: then it is the clock that is wrong. */
    private static final Duration LONGEST = Duration.ofDays(400);

    private KitDates() {}

    /** What is wrong, with both dates; empty if nothing is. A card has no end. */
    static Optional<Message> refusal(Kit kit, Instant now) {
        return kit.ticket().map(Ticket::until).flatMap(until -> refusal(until, now));
    }

    private static Optional<Message> refusal(Instant until, Instant now) {
        if (!now.isBefore(until)) {
            return Optional.of(Message.of("join.kit.expired", whole(until), whole(now)));
        }
        return Duration.between(now, until).compareTo(LONGEST) > 0
                ? Optional.of(Message.of("join.kit.clock_behind", whole(until), whole(now)))
                : Optional.empty();
    }

    private static Message.Written whole(Instant moment) {
        return new Message.Written("whole", moment);
    }
}
