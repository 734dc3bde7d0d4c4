package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.engine.FolderRole;
import java.util.List;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A change of Syncthing's configuration: these fields of this part, and nothing else.
 *
 * @param part the path below {@code /rest}
 */
record ConfigChange(List<String> part, ObjectNode fields) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    static ConfigChange ofFolder(String id) {
        return new ConfigChange(List.of("config", "folders", id), JSON.objectNode());
    }

    static ConfigChange ofDevice(String id) {
        return new ConfigChange(List.of("config", "devices", id), JSON.objectNode());
    }

    /** The type that fits what the folder is for. */
    ConfigChange rightType(FolderRole role) {
        fields.put("type", FolderType.rightFor(role).text());
        return this;
    }

    ConfigChange noConflictCopies() {
        fields.put("maxConflicts", 0);
        return this;
    }

    ConfigChange noVersions() {
        fields.set("versioning", JSON.objectNode().put("type", ""));
        return this;
    }

    ConfigChange watching() {
        fields.put("fsWatcherEnabled", true);
        return this;
    }

    ConfigChange takingDeletes() {
        fields.put("ignoreDelete", false);
        return this;
    }

    ConfigChange running() {
        fields.put("paused", false);
        return this;
    }

    ConfigChange goodRequestLimit() {
        fields.put("maxRequestKiB", DeviceConfig.GOOD_REQUEST_KIB);
        return this;
    }
}
