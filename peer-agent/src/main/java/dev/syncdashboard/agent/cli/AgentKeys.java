package dev.syncdashboard.agent.cli;

import dev.syncdashboard.engine.setup.Engines;
import dev.syncdashboard.engine.setup.SettingKey;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Every setting of the agent: the engines' own and these. */
final class AgentKeys {

    static final SettingKey SYNC_FOLDER =
            key("sync.folder", "the Sync folder: share id, folder id, or its unique name; required", Optional.empty());
    static final SettingKey STATUS_FOLDER = key(
            "sync.status.folder",
            "the Status folder: share id, folder id, or its unique name; required",
            Optional.empty());
    static final SettingKey HEARTBEAT = key(
            "agent.heartbeat",
            "report at least this often (30s, 15m, 1h); 0: never without a cause",
            Optional.of("1h"));
    static final SettingKey STATE_DIR = key(
            "agent.state.dir",
            "where the agent keeps its last report; default: as the system has it",
            Optional.empty());

    static final SettingKey FULL_CHECK = key(
            "agent.full-check",
            "read every byte of the Sync folder this often and compare it with the station's list (24h, P1D); 0: never",
            Optional.of("P1D"));
    static final SettingKey PAGE_PORT = key(
            "agent.page.port",
            "port of the page that says on this computer which files it has; 0: no page",
            Optional.of("8765"));

    static final List<SettingKey> ALL = Stream.concat(
                    Engines.KEYS.stream(),
                    Stream.of(SYNC_FOLDER, STATUS_FOLDER, HEARTBEAT, STATE_DIR, FULL_CHECK, PAGE_PORT))
            .toList();

    private AgentKeys() {}

    private static SettingKey key(String name, String meaning, Optional<String> defaultValue) {
        return new SettingKey(name, meaning, defaultValue, false);
    }
}
