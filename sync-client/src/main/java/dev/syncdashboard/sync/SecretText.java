package dev.syncdashboard.sync;

import java.util.regex.Pattern;

/** Texts of an engine that may have secrets to folders in them. */
final class SecretText {

    /** Where a secret may stand; too much rather than too little. */
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9+/=]{30,}");

    private SecretText() {}

    /** The text with stars for whatever may be a secret in it. */
    public static String hiddenIn(String text) {
        return SECRET.matcher(text).replaceAll("***");
    }
}
