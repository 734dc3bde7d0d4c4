package dev.syncdashboard.demo.powercut;

/** The power is gone: nothing that a program does from here on has any effect. */
final class PowerCut extends Error {

    private static final long serialVersionUID = 1L;

    PowerCut() {
        super("the power is gone", null, false, false);
    }
}
