package dev.syncdashboard.agent.page;

import dev.syncdashboard.signature.KeyCode;
import dev.syncdashboard.words.Message;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the page says beside the files. For any thread.
 *
 * @param code that of the key with which this device signs; empty as long as it has none
 * @param said what else there is to say at this moment, in whole sentences
 */
public record OwnNotes(Supplier<Optional<KeyCode>> code, Supplier<List<Message>> said) {

    /** With the code only. */
    public static OwnNotes of(Supplier<Optional<KeyCode>> code) {
        return new OwnNotes(code, List::of);
    }
}
