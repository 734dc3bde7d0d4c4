package dev.syncdashboard.joining;

import dev.syncdashboard.words.Message;

/** Why a kit can't be read. */
public sealed interface KitFlaw {

    /** What is wrong and what to do, in whole sentences. */
    Message why();

    /** It is something else, or nothing. */
    record NoKit() implements KitFlaw {
        @Override
        public Message why() {
            return Message.of("kit.flaw.none");
        }
    }

    /** Its end is not there. */
    record CutOff() implements KitFlaw {
        @Override
        public Message why() {
            return Message.of("kit.flaw.cut_off");
        }
    }

    /** It is not as it was made. */
    record Damaged() implements KitFlaw {
        @Override
        public Message why() {
            return Message.of("kit.flaw.damaged");
        }
    }

    /** It is of another form than this program knows. */
    record OtherVersion(int version) implements KitFlaw {
        @Override
        public Message why() {
            return Message.of("kit.flaw.version", version, KitCodec.VERSION);
        }
    }

    /** It has more bytes than a kit can have; it was not read. */
    record TooLarge() implements KitFlaw {
        @Override
        public Message why() {
            return Message.of("kit.flaw.large");
        }
    }

    /**
     * A line that was typed is not as it was made.
     *
     * @param line from 1
     */
    record WrongLine(int line) implements KitFlaw {
        @Override
        public Message why() {
            return Message.of("kit.flaw.line", line);
        }
    }
}
