package dev.syncdashboard.dashboard.api;

import org.jspecify.annotations.Nullable;

/**
 * What has to happen to a truck's files until it has the newest update.
 *
 * @param update the number of the update that its last report names
 * @param newest the number of the newest update
 * @param why in words, why the files are not known; null where they are
 * @param files null where they are not known
 */
record MissingJson(
        @Nullable Integer update,
        @Nullable Integer newest,
        @Nullable String why,
        @Nullable FilesJson files) {}
