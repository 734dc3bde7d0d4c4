package dev.syncdashboard.content;

/**
 * One file of a list.
 *
 * @param path within the folder, relative, {@code /} between the parts, in Unicode form NFC
 * @param sha256 of its content
 */
public record FileDigest(String path, long size, Sha256 sha256) {

    /** @throws IllegalArgumentException if the path is not of the right form or the size is negative */
    public FileDigest {
        if (!FilePath.isUsable(path)) {
            throw new IllegalArgumentException("not a path within a folder: " + path);
        }
        if (size < 0) {
            throw new IllegalArgumentException("a file's size can't be negative: " + size);
        }
    }
}
