package dev.syncdashboard.demo.engine.folder;

import dev.syncdashboard.demo.engine.ids.ShareSecrets;
import java.nio.file.Path;
import java.time.Duration;

/**
 * How a device shares a folder.
 *
 * @param secrets by which the device has it
 * @param shareId the same on every device
 * @param id this device's own
 * @param writable whether changes made here are sent to others
 * @param archive whether copies of replaced and deleted files are kept at first
 * @param added seconds since 1970
 * @param offlineAfter how long a peer that is gone is still said to be online
 * @param greeting how long a peer is online before its list is taken in
 */
public record FolderSettings(
        ShareSecrets secrets,
        String shareId,
        String id,
        String name,
        Path directory,
        boolean writable,
        boolean archive,
        long added,
        Duration offlineAfter,
        Duration greeting) {}
