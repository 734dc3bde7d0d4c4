package dev.syncdashboard.dashboard.setup;

import java.util.Locale;

/** The steps of the setup, in their order. */
public enum SetupStep {
    /** Which sync program, and how to reach it. */
    PROGRAM,
    /** Which of its folders. */
    FOLDERS,
    /** Who may look and change, and where to listen. */
    ACCESS,
    /** How the trucks come to it. */
    TRUCKS;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The first that is still to be done; the last one where all is. */
    public static SetupStep next(boolean program, boolean folders, boolean access) {
        if (!program) {
            return PROGRAM;
        }
        if (!folders) {
            return FOLDERS;
        }
        return access ? TRUCKS : ACCESS;
    }
}
