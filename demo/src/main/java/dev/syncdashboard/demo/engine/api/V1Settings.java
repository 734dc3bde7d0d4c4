package dev.syncdashboard.demo.engine.api;

import dev.syncdashboard.demo.engine.folder.SharedFolder;
import dev.syncdashboard.demo.engine.ids.ShareSecrets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What API v1 lets people set. It is kept as long as the engine runs, and has no effect but to be given again; only the
 * archive and the device's name are what they say. Safe for many threads.
 */
final class V1Settings {

    private static final List<String> SWITCHES = List.of(
            "search_lan",
            "selective_sync",
            "use_dht",
            "use_hosts",
            "use_relay_server",
            "use_sync_trash",
            "use_tracker");

    private static final String ARCHIVE = "use_sync_trash";

    private final ApiDevice device;
    private final Map<String, String> set = new ConcurrentHashMap<>();
    private final Map<String, List<String>> hosts = new ConcurrentHashMap<>();

    V1Settings(ApiDevice device) {
        this.device = device;
    }

    /** Those that can be derived from one secret, as the engine gives them. */
    static Map<String, Object> secrets(ShareSecrets secrets) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("read_only", secrets.readOnly().value());
        secrets.encrypted().ifPresent(secret -> json.put("encryption", secret.value()));
        secrets.readWrite().ifPresent(secret -> json.put("read_write", secret.value()));
        return json;
    }

    Map<String, Object> ofFolder(SharedFolder folder) {
        Map<String, Object> json = new LinkedHashMap<>();
        for (String name : SWITCHES) {
            String usual = name.equals("selective_sync") || name.equals("use_hosts") ? "0" : "1";
            json.put(
                    name,
                    set.getOrDefault(folder.settings().id() + "/" + name, usual).equals("1") ? 1 : 0);
        }
        json.put(ARCHIVE, folder.archives() ? 1 : 0);
        return json;
    }

    Map<String, Object> setOfFolder(SharedFolder folder, Map<String, String> wanted) {
        SWITCHES.stream()
                .filter(wanted::containsKey)
                .forEach(name -> set.put(folder.settings().id() + "/" + name, wanted.get(name)));
        Optional.ofNullable(wanted.get(ARCHIVE)).ifPresent(on -> folder.archive(on.equals("1")));
        return ofFolder(folder);
    }

    Map<String, Object> hosts(SharedFolder folder) {
        return Map.of("hosts", hosts.getOrDefault(folder.settings().id(), List.of()));
    }

    Map<String, Object> setHosts(SharedFolder folder, String list) {
        hosts.put(folder.settings().id(), List.of(list.split(",")));
        return hosts(folder);
    }

    /** With the mixed types of the real engine. */
    Map<String, Object> all() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("device_name", device.name());
        json.put("disk_low_priority", 1);
        json.put("download_limit", set.getOrDefault("download_limit", "0"));
        json.put("folder_rescan_interval", set.getOrDefault("folder_rescan_interval", "600"));
        json.put("lan_encrypt_data", 0);
        json.put("listening_port", 0);
        json.put("sync_max_time_diff", "600");
        json.put("upload_limit", set.getOrDefault("upload_limit", "0"));
        json.put("use_upnp", 0);
        return json;
    }

    Map<String, Object> set(Map<String, String> wanted) {
        set.putAll(wanted);
        Optional.ofNullable(wanted.get("device_name")).ifPresent(device::rename);
        return all();
    }
}
