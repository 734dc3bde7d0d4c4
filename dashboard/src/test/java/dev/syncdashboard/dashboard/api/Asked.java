package dev.syncdashboard.dashboard.api;

/**
 * A question to the API.
 *
 * @param address as the description has it: {@code /peers/{id}}
 * @param path as a script asks for it: {@code /peers/ENGINE7}
 */
record Asked(String address, String path) {}
