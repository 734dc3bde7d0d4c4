package dev.syncdashboard.dashboard.releases;

import dev.syncdashboard.words.Message;
import java.util.Locale;

/** Why a release in the Sync folder can't be given to trucks. */
public enum ShelfFlaw {
    /** The station knows no key of the project, so it can't tell a release from a forged one. */
    NO_PROJECT_KEY,
    /** There is no manifest. */
    NO_MANIFEST,
    /** The project's key has not signed it; or it is not whole yet. */
    NOT_SIGNED,
    /** Signed, and in a form that this dashboard can't read. */
    NOT_READABLE,
    /** Signed, and of another program. */
    OTHER_PROGRAM,
    /** Signed, and of another version than its directory says, by which trucks look for it. */
    OTHER_VERSION,
    FILE_MISSING,
    /** A file has another size than the manifest says; most likely it is still being copied. */
    FILE_OTHER_SIZE,
    /** A file has another content than the project has signed. */
    FILE_OTHER_CONTENT,
    CANNOT_READ;

    /** For JSON. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** In a whole sentence. */
    public Message text() {
        return Message.of("release.flaw." + code());
    }
}
