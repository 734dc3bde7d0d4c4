package dev.syncdashboard.dashboard.setup;

import dev.syncdashboard.words.Message;
import java.util.Optional;

/** The settings that a person made outside of the browser, which count before those made there. */
public interface HandMade {

    /** The value of a setting that was made so; empty if it was not. */
    Optional<String> value(String name);

    /** Where it was made, for "set by hand, in ..."; empty if it was not. */
    Optional<Message> place(String name);
}
