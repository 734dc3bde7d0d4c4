package dev.syncdashboard.agent.joining;

import dev.syncdashboard.words.Message;
import java.util.Optional;

/** Whoever sits at this computer. */
public interface Person {

    /** Tells something, as one paragraph. */
    void hears(Message message);

    /** Whether there is somebody to ask. */
    boolean isThere();

    /** Asks something; empty if nobody is there, or the answer is left empty. */
    Optional<String> answers(Message question);

    /** The same without showing what is typed. */
    Optional<String> confides(Message question);
}
