package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.words.Message;
import java.util.List;
import java.util.Optional;

/**
 * What is wrong with the dashboard itself, or with the computer that it runs on. All in whole sentences for a page.
 *
 * @param clock what is to be known of this computer's clock
 * @param program which parts of the program have failed
 */
public record OwnSide(Optional<Message> clock, List<Message> program) {

    public static final OwnSide WELL = new OwnSide(Optional.empty(), List.of());

    public OwnSide {
        program = List.copyOf(program);
    }
}
