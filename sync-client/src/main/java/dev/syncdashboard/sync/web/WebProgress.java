package dev.syncdashboard.sync.web;

import dev.syncdashboard.sync.OptionalFields;
import java.util.OptionalLong;

/**
 * How much of a folder is here. Each figure is empty where the engine gives none, or one that can't be meant; then nothing
 * follows from it. Source: rslsync-lite-panel, 2026-08-04; what the figures count exactly is inferred from their names.
 *
 * @param downPercent 100: all is here
 * @param files in the folder, by all that this device has heard
 * @param localFiles of these on this device
 * @param size in bytes, likewise
 * @param queuedDownloads files that are to come
 * @param queuedUploads files that others are to get from here
 * @param downSpeed bytes a second
 * @param upSpeed likewise
 * @param lastModified seconds since 1970
 */
public record WebProgress(
        OptionalLong downPercent,
        OptionalLong upPercent,
        OptionalLong files,
        OptionalLong localFiles,
        OptionalLong size,
        OptionalLong localSize,
        OptionalLong queuedDownloads,
        OptionalLong queuedUploads,
        OptionalLong downSpeed,
        OptionalLong upSpeed,
        OptionalLong lastModified) {

    static WebProgress from(OptionalFields fields) {
        return new WebProgress(
                fields.number("down_status"),
                fields.number("up_status"),
                fields.number("files"),
                fields.number("local_files"),
                fields.number("size"),
                fields.number("local_size"),
                fields.number("queue_download_files"),
                fields.number("queue_upload_files"),
                fields.number("down_speed"),
                fields.number("up_speed"),
                fields.number("last_modified"));
    }
}
