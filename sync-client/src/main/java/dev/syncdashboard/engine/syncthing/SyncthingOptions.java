package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.http.HttpServer;

/**
 * How to reach a Syncthing. Its text form never shows the key.
 *
 * @param apiKey of its REST API, not blank
 */
public record SyncthingOptions(HttpServer server, String apiKey) {

    /** @throws IllegalArgumentException if the key is blank */
    public SyncthingOptions {
        if (apiKey.isBlank()) {
            throw new IllegalArgumentException("the API key must not be blank");
        }
    }

    @Override
    public String toString() {
        return "SyncthingOptions[" + server + ", ***]";
    }
}
