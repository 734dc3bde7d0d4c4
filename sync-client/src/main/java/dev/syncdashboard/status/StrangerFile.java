package dev.syncdashboard.status;

import java.time.Instant;
import java.util.Optional;

/**
 * A status file of a device that nobody knows. Nothing in it is evidence of anything.
 *
 * @param name as it calls itself, at most {@link #LONGEST_NAME} characters; empty if it could not be read, or was not,
 *     since strangers may cost only so much
 * @param arrived when the file came to stand here, on this device's own clock, as well as the file system can tell
 */
public record StrangerFile(PeerId id, Optional<String> name, Instant arrived) {

    /** In characters; a page may cut it further. */
    static final int LONGEST_NAME = 240;

    public StrangerFile {
        name = name.map(StrangerFile::cut).filter(text -> !text.isBlank());
    }

    private static String cut(String text) {
        if (text.length() <= LONGEST_NAME) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(LONGEST_NAME - 1));
        return text.substring(0, splitsPair ? LONGEST_NAME - 1 : LONGEST_NAME);
    }
}
