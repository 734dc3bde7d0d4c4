package dev.syncdashboard.status;

import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.signature.VerifyKey;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The signature at the end of a status file: its last two fields are {@code "key"} and {@code "signature"}. Signed are the
 * bytes of the file as they stand, from its first one to the comma before {@code "signature"}, and before them {@link
 * #CONTEXT} and the id in the file's name, each with a line feed. So a report can't pass for that of another device, and
 * nothing else that a device signs can pass for a report. A reader that knows nothing of this reads the file as always.
 * Pure.
 */
public final class ReportSignature {

    /** What is signed is a report, in the first form that there is. */
    private static final String CONTEXT = "sync-dashboard report 1";

    private static final String KEY = ",\"key\":\"";
    private static final String SIGNATURE = ",\"signature\":\"";

    /** The longest end that a signed file can have, with some blanks behind it. */
    private static final int LONGEST_END = 300;

    private static final Pattern END =
            Pattern.compile(",\"key\":\"([^\"]{43})\"(,\"signature\":\"([^\"]{86})\"}\\s*)\\z");

    private ReportSignature() {}

    /** Who wrote a status file. */
    public sealed interface Author {

        /** It has no signature. */
        record Unsigned() implements Author {}

        /** Whoever has the secret half of this key wrote these very bytes, for this device. */
        record Signer(VerifyKey key) implements Author {}

        /** It has a signature that does not fit: the bytes, the device or the signature are not what was signed. */
        record Forged() implements Author {}
    }

    /**
     * The file with the signature.
     *
     * @param file one JSON object, as the codec gives it
     * @param peer the device whose file it is
     */
    public static byte[] sign(byte[] file, PeerId peer, SigningKey key) {
        int end = endOfFields(file);
        ByteArrayOutputStream signed = new ByteArrayOutputStream();
        signed.write(file, 0, end);
        signed.writeBytes(bytes(KEY + key.verifyKey().value() + "\""));
        byte[] text = signed.toByteArray();
        signed.writeBytes(bytes(SIGNATURE + key.sign(inContext(text, text.length, peer)) + "\"}\n"));
        return signed.toByteArray();
    }

    private static int endOfFields(byte[] file) {
        int end = file.length;
        while (end > 0 && Character.isWhitespace(file[end - 1])) {
            end--;
        }
        if (end < 2 || file[end - 1] != '}') {
            throw new IllegalArgumentException("no JSON object with fields");
        }
        return end - 1;
    }

    /** Who wrote the file of this device, whatever its bytes are. */
    static Author author(byte[] file, PeerId peer) {
        int from = Math.max(0, file.length - LONGEST_END);
        // One character for each byte, so that places in the text are places in the file.
        String tail = new String(file, from, file.length - from, StandardCharsets.ISO_8859_1);
        Matcher end = END.matcher(tail);
        if (!end.find()) {
            return new Author.Unsigned();
        }
        return VerifyKey.parse(end.group(1))
                .filter(key -> key.signed(inContext(file, from + end.start(2), peer), end.group(3)))
                .<Author>map(Author.Signer::new)
                .orElseGet(Author.Forged::new);
    }

    private static byte[] inContext(byte[] text, int length, PeerId peer) {
        byte[] context = bytes(CONTEXT + "\n" + peer.value() + "\n");
        byte[] whole = Arrays.copyOf(context, context.length + length);
        System.arraycopy(text, 0, whole, context.length, length);
        return whole;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
