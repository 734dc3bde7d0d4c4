package dev.syncdashboard.content;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Optional;

/**
 * A file's name as it stands on disk, in Unicode's form NFC, whatever locale the program was started with: under
 * {@code LC_ALL=C} Java shows a question mark for every umlaut, and two names would be the same.
 */
final class TrueName {

    private static final boolean NAMES_ARE_UTF8 =
            System.getProperty("sun.jnu.encoding", "UTF-8").equalsIgnoreCase("UTF-8");

    private static final char REPLACED = '\uFFFD';

    private TrueName() {}

    /**
     * Empty if the name is no text: bytes that are not UTF-8, or half a surrogate pair. No engine carries such a file.
     *
     * @param fileName the entry's last part
     */
    static Optional<String> of(Path entry, Path fileName) {
        String name = fileName.toString();
        if (isAscii(name)) {
            return Optional.of(name);
        }
        boolean doubtful = name.indexOf(REPLACED) >= 0 || !NAMES_ARE_UTF8;
        boolean bytesKnown = entry.getFileSystem().supportedFileAttributeViews().contains("unix");
        Optional<String> text = doubtful && bytesKnown ? FilePath.fromUtf8(bytes(entry)) : Optional.of(name);
        return text.isPresent() && FilePath.utf8(text.get()).isPresent()
                ? Optional.of(Normalizer.normalize(text.get(), Normalizer.Form.NFC))
                : Optional.empty();
    }

    /**
     * A name that is no text, as well as it can be shown: bytes that are not UTF-8 as {@code \\xE4}, half a surrogate pair
     * likewise as {@code \\uD83D}.
     */
    static String shown(Path entry, Path fileName) {
        boolean bytesKnown = entry.getFileSystem().supportedFileAttributeViews().contains("unix");
        return bytesKnown ? shown(bytes(entry)) : shown(fileName.toString());
    }

    private static String shown(byte[] name) {
        StringBuilder shown = new StringBuilder();
        int next = 0;
        while (next < name.length) {
            int length = characterAt(name, next);
            if (length == 0) {
                shown.append("\\x%02X".formatted(name[next++] & 0xFF));
            } else {
                shown.append(new String(name, next, length, StandardCharsets.UTF_8));
                next += length;
            }
        }
        return shown.toString();
    }

    /** How many bytes the character there has in UTF-8; 0 if there is none. */
    private static int characterAt(byte[] name, int start) {
        for (int length = 1; length <= 4 && start + length <= name.length; length++) {
            if (FilePath.fromUtf8(Arrays.copyOfRange(name, start, start + length))
                    .isPresent()) {
                return length;
            }
        }
        return 0;
    }

    private static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints().forEach(point -> {
            boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
            shown.append(half ? "\\u%04X".formatted(point) : Character.toString(point));
        });
        return shown.toString();
    }

    // A path's address has the name's bytes as they are, those outside of ASCII written as %xx.
    private static byte[] bytes(Path entry) {
        String address = entry.toUri().getRawPath();
        String withoutSlash = address.endsWith("/") ? address.substring(0, address.length() - 1) : address;
        byte[] raw = withoutSlash.substring(withoutSlash.lastIndexOf('/') + 1).getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length);
        for (int i = 0; i < raw.length; i++) {
            boolean escaped = raw[i] == '%';
            bytes.write(escaped ? 16 * Character.digit(raw[i + 1], 16) + Character.digit(raw[i + 2], 16) : raw[i]);
            i += escaped ? 2 : 0;
        }
        return bytes.toByteArray();
    }

    private static boolean isAscii(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= 128) {
                return false;
            }
        }
        return true;
    }
}
