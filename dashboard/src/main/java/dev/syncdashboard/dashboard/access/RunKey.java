package dev.syncdashboard.dashboard.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A key of this run of the program: by it the dashboard knows again what it gave away itself, and need not keep it. */
public final class RunKey {

    private static final String MAC = "HmacSHA256";
    private static final int BYTES = 32;

    private final SecretKeySpec key;

    private RunKey(SecretKeySpec key) {
        this.key = key;
    }

    public static RunKey fresh(SecureRandom random) {
        byte[] secret = new byte[BYTES];
        random.nextBytes(secret);
        return new RunKey(new SecretKeySpec(secret, MAC));
    }

    /** 32 bytes that nobody else can make of it. */
    public byte[] sign(byte[]... parts) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(key);
            for (byte[] part : parts) {
                mac.update(part);
            }
            return mac.doFinal();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has " + MAC, e);
        }
    }

    public byte[] sign(String text) {
        return sign(text.getBytes(StandardCharsets.UTF_8));
    }
}
