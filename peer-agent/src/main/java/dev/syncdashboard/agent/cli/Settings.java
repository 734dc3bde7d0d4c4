package dev.syncdashboard.agent.cli;

import dev.syncdashboard.agent.AgentSettings;
import dev.syncdashboard.agent.AgentVersion;
import dev.syncdashboard.agent.check.Finding;
import dev.syncdashboard.agent.page.PageSettings;
import dev.syncdashboard.agent.update.UpdateSettings;
import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.admin.EngineAdmin;
import dev.syncdashboard.engine.setup.Engines;
import dev.syncdashboard.engine.setup.SyncFolder;
import dev.syncdashboard.engine.setup.SyncFolders;
import dev.syncdashboard.release.ProjectKey;
import dev.syncdashboard.settings.SettingKey;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.start.StartedProgram;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.words.TruckNoun;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
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
        return set(key).or(() -> key.defaultValue().map(value -> new Setting(value, "the default")));
    }

    /** The same without the default. */
    private Optional<Setting> set(SettingKey key) {
        return Stream.<Supplier<Optional<Setting>>>of(
                        () -> Setting.of(options.get(key.option()), "the option " + key.option()),
                        () -> Setting.of(
                                environment.get(key.environment()), "the environment variable " + key.environment()),
                        () -> file.flatMap(each -> each.find(key.name())))
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
        return file.map(ConfigFile::values).orElse(Map.of()).keySet().stream()
                .filter(name -> known(name).isEmpty())
                .toList();
    }

    /** The setting of this name, also that of a single folder. */
    private Optional<SettingKey> known(String name) {
        return Stream.concat(AgentKeys.ALL.stream(), ofFolders())
                .filter(key -> key.name().equals(name))
                .findFirst();
    }

    /** Those of the folders that sync.folders names; a name that is none is somebody else's to refuse. */
    private Stream<SettingKey> ofFolders() {
        return find(Engines.SYNC_FOLDERS).stream()
                .flatMap(names -> Arrays.stream(names.value().split(",", -1)))
                .flatMap(name -> FolderName.parse(name.strip()).stream())
                .flatMap(name -> Stream.of(SyncFolders.key(name), SyncFolders.label(name)));
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
     * As {@link #openEngine}, to change the engine.
     *
     * @throws ConfigException likewise
     */
    EngineAdmin openAdmin() {
        try {
            return Engines.openAdmin(this::engineSetting);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(e.getMessage() + origins(String.valueOf(e.getMessage())));
        }
    }

    /** What to set, if the engine speaks another API than the one that is set. */
    Optional<String> otherApi() throws InterruptedException {
        return Engines.otherApi(this::engineSetting);
    }

    /**
     * @param defaultStateDirectory where nothing else is said
     * @throws ConfigException if a setting of the agent is missing or wrong
     */
    AgentSettings agent(Path defaultStateDirectory) {
        List<SyncFolder> folders = syncFolders();
        if (folders.isEmpty()) {
            throw missing(Engines.SYNC_FOLDER);
        }
        return new AgentSettings(
                folders,
                required(Engines.STATUS_FOLDER).value(),
                read(AgentKeys.HEARTBEAT, AgentKeys.HEARTBEAT::span),
                stateDirectory(defaultStateDirectory),
                read(AgentKeys.FULL_CHECK, AgentKeys.FULL_CHECK::span),
                page(),
                stationKey());
    }

    private Optional<VerifyKey> stationKey() {
        return key(AgentKeys.STATION_KEY, "the 43 characters of a public key, as the station shows it");
    }

    private Optional<VerifyKey> key(SettingKey key, String expected) {
        return find(key)
                .map(setting -> VerifyKey.parse(setting.value()).orElseThrow(() -> wrong(key, setting, expected)));
    }

    /**
     * How the agent updates itself; empty in a build that has no version.
     *
     * @throws ConfigException if what is set of that is wrong
     */
    Optional<UpdateSettings> update(Optional<StartedProgram> started) {
        boolean on = read(AgentKeys.UPDATE, word -> Optional.of(word).filter(AgentKeys.UPDATE::allows))
                .equals("on");
        Optional<VerifyKey> project = key(
                        AgentKeys.RELEASE_KEY, "the 43 characters of a public key, as 'release key' prints it")
                .or(ProjectKey::ofThisBuild);
        Optional<VerifyKey> station = stationKey();
        return AgentVersion.version().map(version -> new UpdateSettings(version, on, project, station, started));
    }

    private PageSettings page() {
        return new PageSettings(
                read(AgentKeys.PAGE_PORT, AgentKeys.PAGE_PORT::portNumber),
                read(AgentKeys.PAGE_LANGUAGE, word -> Optional.of(word).filter(AgentKeys.PAGE_LANGUAGE::allows)),
                read(AgentKeys.PAGE_TRUCK_CALLED, TruckNoun::of));
    }

    /**
     * The Sync folders, in their order; empty if none is set.
     *
     * @throws ConfigException if what is set is wrong
     */
    List<SyncFolder> syncFolders() {
        try {
            return SyncFolders.of(name -> known(name).flatMap(this::find).map(Setting::value));
        } catch (IllegalArgumentException e) {
            throw new ConfigException(e.getMessage() + origins(String.valueOf(e.getMessage())));
        }
    }

    private Setting required(SettingKey key) {
        return find(key).orElseThrow(() -> missing(key));
    }

    private static ConfigException missing(SettingKey key) {
        return new ConfigException(key.name() + " is missing: " + key.meaning()
                + ". Set it with " + key.option() + ", with the environment variable " + key.environment()
                + ", or in the file that --config names.");
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

    /** What somebody has set of the engine, wherever, and of the agent on the command line: what the next run has to be told. */
    Map<String, String> forAnotherRun() {
        Map<String, String> set = new TreeMap<>();
        for (SettingKey key : AgentKeys.ALL) {
            boolean ofEngine = Engines.KEYS.contains(key);
            Optional<Setting> setting = ofEngine ? set(key) : Setting.of(options.get(key.option()), "");
            boolean ofFolders = List.of(Engines.SYNC_FOLDER, Engines.SYNC_FOLDERS, Engines.STATUS_FOLDER)
                    .contains(key);
            setting.filter(any -> !ofFolders).ifPresent(each -> set.put(key.name(), each.value()));
        }
        return set;
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
        Stream<SettingKey> named = Stream.of(Engines.SYNC_FOLDER, Engines.SYNC_FOLDERS, Engines.STATUS_FOLDER);
        List<String> origins = Stream.of(Engines.KEYS.stream(), named, ofFolders())
                .flatMap(Function.identity())
                .filter(key -> message.contains(key.name()))
                .flatMap(key -> find(key).map(setting -> key.name() + " is " + setting).stream())
                .toList();
        return origins.isEmpty() ? "" : " (" + String.join(", ", origins) + ")";
    }
}
