package dev.syncdashboard.content;

/**
 * What a pass did.
 *
 * @param filesRead files whose content was read; that of the others was known
 * @param bytesRead bytes that were read
 * @param silentlyChanged files whose content changed though their size, time and inode did not, as this full pass or an
 *     earlier one found: a damaged disk, most likely. With the content that they had before; those that have it again are
 *     left out
 */
public record ScanEffort(int filesRead, long bytesRead, FileList silentlyChanged) {}
