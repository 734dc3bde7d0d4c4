package dev.syncdashboard.agent.cli;

import dev.syncdashboard.engine.setup.Engines;
import dev.syncdashboard.settings.SettingKey;
import dev.syncdashboard.words.LanguageChoice;
import dev.syncdashboard.words.TruckNoun;
import java.time.Duration;
import java.util.List;

/** Every setting of the agent: the engines' own and these. */
final class AgentKeys {

    static final SettingKey HEARTBEAT = SettingKey.of("agent.heartbeat", "report at least this often")
            .from(Duration.ofSeconds(10), Duration.ofDays(30), "reports on changes only")
            .byDefault(Duration.ofHours(1));

    static final SettingKey STATE_DIR = SettingKey.of(
                    "agent.state.dir", "where the agent keeps its last report and what it knows of the files")
            .otherwise("as the system has it");

    static final SettingKey FULL_CHECK = SettingKey.of(
                    "agent.full-check",
                    "read every byte of the Sync folder this often and compare it with the station's list")
            .from(Duration.ofMinutes(1), Duration.ofDays(365), "never")
            .byDefault(Duration.ofDays(1));

    static final SettingKey PAGE_PORT = SettingKey.of(
                    "agent.page.port", "port of the page that says on this computer which files it has")
            .port("no page")
            .byDefault("8765");

    static final SettingKey PAGE_LANGUAGE = SettingKey.of(
                    "agent.page.language", "language of that page; browser: what this computer's browser asks for")
            .choice(LanguageChoice.SETTINGS)
            .byDefault("browser");

    static final SettingKey PAGE_TRUCK_CALLED = SettingKey.of(
                    "agent.page.truck-called", "what a truck is called on that page")
            .choice(TruckNoun.codes())
            .byDefault(TruckNoun.TRUCK.code());

    static final SettingKey STATION_KEY = SettingKey.of(
                    "agent.station-key",
                    "the station's public key; only a list of files that it has signed is believed")
            .otherwise("any list is believed");

    static final SettingKey UPDATE = SettingKey.of(
                    "agent.update", "whether versions of the agent are installed that the station approves")
            .choice(List.of("on", "off"))
            .byDefault("on");

    static final SettingKey RELEASE_KEY = SettingKey.of(
                    "agent.release-key", "the public key of whoever makes the releases of the agent that it believes")
            .otherwise("that of the project, if the build has it");

    static final List<SettingKey> ALL = Engines.keysWith(
            HEARTBEAT,
            STATE_DIR,
            FULL_CHECK,
            PAGE_PORT,
            PAGE_LANGUAGE,
            PAGE_TRUCK_CALLED,
            STATION_KEY,
            UPDATE,
            RELEASE_KEY);

    private AgentKeys() {}
}
