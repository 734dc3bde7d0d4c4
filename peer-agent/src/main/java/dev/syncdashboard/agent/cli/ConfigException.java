package dev.syncdashboard.agent.cli;

/** A setting is missing or wrong. The message names key, value, where it came from, and what was expected. */
final class ConfigException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    ConfigException(String message) {
        super(message);
    }
}
