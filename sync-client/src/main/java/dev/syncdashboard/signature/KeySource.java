package dev.syncdashboard.signature;

import java.io.IOException;

/** Gives a device's own key when it is needed: it may have to be made, or be out of reach for a while. */
@FunctionalInterface
public interface KeySource {

    /**
     * The key, always the same one.
     *
     * @throws IOException if it can't be read or kept
     */
    SigningKey open() throws IOException;
}
