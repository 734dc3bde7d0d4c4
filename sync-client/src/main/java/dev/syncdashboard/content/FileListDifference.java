package dev.syncdashboard.content;

import dev.syncdashboard.status.FileNames;

/**
 * How a list differs from the right one. Of each kind all are counted and the first are named.
 *
 * @param missing in the right list only
 * @param different in both, with other content
 * @param extra not in the right list
 */
public record FileListDifference(FileNames missing, FileNames different, FileNames extra) {

    public boolean isNone() {
        return missing.count() == 0 && different.count() == 0 && extra.count() == 0;
    }

    static FileListDifference between(FileList list, FileList right) {
        FileNames.Collector missing = new FileNames.Collector();
        FileNames.Collector different = new FileNames.Collector();
        FileNames.Collector extra = new FileNames.Collector();
        int here = 0;
        int there = 0;
        while (here < list.count() || there < right.count()) {
            int order = order(list, here, right, there);
            if (order == 0 && !list.sameContent(here, right, there)) {
                different.add(right.path(there));
            } else if (order < 0) {
                extra.add(list.path(here));
            } else if (order > 0) {
                missing.add(right.path(there));
            }
            here += order <= 0 ? 1 : 0;
            there += order >= 0 ? 1 : 0;
        }
        return new FileListDifference(missing.names(), different.names(), extra.names());
    }

    private static int order(FileList list, int here, FileList right, int there) {
        if (here == list.count()) {
            return 1;
        }
        return there == right.count() ? -1 : list.comparePaths(here, right, there);
    }
}
