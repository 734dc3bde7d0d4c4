package dev.syncdashboard.engine.syncv2;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.sync.Folder;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the folder that a setting means: by share id or folder id, else by a name that only one folder has. */
final class FolderChoice {

    private static final int MOST_SHOWN = 10;

    private FolderChoice() {}

    static Folder choose(List<Folder> folders, String key) throws EngineException {
        List<Folder> withId =
                folders.stream().filter(folder -> folder.hasId(key)).toList();
        List<Folder> found = withId.isEmpty()
                ? folders.stream().filter(folder -> folder.name().equals(key)).toList()
                : withId;
        if (found.isEmpty()) {
            throw new EngineException(Kind.FOLDER_NOT_FOUND, notFound(folders, key));
        }
        if (found.size() > 1) {
            throw new EngineException(Kind.FOLDER_AMBIGUOUS, ambiguous(found, key));
        }
        return found.get(0);
    }

    private static String notFound(List<Folder> folders, String key) {
        String message = "The sync engine has no folder '" + key + "' (share id, folder id or name). ";
        return folders.isEmpty()
                ? message + "It has no folder at all."
                : message + "It has: " + list(folders.stream().map(Folder::name).toList()) + ".";
    }

    private static String ambiguous(List<Folder> found, String key) {
        List<String> ids = found.stream()
                .map(folder -> folder.shareId().orElse(folder.id()))
                .toList();
        return "The sync engine has " + found.size() + " folders '" + key + "'. Name the share id instead: " + list(ids)
                + ".";
    }

    private static String list(List<String> texts) {
        String shown =
                texts.stream().limit(MOST_SHOWN).map(FolderChoice::printable).collect(Collectors.joining(", "));
        return texts.size() > MOST_SHOWN ? shown + ", and " + (texts.size() - MOST_SHOWN) + " more" : shown;
    }

    private static String printable(String text) {
        String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ");
        return "'" + (line.length() <= 60 ? line : line.substring(0, 60) + "…") + "'";
    }
}
