package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.content.ContentRules.Judgement;
import dev.syncdashboard.content.ContentRules.Kind;
import dev.syncdashboard.engine.common.Globs;
import dev.syncdashboard.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** What Syncthing leaves out of a folder by its ignore patterns, the first that fits decides, and what it keeps for itself. */
final class IgnoreRules implements Judgement {

    private static final String BELOW = "/**";
    private static final String DEEPER = "**/";

    private final List<IgnorePattern> inOrder;
    private final List<IgnorePattern> keeping;
    private final Predicate<String> names;

    private IgnoreRules(List<IgnorePattern> patterns) {
        keeping = patterns.stream().filter(each -> !each.leavesOut()).toList();
        Set<String> all = patterns.stream().map(IgnorePattern::identity).collect(Collectors.toSet());
        Set<String> plainNames = keeping.isEmpty()
                ? patterns.stream().flatMap(each -> plainName(each, all)).collect(Collectors.toSet())
                : Set.of();
        names = Globs.anyOf(plainNames);
        inOrder = keeping.isEmpty()
                ? patterns.stream()
                        .filter(each -> !isCovered(each, plainNames, all))
                        .toList()
                : patterns;
    }

    /** The rules in an answer of {@code /rest/db/ignores}. */
    static ContentRules of(JsonNode answer) {
        if (!answer.path("error").asString("").isBlank()) {
            return ContentRules.unknown(Message.of("rules.syncthing_refuses"));
        }
        JsonNode expanded = answer.path("expanded");
        boolean none = !answer.path("ignore").isArray() || answer.path("ignore").isEmpty();
        if (!expanded.isArray()) {
            return none && answer.isObject() && answer.has("ignore")
                    ? of(List.of())
                    : ContentRules.unknown(Message.of("rules.syncthing_is_silent"));
        }
        return of(expanded.valueStream().map(each -> each.asString("")).toList());
    }

    static ContentRules of(List<String> expanded) {
        List<IgnorePattern> patterns = new ArrayList<>();
        for (String text : expanded) {
            Optional<IgnorePattern> pattern = IgnorePattern.parse(text);
            if (pattern.isEmpty()) {
                return ContentRules.unknown(Message.of("rules.pattern_unknown"));
            }
            patterns.add(pattern.get());
        }
        return ContentRules.of(identity(patterns), new IgnoreRules(patterns));
    }

    @Override
    public Kind kindOf(String directory, String name, boolean isDirectory) {
        if (OwnFiles.isOwn(directory, name, isDirectory)) {
            return Kind.OWN;
        }
        return names.test(name) || (!inOrder.isEmpty() && isLeftOut(directory + name)) ? Kind.LEFT_OUT : Kind.CONTENT;
    }

    @Override
    public boolean mayHoldContent(String directory) {
        for (IgnorePattern each : keeping) {
            if (!OwnFiles.isOwn("", firstOf(directory), true) && each.reachesInto(directory)) {
                return true;
            }
        }
        return false;
    }

    private boolean isLeftOut(String path) {
        for (IgnorePattern pattern : inOrder) {
            if (pattern.fits(path)) {
                return pattern.leavesOut();
            }
        }
        return false;
    }

    private static String firstOf(String directory) {
        return directory.substring(0, directory.indexOf('/'));
    }

    /**
     * Patterns that all do the same may stand in any order; only where leaving out and keeping take turns does the order
     * decide.
     */
    private static List<String> identity(List<IgnorePattern> patterns) {
        List<String> identity = new ArrayList<>(List.of("stignore"));
        Set<String> run = new TreeSet<>();
        boolean leavesOut = true;
        for (IgnorePattern pattern : patterns) {
            if (pattern.leavesOut() != leavesOut) {
                identity.addAll(run);
                run.clear();
                leavesOut = pattern.leavesOut();
            }
            run.add(pattern.identity());
        }
        identity.addAll(run);
        return identity;
    }

    /** A pattern that is no more than a name, for files and folders at any depth: the name, which is tested fast. */
    private static Stream<String> plainName(IgnorePattern pattern, Set<String> all) {
        String glob = pattern.glob();
        boolean plain = !pattern.folded()
                && glob.chars().noneMatch(letter -> "/[]{},\\".indexOf(letter) >= 0)
                && !glob.contains("**");
        return plain && all.contains(DEEPER + glob) ? Stream.of(glob) : Stream.empty();
    }

    /** Whether it says nothing that a name does not, or that is said by the directory above already. */
    private static boolean isCovered(IgnorePattern pattern, Set<String> plainNames, Set<String> all) {
        String glob = pattern.glob();
        String shallow = glob.startsWith(DEEPER) ? glob.substring(DEEPER.length()) : glob;
        if (plainNames.contains(shallow) && !pattern.folded()) {
            return true;
        }
        String above = pattern.identity();
        return above.endsWith(BELOW) && all.contains(above.substring(0, above.length() - BELOW.length()));
    }
}
