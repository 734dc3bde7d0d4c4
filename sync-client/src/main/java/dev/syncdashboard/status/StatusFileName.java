package dev.syncdashboard.status;

import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file name in the Status folder that concerns a peer. A peer id has no dot, so {@code <id>.txt} and an engine's
 * {@code <id>.Conflict.txt}, {@code <id>.Conflict1.txt}, {@code <id>.Conflict.Conflict.txt}, or
 * {@code <id>.sync-conflict-20261122-015810-DKTQUJT.txt}, can't be taken for each other.
 */
record StatusFileName(PeerId peer, boolean conflictCopy) implements Comparable<StatusFileName> {

    private static final Pattern FORM = Pattern.compile("([^.]+)(\\.(?:Conflict|sync-conflict-).*)?\\.txt");
    private static final Comparator<StatusFileName> ORDER =
            Comparator.comparing(StatusFileName::peer).thenComparing(StatusFileName::conflictCopy);

    static Optional<StatusFileName> parse(String fileName) {
        Matcher matcher = FORM.matcher(fileName);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        boolean conflictCopy = matcher.group(2) != null;
        return PeerId.parse(matcher.group(1)).map(peer -> new StatusFileName(peer, conflictCopy));
    }

    @Override
    public int compareTo(StatusFileName other) {
        return ORDER.compare(this, other);
    }
}
