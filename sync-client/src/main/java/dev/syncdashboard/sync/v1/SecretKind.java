package dev.syncdashboard.sync.v1;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What a secret lets its owner do. The first letter tells.
 *
 * <p>Source: tests of icy/btsync and of rslsync-rust with official clients; the vendor's help page for C and R.
 */
public enum SecretKind {
    /** Read and write, without an encrypted copy anywhere. What a folder gets that is added without a secret. */
    READ_WRITE('A', 33),
    /** Read what an owner of {@link #READ_WRITE} writes. */
    READ_ONLY('B', 33),
    /** Lets one device in, until it expires. */
    ONE_TIME('C', 33),
    /** Read and write, and give others {@link #ENCRYPTED} copies. */
    READ_WRITE_ENCRYPTABLE('D', 33),
    /** Read what an owner of {@link #READ_WRITE_ENCRYPTABLE} writes. The vendor's help says 65 characters, all that were seen have 59. */
    READ_ONLY_ENCRYPTABLE('E', 59),
    /** Keep and pass on the files without being able to read them. */
    ENCRYPTED('F', 33),
    /** Read only, from before version 1.0; still taken. */
    READ_ONLY_OLD('R', 33);

    private final char letter;
    private final int length;

    SecretKind(char letter, int length) {
        this.letter = letter;
        this.length = length;
    }

    /** How many characters a secret of this kind has. */
    public int length() {
        return length;
    }

    /** Whether who has it may change files. Not known of a one-time secret, which may be of either sort. */
    public boolean writes() {
        return this == READ_WRITE || this == READ_WRITE_ENCRYPTABLE;
    }

    /** Whether it belongs to a folder that encrypted copies can be made of. */
    public boolean isEncryptable() {
        return this == READ_WRITE_ENCRYPTABLE || this == READ_ONLY_ENCRYPTABLE || this == ENCRYPTED;
    }

    /** The kinds of secret that the engine can make out of one of this kind, itself left out. Never one that may do more. */
    public Set<SecretKind> derives() {
        return switch (this) {
            case READ_WRITE -> Set.of(READ_ONLY);
            case READ_WRITE_ENCRYPTABLE -> Set.of(READ_ONLY_ENCRYPTABLE, ENCRYPTED);
            case READ_ONLY_ENCRYPTABLE -> Set.of(ENCRYPTED);
            case READ_ONLY, ONE_TIME, ENCRYPTED, READ_ONLY_OLD -> Set.of();
        };
    }

    static Optional<SecretKind> of(char letter) {
        return Stream.of(values()).filter(kind -> kind.letter == letter).findFirst();
    }
}
