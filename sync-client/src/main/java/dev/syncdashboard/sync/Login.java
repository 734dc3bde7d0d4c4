package dev.syncdashboard.sync;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Login of the engine's web UI, sent as HTTP Basic.
 *
 * @param username not blank, without a colon, which HTTP Basic can't carry
 */
public record Login(String username, String password) {

    /** @throws IllegalArgumentException if the user name can't be sent; the message does not repeat it */
    public Login {
        if (username.isBlank() || username.contains(":")) {
            throw new IllegalArgumentException("the user name must not be blank and must not hold a colon");
        }
    }

    String basic() {
        byte[] bytes = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(bytes);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "Login[" + username + ", ***]";
    }
}
