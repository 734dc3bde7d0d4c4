package dev.syncdashboard.dashboard;

/**
 * What a command that starts nothing prints, and how the program ends.
 *
 * @param exitCode 0 if it did what it was asked
 */
record CommandAnswer(String text, int exitCode) {}
