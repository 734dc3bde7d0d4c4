package dev.syncdashboard.sync;

import java.util.Base64;
import java.util.HexFormat;

/**
 * The forms in which Sync's APIs write the 20 bytes of a device's id: v2 in base32, v1 in URL-safe base64, the web UI
 * partly in hex. Which form is which was seen; that the bytes are the same is inferred.
 */
public final class PeerIdForm {

    private static final char[] BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".toCharArray();

    private PeerIdForm() {}

    /** The id as v2 writes it. A text that has none of the forms stays as it is. */
    public static String canonical(String id) {
        if (id.matches("[0-9A-Fa-f]{40}")) {
            return base32(HexFormat.of().parseHex(id));
        }
        if (id.matches("[A-Za-z0-9_-]{27}=?")) {
            return base32(Base64.getUrlDecoder().decode(id));
        }
        return id;
    }

    private static String base32(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        for (int bit = 0; bit < bytes.length * Byte.SIZE; bit += 5) {
            int pair = (bytes[bit / 8] & 0xFF) << 8 | (bit / 8 + 1 < bytes.length ? bytes[bit / 8 + 1] & 0xFF : 0);
            text.append(BASE32[pair >> (11 - bit % 8) & 0x1F]);
        }
        return text.toString();
    }
}
