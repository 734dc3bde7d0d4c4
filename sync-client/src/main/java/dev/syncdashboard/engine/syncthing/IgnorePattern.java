package dev.syncdashboard.engine.syncthing;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * One pattern as Syncthing gives it out, with all that it means written out: {@code maps} in the file is {@code maps},
 * {@code **}{@code /maps}, {@code maps/**} and {@code **}{@code /maps/**} there.
 *
 * @param leavesOut whether what fits is left out; otherwise it is kept, whatever later patterns say
 * @param folded whether upper and lower case are the same
 * @param glob without what stands before it
 */
record IgnorePattern(boolean leavesOut, boolean folded, String glob, Pattern regex) {

    /** Empty for one that is not understood. */
    static Optional<IgnorePattern> parse(String text) {
        boolean leavesOut = true;
        boolean folded = false;
        boolean deletable = false;
        String rest = text;
        while (true) {
            if (leavesOut && rest.startsWith("!")) {
                leavesOut = false;
                rest = rest.substring(1);
            } else if (!folded && rest.startsWith("(?i)")) {
                folded = true;
                rest = rest.substring(4);
            } else if (!deletable && rest.startsWith("(?d)")) {
                deletable = true;
                rest = rest.substring(4);
            } else {
                break;
            }
        }
        String normal = Normalizer.normalize(rest, Normalizer.Form.NFC);
        String glob = folded ? normal.toLowerCase(Locale.ROOT) : normal;
        boolean keeps = !leavesOut;
        boolean small = folded;
        return glob.isEmpty()
                ? Optional.empty()
                : GlobPattern.compile(glob.startsWith("/") ? glob.substring(1) : glob)
                        .map(regex -> new IgnorePattern(!keeps, small, glob, regex));
    }

    boolean fits(String path) {
        return regex.matcher(folded ? path.toLowerCase(Locale.ROOT) : path).matches();
    }

    /** Whether something below this directory may fit. */
    boolean reachesInto(String directory) {
        if (!glob.startsWith("/")) {
            return true;
        }
        String start = glob.substring(1, endOfPlainPart());
        String path = folded ? directory.toLowerCase(Locale.ROOT) : directory;
        return start.startsWith(path) || path.startsWith(start);
    }

    private int endOfPlainPart() {
        int end = 1;
        while (end < glob.length() && "*?[{\\".indexOf(glob.charAt(end)) < 0) {
            end++;
        }
        return end;
    }

    /** By this, and by its place among the others, it is told from other patterns. */
    String identity() {
        return (leavesOut ? "" : "!") + (folded ? "(?i)" : "") + glob;
    }
}
