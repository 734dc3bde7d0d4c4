package dev.syncdashboard.sync.cli;

import dev.syncdashboard.sync.v1.Secret;
import dev.syncdashboard.text.ForeignText;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A shared folder, as far as an API tells of it.
 *
 * @param id v2 and web
 * @param shareId likewise
 * @param path on the sync program's disk
 * @param secret v1: the key for every call; never shown here
 */
record FolderView(
        Optional<String> id,
        Optional<String> shareId,
        String name,
        Optional<String> path,
        Optional<Boolean> writable,
        String state,
        Optional<Secret> secret)
        implements Output.Item {

    static final List<String> HEADER = List.of("ID", "SHARE ID", "NAME", "ACCESS", "STATE", "PATH");

    private static final int MOST_OF_A_NAME = 60;

    /** One of which no more is known than where it is. */
    static FolderView at(String path) {
        return new FolderView(
                Optional.empty(),
                Optional.empty(),
                lastPart(path),
                Optional.of(path),
                Optional.empty(),
                "",
                Optional.empty());
    }

    /** The name that a folder has which has none of its own: that of its directory. */
    static String lastPart(String path) {
        String whole = path.replaceFirst("[/\\\\]+$", "");
        return whole.substring(Math.max(whole.lastIndexOf('/'), whole.lastIndexOf('\\')) + 1);
    }

    boolean hasId(String key) {
        return List.of(id, shareId, path).contains(Optional.of(key));
    }

    @Override
    public List<String> cells() {
        String access =
                writable.map(may -> may ? "read and write" : "read only").orElse("");
        return List.of(
                id.orElse(""),
                shareId.orElse(""),
                ForeignText.oneLine(name, MOST_OF_A_NAME),
                access,
                state,
                path.orElse(""));
    }

    @Override
    public Map<String, Object> json() {
        return new JsonFields()
                .with("id", id)
                .with("shareId", shareId)
                .with("name", name)
                .with("path", path)
                .with("writable", writable)
                .with("state", Optional.of(state).filter(text -> !text.isEmpty()))
                .map();
    }
}
