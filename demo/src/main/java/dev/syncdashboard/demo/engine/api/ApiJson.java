package dev.syncdashboard.demo.engine.api;

import dev.syncdashboard.demo.engine.events.EngineEvent;
import dev.syncdashboard.demo.engine.events.EventLog;
import dev.syncdashboard.demo.engine.folder.FolderPeer;
import dev.syncdashboard.demo.engine.folder.SharedFolder;
import java.util.LinkedHashMap;
import java.util.Map;

/** The objects of the API, with the keys and types of the vendor's own examples. */
final class ApiJson {

    private ApiJson() {}

    static Map<String, Object> folder(SharedFolder folder) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("date_added", folder.settings().added());
        json.put("deletetotrash", folder.archives());
        json.put("id", folder.settings().id());
        json.put("ismanaged", true);
        json.put("iswritable", folder.settings().writable());
        json.put("name", folder.settings().name());
        json.put("path", folder.settings().directory().toString());
        json.put("paused", folder.paused());
        json.put("relay", true);
        json.put("searchdht", false);
        json.put("searchlan", true);
        json.put("shareid", folder.settings().shareId());
        json.put("stopped", folder.stopped());
        json.put("synclevel", 2);
        json.put("synclevelname", "full sync");
        json.put("usehosts", false);
        json.put("usetracker", true);
        return json;
    }

    static Map<String, Object> activity(SharedFolder folder) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("hash", folder.hash());
        json.put("peers", folder.peers().stream().map(ApiJson::peer).toList());
        return json;
    }

    private static Map<String, Object> peer(FolderPeer peer) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", peer.id().value());
        json.put("isonline", peer.online());
        json.put("name", peer.name());
        return json;
    }

    static Map<String, Object> events(EventLog.Page page) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("events", page.events().stream().map(ApiJson::event).toList());
        json.put("id", page.cursor());
        return json;
    }

    private static Map<String, Object> event(EngineEvent event) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", event.id());
        json.put("typename", event.typeName());
        event.path().ifPresent(path -> json.put("path", path));
        event.folder().ifPresent(folder -> json.put("folder", folder(folder)));
        return json;
    }

    private static Map<String, Object> folder(EngineEvent.Folder folder) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", folder.id());
        json.put("shareid", folder.shareId());
        json.put("name", folder.name());
        return json;
    }
}
