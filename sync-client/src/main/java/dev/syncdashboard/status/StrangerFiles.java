package dev.syncdashboard.status;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;

/**
 * The status files of devices that nobody knows: how many devices, and the first of them. Anybody who can write into the
 * Status folder can make as many as he likes, so this stays small whatever stands there.
 *
 * @param count how many devices were seen, at least as many as are named
 * @param more there are more than were counted
 * @param first by id, at most {@link #MOST}
 */
public record StrangerFiles(int count, boolean more, List<StrangerFile> first) {

    /** How many are told one by one. */
    public static final int MOST = 200;

    public static final StrangerFiles NONE = new StrangerFiles(0, false, List.of());

    public StrangerFiles {
        first = first.stream()
                .sorted(Comparator.comparing(StrangerFile::id))
                .limit(MOST)
                .toList();
        count = Math.max(count, first.size());
    }

    /** With others, which may be among these already. */
    public StrangerFiles with(Collection<StrangerFile> others) {
        TreeMap<PeerId, StrangerFile> all = new TreeMap<>();
        first.forEach(file -> all.put(file.id(), file));
        int before = all.size();
        others.forEach(file -> all.putIfAbsent(file.id(), file));
        return new StrangerFiles(count + all.size() - before, more, List.copyOf(all.values()));
    }

    /** Without some of those that are named. */
    public StrangerFiles without(Collection<PeerId> ids) {
        List<StrangerFile> left =
                first.stream().filter(file -> !ids.contains(file.id())).toList();
        return new StrangerFiles(count - (first.size() - left.size()), more, left);
    }
}
