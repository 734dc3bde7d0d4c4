package dev.syncdashboard.demo.engine.mesh;

/** The two devices no longer reach each other. */
public final class LinkLostException extends Exception {

    private static final long serialVersionUID = 1;

    LinkLostException() {
        super("the two devices no longer reach each other");
    }
}
