package dev.syncdashboard.status;

/**
 * What a device noticed.
 *
 * @param text in plain words, without figures that change all the time
 */
public record Problem(ProblemCode code, String text) {}
