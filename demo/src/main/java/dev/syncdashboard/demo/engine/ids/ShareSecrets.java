package dev.syncdashboard.demo.engine.ids;

import dev.syncdashboard.sync.v1.Secret;
import dev.syncdashboard.sync.v1.SecretKind;
import java.math.BigInteger;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;

/**
 * The secrets of one shared folder as a device knows them. Those of a folder without encrypted copies are made as real ones
 * are; of one with encrypted copies the read-only secret is made up, as far as nobody knows how real ones come about.
 *
 * @param readWrite empty on a device that may only read
 */
public record ShareSecrets(Optional<Secret> readWrite, Secret readOnly) {

    private static final int ID_BITS = 160;
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    /** Of a new folder. */
    public static ShareSecrets fresh(boolean encryptable) {
        Secret plain = Secret.newReadWrite();
        return ofWriting(encryptable ? new Secret("D" + plain.value().substring(1)) : plain);
    }

    /** Those that whoever has one secret has; empty if the folder can't be read by it. */
    public static Optional<ShareSecrets> of(Secret secret) {
        if (secret.kind().writes()) {
            return Optional.of(ofWriting(secret));
        }
        boolean reads = secret.kind() != SecretKind.ENCRYPTED && secret.kind() != SecretKind.ONE_TIME;
        return reads ? Optional.of(new ShareSecrets(Optional.empty(), secret)) : Optional.empty();
    }

    private static ShareSecrets ofWriting(Secret secret) {
        String body = new Secret("A" + secret.value().substring(1))
                .readOnly()
                .orElseThrow()
                .value()
                .substring(1);
        boolean encryptable = secret.kind().isEncryptable();
        return new ShareSecrets(
                Optional.of(secret), new Secret(encryptable ? "E" + body + body.substring(0, 25) + "A" : "B" + body));
    }

    public ShareSecrets withoutWriting() {
        return new ShareSecrets(Optional.empty(), readOnly);
    }

    /** By which the device has the folder. */
    public Secret own() {
        return readWrite.orElse(readOnly);
    }

    /** For devices that keep the files without reading them; only in a folder that is encryptable. */
    public Optional<Secret> encrypted() {
        return readOnly.kind().isEncryptable() ? Optional.of(new Secret("F" + access())) : Optional.empty();
    }

    /** The same on every device: the SHA-1 of what the read-only secret gives access by. */
    public String shareId() {
        BigInteger bytes = access().chars()
                .mapToObj(letter -> BigInteger.valueOf(BASE32.indexOf(letter)))
                .reduce(BigInteger.ZERO, (sum, digit) -> sum.shiftLeft(5).or(digit));
        BigInteger hash = new BigInteger(1, sha1(fixed(bytes)));
        StringBuilder text = new StringBuilder();
        for (int shift = ID_BITS - 5; shift >= 0; shift -= 5) {
            text.append(BASE32.charAt(hash.shiftRight(shift).intValue() & 31));
        }
        return text.toString();
    }

    private String access() {
        return readOnly.value().substring(1, 33);
    }

    private static byte[] fixed(BigInteger number) {
        byte[] bytes = new byte[ID_BITS / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = number.shiftRight(ID_BITS - 8 * (i + 1)).byteValue();
        }
        return bytes;
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
