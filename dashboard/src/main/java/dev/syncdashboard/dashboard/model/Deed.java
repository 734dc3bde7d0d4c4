package dev.syncdashboard.dashboard.model;

import java.time.Instant;

/**
 * What somebody did, when.
 *
 * @param who by the name of his account, or what else let him in
 * @param address in digits, from which it came; empty where that is not known
 */
public record Deed(Instant at, String who, String address, Change change) {}
