package dev.syncdashboard.demo.engine.api;

import java.security.SecureRandom;
import java.util.Base64;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tokens, each good only together with the cookie of the session that fetched it. Safe for many threads. */
final class Sessions {

    private static final int MOST = 1_000;

    private final SecureRandom random = new SecureRandom();
    private final Map<String, String> tokenBySession = Collections.synchronizedMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, String> eldest) {
            return size() > MOST;
        }
    });

    record Session(String id, String token) {}

    Session open() {
        // 48 bytes give the 64 characters that a real token was seen to have.
        Session session = new Session(text(24), text(48));
        tokenBySession.put(session.id(), session.token());
        return session;
    }

    boolean isGood(String sessionId, String token) {
        return token.equals(tokenBySession.get(sessionId));
    }

    private String text(int bytes) {
        byte[] random = new byte[bytes];
        this.random.nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
