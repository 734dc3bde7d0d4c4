package dev.syncdashboard.content;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/** The SHA-256 of some bytes, as four numbers: compared by value, and half the size of an array with its header. */
public record Sha256(long first, long second, long third, long fourth) {

    static final int BYTES = 32;

    static Sha256 from(byte[] bytes, int offset) {
        ByteBuffer in = ByteBuffer.wrap(bytes, offset, BYTES);
        return new Sha256(in.getLong(), in.getLong(), in.getLong(), in.getLong());
    }

    /** What {@link #toBytes} gave; empty if it can't be that. */
    public static Optional<Sha256> read(byte[] bytes) {
        return bytes.length == BYTES ? Optional.of(from(bytes, 0)) : Optional.empty();
    }

    /** Its 32 bytes. */
    public byte[] toBytes() {
        byte[] bytes = new byte[BYTES];
        copyTo(bytes, 0);
        return bytes;
    }

    /** The SHA-256 of these bytes. */
    public static Sha256 of(byte[] content) {
        return from(newDigest().digest(content), 0);
    }

    /** The algorithm, which every Java has. */
    public static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    void copyTo(byte[] bytes, int offset) {
        ByteBuffer.wrap(bytes, offset, BYTES)
                .putLong(first)
                .putLong(second)
                .putLong(third)
                .putLong(fourth);
    }

    /** 64 lower-case hexadecimal digits. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(toBytes());
    }
}
