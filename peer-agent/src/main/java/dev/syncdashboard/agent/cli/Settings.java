package dev.syncdashboard.agent.cli;

import dev.syncdashboard.agent.AgentSettings;
import dev.syncdashboard.agent.check.Finding;
import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.setup.Engines;
import dev.syncdashboard.settings.SettingKey;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The settings from all sources: an option beats the environment, that beats the file, that beats the default. */
final class Settings {

    private final Map<String, String> options;
    private final Map<String, String> environment;
    private final Optional<ConfigFile> file;

    /** @param options by option name: {@code --sync-url} */
    Settings(Map<String, String> options, Map<String, String> environment, Optional<ConfigFile> file) {
        this.options = options;
        this.environment = environment;
        this.file = file;
    }

    Optional<Setting> find(SettingKey key) {
        return Stream.<Supplier<Optional<Setting>>>of(
                        () -> Setting.of(options.get(key.option()), "the option " + key.option()),
                        () -> Setting.of(
                                environment.get(key.environment()), "the environment variable " + key.environment()),
                        () -> file.flatMap(each -> each.find(key.name())),
                        () -> key.defaultValue().map(value -> new Setting(value, "the default")))
                .map(Supplier::get)
                .flatMap(Optional::stream)
                .map(setting -> key.secret() ? setting : setting.stripped())
                .findFirst();
    }

    /** Whether others can see a password or a key. */
    List<Finding> secrets() {
        return SecretsCheck.of(options, file);
    }

    /** What stands in the file and is no setting: a slip of the pen, most likely. */
    List<String> unknownKeys() {
        List<String> known = AgentKeys.ALL.stream().map(SettingKey::name).toList();
        return file.map(ConfigFile::values).orElse(Map.of()).keySet().stream()
                .filter(name -> !known.contains(name))
                .toList();
    }

    /**
     * @param content reads the Sync folder, if the engine needs that
     * @param stateDirectory where it is kept which folder each setting meant
     * @throws ConfigException if a setting of the engine is wrong
     */
    SyncEngine openEngine(FolderContent content, Path stateDirectory) {
        try {
            return Engines.open(this::engineSetting, content, stateDirectory);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(e.getMessage() + origins(String.valueOf(e.getMessage())));
        }
    }

    /**
     * @param defaultStateDirectory where nothing else is said
     * @throws ConfigException if a setting of the agent is missing or wrong
     */
    AgentSettings agent(Path defaultStateDirectory) {
        String sync = required(Engines.SYNC_FOLDER).value();
        String status = required(Engines.STATUS_FOLDER).value();
        if (sync.equals(status)) {
            throw new ConfigException(
                    "sync.folder and sync.status.folder are both '" + sync + "', but they must be two folders.");
        }
        return new AgentSettings(
                sync,
                status,
                read(AgentKeys.HEARTBEAT, AgentKeys.HEARTBEAT::span),
                stateDirectory(defaultStateDirectory),
                read(AgentKeys.FULL_CHECK, AgentKeys.FULL_CHECK::span),
                read(AgentKeys.PAGE_PORT, AgentKeys.PAGE_PORT::portNumber));
    }

    private Setting required(SettingKey key) {
        return find(key)
                .orElseThrow(() -> new ConfigException(key.name() + " is missing: " + key.meaning()
                        + ". Set it with " + key.option() + ", with the environment variable " + key.environment()
                        + ", or in the file that --config names."));
    }

    private <T> T read(SettingKey key, Function<String, Optional<T>> reader) {
        Setting setting = required(key);
        return reader.apply(setting.value()).orElseThrow(() -> wrong(key, setting, key.expected()));
    }

    /**
     * Where the agent keeps its state.
     *
     * @throws ConfigException if it is no directory's name
     */
    Path stateDirectory(Path defaultStateDirectory) {
        Optional<Setting> setting = find(AgentKeys.STATE_DIR);
        try {
            return setting.map(Setting::value)
                    .map(Path::of)
                    .orElse(defaultStateDirectory)
                    .toAbsolutePath();
        } catch (InvalidPathException e) {
            throw wrong(AgentKeys.STATE_DIR, setting.orElseThrow(), "a directory");
        }
    }

    private static ConfigException wrong(SettingKey key, Setting setting, String expected) {
        return new ConfigException(
                key.name() + " is '" + setting.value() + "' (" + setting + "), expected is " + expected + ".");
    }

    private Optional<String> engineSetting(String name) {
        return Engines.KEYS.stream()
                .filter(key -> key.name().equals(name))
                .findFirst()
                .flatMap(this::find)
                .map(Setting::value);
    }

    // The engine does not know where its settings come from.
    private String origins(String message) {
        List<String> origins = Engines.KEYS.stream()
                .filter(key -> message.contains(key.name()))
                .flatMap(key -> find(key).map(setting -> key.name() + " is " + setting).stream())
                .toList();
        return origins.isEmpty() ? "" : " (" + String.join(", ", origins) + ")";
    }
}
