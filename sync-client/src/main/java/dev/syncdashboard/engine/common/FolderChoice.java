package dev.syncdashboard.engine.common;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.text.ForeignText;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds the folder that a setting means: by id, else by a name that only one folder has.
 *
 * @param idKinds what people call the ids that there are, the best first: "share id", "folder id"
 * @param hasId whether a folder has this id
 * @param id the best one of a folder, for one whose name is not enough
 */
public record FolderChoice<F>(
        List<String> idKinds, BiPredicate<F, String> hasId, Function<F, String> id, Function<F, String> name) {

    private static final int MOST_SHOWN = 10;

    public FolderChoice {
        idKinds = List.copyOf(idKinds);
    }

    public F choose(List<F> folders, String key) throws EngineException {
        List<F> withId =
                folders.stream().filter(folder -> hasId.test(folder, key)).toList();
        List<F> found = withId.isEmpty()
                ? folders.stream()
                        .filter(folder -> name.apply(folder).equals(key))
                        .toList()
                : withId;
        if (found.isEmpty()) {
            throw new EngineException(Kind.FOLDER_NOT_FOUND, notFound(folders, key));
        }
        if (found.size() > 1) {
            throw new EngineException(Kind.FOLDER_AMBIGUOUS, ambiguous(found, key));
        }
        return found.get(0);
    }

    private String notFound(List<F> folders, String key) {
        String message = "The sync engine has no folder '" + key + "' (" + String.join(", ", idKinds) + " or name). ";
        return folders.isEmpty()
                ? message + "It has no folder at all."
                : message + "It has: " + list(folders.stream().map(name).toList()) + ".";
    }

    private String ambiguous(List<F> found, String key) {
        return "The sync engine has " + found.size() + " folders '" + key + "'. Name the " + idKinds.get(0)
                + " instead: " + list(found.stream().map(id).toList()) + ".";
    }

    private static String list(List<String> texts) {
        String shown =
                texts.stream().limit(MOST_SHOWN).map(FolderChoice::printable).collect(Collectors.joining(", "));
        return texts.size() > MOST_SHOWN ? shown + ", and " + (texts.size() - MOST_SHOWN) + " more" : shown;
    }

    static String printable(String text) {
        return "'" + ForeignText.oneLine(text, 60) + "'";
    }
}
