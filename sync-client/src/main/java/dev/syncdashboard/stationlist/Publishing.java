package dev.syncdashboard.stationlist;

/** When the whole list is written anew. Pure. */
final class Publishing {

    private static final int SHARE = 4;

    private Publishing() {}

    /**
     * Whether changes of this size have become too large beside the whole list: over a quarter of it. Each update sends
     * all changes since the whole list, so larger ones would soon cost more than that.
     */
    static boolean needsWholeList(long bytesOfWholeList, long bytesOfChanges) {
        return bytesOfChanges > bytesOfWholeList / SHARE;
    }
}
