package dev.syncdashboard.demo.control;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;

/** Stands in every form of the page; a page of another site can't know it, and so can't send a form here. */
final class FormToken {

    private final String value;

    FormToken() {
        byte[] random = new byte[24];
        new SecureRandom().nextBytes(random);
        value = Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    String value() {
        return value;
    }

    boolean is(String text) {
        return MessageDigest.isEqual(value.getBytes(StandardCharsets.UTF_8), text.getBytes(StandardCharsets.UTF_8));
    }
}
