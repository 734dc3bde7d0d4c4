package dev.syncdashboard.sync.cli;

/** The command line or the environment is wrong. The message says what is, and what was expected; it never holds a secret. */
final class UsageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
