package dev.syncdashboard.sync;

/**
 * How many folders an engine may have before its own work on them shows. It goes through each again and again, also through
 * an empty one: a thousand of them were seen to keep a core busy all the time (pybtsync, on 1.x).
 *
 * @param most 1 or more; with more folders somebody should hear of it
 */
public record FolderLoad(int most) {

    /** A tenth of what was seen to be too much. */
    public static final FolderLoad USUAL = new FolderLoad(100);

    /** @throws IllegalArgumentException if nothing would be allowed */
    public FolderLoad {
        if (most < 1) {
            throw new IllegalArgumentException("an engine has at least one folder, not " + most);
        }
    }

    public boolean isExceededBy(int folders) {
        return folders > most;
    }
}
