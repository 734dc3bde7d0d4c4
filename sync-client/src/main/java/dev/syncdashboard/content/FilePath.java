package dev.syncdashboard.content;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.Optional;

/**
 * How a file is named in a list, on every system: relative, {@code /} between the parts, Unicode form NFC, no part empty
 * or {@code .} or {@code ..}, at most 32,767 bytes in UTF-8. A name is only ever compared and shown; no file is opened
 * by a name out of a list.
 */
final class FilePath {

    /** As much as Windows allows, in any language more than other systems do. */
    static final int MOST_BYTES = 32_767;

    /** The order of the paths' bytes in UTF-8, which is not quite that of Java's strings. */
    static final Comparator<String> ORDER = FilePath::compare;

    private FilePath() {}

    /** Whether a text, also one from outside, is such a name. */
    public static boolean isUsable(String path) {
        return utf8(path).filter(bytes -> bytes.length <= MOST_BYTES).isPresent()
                && path.indexOf('\0') < 0
                && Normalizer.isNormalized(path, Normalizer.Form.NFC)
                && hasOnlyNames(path);
    }

    private static boolean hasOnlyNames(String path) {
        for (String part : path.split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                return false;
            }
        }
        return true;
    }

    private static int compare(String one, String other) {
        int common = Math.min(one.length(), other.length());
        for (int i = 0; i < common; i++) {
            if (one.charAt(i) != other.charAt(i)) {
                return Integer.compare(rank(one.charAt(i)), rank(other.charAt(i)));
            }
        }
        return Integer.compare(one.length(), other.length());
    }

    // Half a surrogate pair stands for a character behind all that need no pair.
    private static int rank(char c) {
        return Character.isSurrogate(c) ? c + 0x10000 : c;
    }

    /** Empty if the text has half a surrogate pair: it has no form in UTF-8, and a question mark would be another name. */
    static Optional<byte[]> utf8(String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8
                    .newEncoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return Optional.of(bytes);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    static Optional<String> fromUtf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }
}
