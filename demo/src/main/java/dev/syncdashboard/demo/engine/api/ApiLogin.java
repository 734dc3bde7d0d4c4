package dev.syncdashboard.demo.engine.api;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;

/** The web UI login that the API asks for. */
public record ApiLogin(String username, String password) {

    boolean isIn(String authorization) {
        String wanted = "Basic "
                + Base64.getEncoder().encodeToString((username + ":" + password).getBytes(StandardCharsets.UTF_8));
        return MessageDigest.isEqual(
                wanted.getBytes(StandardCharsets.UTF_8), authorization.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "Login[" + username + ", ***]";
    }
}
