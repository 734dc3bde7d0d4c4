package dev.syncdashboard.joining;

import dev.syncdashboard.text.StrictUtf8;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * Turns a kit into its forms and back: a file, lines to be typed, one long line (as in a QR code), and properties. Takes
 * bytes from anyone: whatever they are, the result is a kit or the flaw that prevents one. Pure.
 */
public final class KitCodec {

    /** A file with more bytes is no kit. */
    public static final int MOST_BYTES = 64 << 10;

    /** The form that this program writes, the only one that it reads. */
    static final int VERSION = 1;

    private KitCodec() {}

    /** As a file: JSON in UTF-8. */
    public static byte[] encode(Kit kit) {
        return KitFile.encode(kit);
    }

    /** As lines that a person types, in groups of five; the last character of each tells whether the line is right. */
    public static List<String> lines(Kit kit) {
        return KitText.lines(kit);
    }

    /** The same in one line without blanks, of digits and capital letters only. */
    public static String oneLine(Kit kit) {
        return KitText.oneLine(kit);
    }

    /** As properties for an installation at which nobody is asked anything: the key {@code agent.kit}. */
    public static byte[] properties(Kit kit) {
        return KitProperties.encode(kit);
    }

    /**
     * Whether one line is typed as it was made, as far as its own check character can tell.
     *
     * @param number of the line, from 1
     */
    public static boolean isRight(int number, String line) {
        return KitText.isRight(number, line);
    }

    /** The kit in any of these forms. Give it one byte more than {@link #MOST_BYTES} at most. */
    public static KitReading decode(byte[] bytes) {
        if (bytes.length > MOST_BYTES) {
            return KitReading.refused(new KitFlaw.TooLarge());
        }
        Optional<String> text = StrictUtf8.text(bytes);
        if (text.isEmpty()) {
            return KitReading.refused(isJson(bytes) ? new KitFlaw.Damaged() : new KitFlaw.NoKit());
        }
        String stripped = text.get().strip();
        if (stripped.startsWith("{")) {
            return KitFile.decode(stripped);
        }
        return KitText.decode(KitProperties.kit(stripped).orElse(stripped));
    }

    private static boolean isJson(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(KitFile.MARK);
    }
}
