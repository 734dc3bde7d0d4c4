package dev.syncdashboard.demo.engine.folder;

import dev.syncdashboard.status.PeerId;

/**
 * Another device that this one has met in a folder.
 *
 * @param name as it was when last met
 * @param online as far as this device has noticed
 */
public record FolderPeer(PeerId id, String name, boolean online) {}
