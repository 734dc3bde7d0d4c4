package dev.syncdashboard.signature;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * A text with a signature in a last line of its own. Signed are the bytes before that line, and before them a context, so
 * that nothing else which the same key has signed can pass for this. Pure.
 */
public final class SignedText {

    private static final int SIGNATURE_LINE = 86 + 1;

    private SignedText() {}

    /**
     * The text with the line of its signature.
     *
     * @param context what the text is, and whom it is about; a text without line feed at its end
     * @param text ends with a line feed
     */
    public static byte[] sign(String context, byte[] text, SigningKey key) {
        byte[] line = (key.sign(inContext(context, text)) + "\n").getBytes(StandardCharsets.US_ASCII);
        byte[] signed = Arrays.copyOf(text, text.length + line.length);
        System.arraycopy(line, 0, signed, text.length, line.length);
        return signed;
    }

    /** The text, if the owner of the key signed these very bytes in this context. Takes bytes from anyone. */
    public static Optional<byte[]> open(String context, byte[] signed, VerifyKey key) {
        int end = signed.length - SIGNATURE_LINE;
        if (end < 1 || signed[end - 1] != '\n' || signed[signed.length - 1] != '\n') {
            return Optional.empty();
        }
        String signature = new String(signed, end, SIGNATURE_LINE - 1, StandardCharsets.US_ASCII);
        byte[] text = Arrays.copyOf(signed, end);
        return key.signed(inContext(context, text), signature) ? Optional.of(text) : Optional.empty();
    }

    private static byte[] inContext(String context, byte[] text) {
        byte[] begin = (context + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] whole = Arrays.copyOf(begin, begin.length + text.length);
        System.arraycopy(text, 0, whole, begin.length, text.length);
        return whole;
    }
}
