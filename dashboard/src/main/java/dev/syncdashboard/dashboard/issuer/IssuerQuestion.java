package dev.syncdashboard.dashboard.issuer;

import java.net.URI;

/**
 * One login at a login service, as the dashboard has begun it.
 *
 * @param back where the browser comes back to
 * @param state comes back with it
 * @param nonce has to be in what the service signs
 * @param verifier proves that who has the code is who has asked for it
 */
public record IssuerQuestion(URI back, String state, String nonce, String verifier) {

    /** Nothing of it gets into a log. */
    @Override
    public String toString() {
        return "IssuerQuestion[" + back + "]";
    }
}
