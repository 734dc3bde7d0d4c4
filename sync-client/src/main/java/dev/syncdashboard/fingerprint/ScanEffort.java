package dev.syncdashboard.fingerprint;

import dev.syncdashboard.status.FileNames;

/**
 * What a pass did.
 *
 * @param filesRead files whose content was read; that of the others was known
 * @param bytesRead bytes that were read
 * @param silentlyChanged files that have another content than before though nothing on the outside of them changed: a
 *     damaged disk, most likely
 */
public record ScanEffort(int filesRead, long bytesRead, FileNames silentlyChanged) {}
