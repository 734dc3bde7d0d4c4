package dev.syncdashboard.engine.syncthing;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Translates a pattern as Syncthing understands it: {@code *} and {@code ?} stand for anything but a slash, {@code **} for
 * anything, {@code [abc]}, {@code [a-z]} and {@code [!a]} for one character, {@code {a,b}} for one of some patterns, and a
 * backslash takes the meaning from what follows.
 */
final class GlobPattern {

    private final String glob;
    private final StringBuilder regex = new StringBuilder();
    private int next;
    private int depth;

    private GlobPattern(String glob) {
        this.glob = glob;
    }

    /** Empty for one that is not understood. */
    static Optional<Pattern> compile(String glob) {
        GlobPattern pattern = new GlobPattern(glob);
        return pattern.translate()
                ? Optional.of(Pattern.compile(pattern.regex.toString(), Pattern.DOTALL))
                : Optional.empty();
    }

    private boolean translate() {
        boolean understood = true;
        while (understood && next < glob.length()) {
            understood = item();
        }
        return understood && depth == 0;
    }

    private boolean item() {
        int letter = read();
        switch (letter) {
            case '*' -> star();
            case '?' -> regex.append("[^/]");
            case '[' -> {
                return choiceOfCharacters();
            }
            case '{' -> open();
            case '}' -> close();
            case ',' -> regex.append(depth > 0 ? "|" : ",");
            case '\\' -> {
                return escaped();
            }
            default -> literal(letter);
        }
        return true;
    }

    private void star() {
        boolean any = next < glob.length() && glob.charAt(next) == '*';
        next += any ? 1 : 0;
        regex.append(any ? ".*" : "[^/]*");
    }

    private void open() {
        depth++;
        regex.append("(?:");
    }

    private void close() {
        regex.append(depth > 0 ? ")" : "\\}");
        depth -= depth > 0 ? 1 : 0;
    }

    private boolean escaped() {
        if (next >= glob.length()) {
            return false;
        }
        literal(read());
        return true;
    }

    /** Either some characters, or one range; Syncthing refuses anything else. */
    private boolean choiceOfCharacters() {
        int end = glob.indexOf(']', next);
        boolean not = next < glob.length() && glob.charAt(next) == '!';
        String inside = end < 0 ? "" : glob.substring(next + (not ? 1 : 0), Math.max(end, next + (not ? 1 : 0)));
        if (inside.isEmpty() || inside.indexOf('\\') >= 0 || inside.indexOf('[') >= 0) {
            return false;
        }
        int[] letters = inside.codePoints().toArray();
        boolean range = letters.length == 3 && letters[1] == '-';
        if ((!range && inside.indexOf('-') >= 0) || (range && letters[0] > letters[2])) {
            return false;
        }
        regex.append(not ? "[^" : "[");
        for (int i = 0; i < letters.length; i++) {
            if (range && i == 1) {
                regex.append('-');
            } else {
                literal(letters[i]);
            }
        }
        regex.append(']');
        next = end + 1;
        return true;
    }

    private int read() {
        int letter = glob.codePointAt(next);
        next += Character.charCount(letter);
        return letter;
    }

    // Not Pattern.quote, which has no place between brackets.
    private void literal(int letter) {
        boolean special = letter < 128 && !Character.isLetterOrDigit(letter);
        regex.append(special ? "\\" : "").appendCodePoint(letter);
    }
}
