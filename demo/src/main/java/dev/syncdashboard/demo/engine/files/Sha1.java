package dev.syncdashboard.demo.engine.files;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The digest that contents and lists are told apart by. It guards against accidents, not against forgers. */
public final class Sha1 {

    private Sha1() {}

    public static MessageDigest begin() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-1", e);
        }
    }
}
