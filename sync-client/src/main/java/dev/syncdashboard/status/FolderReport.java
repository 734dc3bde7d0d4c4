package dev.syncdashboard.status;

/**
 * What a peer says of one more of its Sync folders, beside the first.
 *
 * @param name of the folder
 * @param claim what it says that it has of it
 */
public record FolderReport(FolderName name, FolderClaim claim) {}
