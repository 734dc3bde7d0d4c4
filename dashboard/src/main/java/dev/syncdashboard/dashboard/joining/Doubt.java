package dev.syncdashboard.dashboard.joining;

import dev.syncdashboard.words.Message;
import java.util.Locale;

/** Why a request is not accepted by itself. */
public enum Doubt {
    /** It has no kit. */
    NO_KIT,
    /** It has no kit, and its own key has not signed it: the device may be another's than that key's. */
    NOT_SIGNED,
    /** Its kit is not one of this station's, or one that it no longer remembers. */
    FOREIGN_KIT,
    /** It names a kit, and does not prove that it has it. */
    WRONG_PROOF,
    /** Another computer has joined with this kit. */
    USED_KIT,
    /** It has joined with this kit itself, and somebody took it off the roster. */
    TAKEN_OFF,
    EXPIRED_KIT,
    REVOKED_KIT,
    /** The kit's truck has another computer. */
    REPLACES,
    /** This device belongs to another truck than that of the kit. */
    OTHER_TRUCK,
    /** The station knows this device by another key. */
    OTHER_KEY,
    /** Its key was retired: this computer is no truck's any more. */
    RETIRED;

    /**
     * Whether a person may let it in all the same. Not where a key's code says nothing of who asks: whoever has copied a kit
     * can sign for a device of his own, with the key of another.
     */
    public boolean mayBeAccepted() {
        return this == NO_KIT || this == REPLACES || this == OTHER_TRUCK || this == OTHER_KEY;
    }

    /** In a whole sentence. */
    public Message text() {
        return Message.of("join.doubt." + name().toLowerCase(Locale.ROOT));
    }
}
