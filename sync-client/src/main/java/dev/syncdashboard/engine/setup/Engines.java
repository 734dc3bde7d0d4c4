package dev.syncdashboard.engine.setup;

import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.admin.EngineAdmin;
import dev.syncdashboard.engine.common.FolderMemory;
import dev.syncdashboard.engine.common.LocalFolders;
import dev.syncdashboard.engine.common.PathMap;
import dev.syncdashboard.engine.syncfiles.KeyedAdmin;
import dev.syncdashboard.settings.SettingKey;
import dev.syncdashboard.sync.FolderLoad;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.v2.SyncClient;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/** Opens the engine that the settings describe. Agent and dashboard know no engine by name. */
public final class Engines {

    /** The settings that some engine understands, in the order in which {@code --help} shows them. */
    public static final List<SettingKey> KEYS = EngineKeys.ALL;

    /** Names the folder whose files are compared. */
    public static final SettingKey SYNC_FOLDER = SettingKey.of(
                    "sync.folder", "the Sync folder: share id, folder id, or its unique name")
            .otherwise("required, or sync.folders");

    /** Names several folders whose files are compared, each by a name of its own; see {@link SyncFolders}. */
    public static final SettingKey SYNC_FOLDERS = SettingKey.of(
                    "sync.folders",
                    "in place of sync.folder, the names of several Sync folders, separated by commas; each has"
                            + " settings of its own")
            .otherwise("one: sync.folder");

    /** Names the folder through which devices report. */
    public static final SettingKey STATUS_FOLDER =
            SettingKey.of("sync.status.folder", "the Status folder, likewise").required();

    /** The engines' keys, those of the folders, and a program's own. */
    public static List<SettingKey> keysWith(SettingKey... own) {
        return Stream.of(KEYS.stream(), Stream.of(SYNC_FOLDER, SYNC_FOLDERS, STATUS_FOLDER), Stream.of(own))
                .flatMap(keys -> keys)
                .toList();
    }

    private Engines() {}

    /**
     * Prepares an engine that is asked for a short time only. As {@link #open(Function, FolderContent, Path)}, but nothing
     * that is read is remembered.
     */
    public static SyncEngine open(Function<String, Optional<String>> settings) {
        return open(settings, FolderContent.ofThisRun(Clock.systemUTC()), FolderMemory.ofThisRun());
    }

    /**
     * Prepares the engine; does not talk to it yet.
     *
     * @param content reads the Sync folder where the engine has no hash of its own
     * @param directory for {@code folders.known}, which folder each setting meant
     * @param settings gives the value of a key's name, or empty; a blank value counts as none, and a key without a
     *     value gets its default
     * @throws IllegalArgumentException naming the key, the value (unless secret) and what was expected
     */
    public static SyncEngine open(Function<String, Optional<String>> settings, FolderContent content, Path directory) {
        return open(settings, content, FolderMemory.in(directory.resolve("folders.known")));
    }

    /**
     * Prepares changes to the engine that {@link #open} would open with these settings; does not talk to it yet.
     *
     * @param settings as for {@link #open}
     * @throws IllegalArgumentException likewise
     */
    public static EngineAdmin openAdmin(Function<String, Optional<String>> settings) {
        SettingValues values = new SettingValues(settings);
        LocalFolders local = local(values, FolderMemory.ofThisRun());
        return switch (engine(values)) {
            case EngineKeys.RESILIO, "syncv2" -> new KeyedAdmin(SyncV2Settings.openFolders(values, local));
            case EngineKeys.RESILIO_V1 -> new KeyedAdmin(SyncV1Settings.openFolders(values, local));
            case EngineKeys.RESILIO_WEB -> new KeyedAdmin(ResilioWebSettings.openFolders(values, local));
            case EngineKeys.SYNCTHING -> SyncthingSettings.openAdmin(values, local);
            default -> throw unknown(values);
        };
    }

    /**
     * The same settings for a program of another user, who may not read what belongs to the engine's: what {@code sync.home} leads
     * to stands in them by itself. A new key or address of the engine has to be set by hand from then on.
     *
     * @throws IllegalArgumentException saying what is wrong with the directory, or with what it holds
     */
    public static Map<String, String> forAnotherUser(Map<String, String> settings) {
        Map<String, String> all = new TreeMap<>(settings);
        Optional<String> home = Optional.ofNullable(all.remove(EngineKeys.HOME.name()));
        home.map(SyncthingHome::read).ifPresent(found -> {
            all.putIfAbsent(EngineKeys.URL.name(), found.url());
            all.putIfAbsent(EngineKeys.API_KEY.name(), found.apiKey());
            found.certificate().ifPresent(own -> all.putIfAbsent(EngineKeys.CERTIFICATE.name(), own.toString()));
        });
        return Map.copyOf(all);
    }

    private static LocalFolders local(SettingValues values, FolderMemory memory) {
        PathMap paths = values.text(EngineKeys.PATH_MAP).map(PathMap::parse).orElse(PathMap.NONE);
        return new LocalFolders(paths, memory, load(values));
    }

    private static String engine(SettingValues values) {
        return values.text(EngineKeys.ENGINE).orElse(EngineKeys.RESILIO).toLowerCase(Locale.ROOT);
    }

    private static IllegalArgumentException unknown(SettingValues values) {
        return new IllegalArgumentException(
                "sync.engine is '" + values.text(EngineKeys.ENGINE).orElse("")
                        + "'. Expected resilio, resilio-v1, resilio-web or syncthing.");
    }

    private static FolderLoad load(SettingValues values) {
        String text = values.text(EngineKeys.MOST_FOLDERS).orElseThrow();
        if (!text.matches("[1-9][0-9]{0,8}")) {
            throw new IllegalArgumentException(
                    "sync.most-folders is '" + text + "'. Expected a whole number from 1 on, like 100.");
        }
        return new FolderLoad(Integer.parseInt(text));
    }

    /**
     * Asks whether the engine at the address of the settings speaks another API than the one that is set.
     *
     * @param settings as for {@link #open}
     * @return what to set, as a whole sentence; empty if nothing is known to be better
     * @throws InterruptedException when the thread is interrupted
     */
    public static Optional<String> otherApi(Function<String, Optional<String>> settings) throws InterruptedException {
        return ApiProbe.advice(new SettingValues(settings));
    }

    /**
     * How to reach an engine of Resilio's, whichever of its APIs it has: address, login and certificate.
     *
     * @param settings as for {@link #open}
     * @throws IllegalArgumentException likewise
     */
    public static SyncOptions access(Function<String, Optional<String>> settings) {
        SyncOptions options = SyncV2Settings.options(new SettingValues(settings), EngineKeys.RESILIO);
        SyncV2Settings.open(options, SyncClient::new).close();
        return options;
    }

    private static SyncEngine open(
            Function<String, Optional<String>> settings, FolderContent content, FolderMemory memory) {
        SettingValues values = new SettingValues(settings);
        LocalFolders local = local(values, memory);
        return switch (engine(values)) {
            // The second is the name of the API, for those who have BitTorrent Sync.
            case EngineKeys.RESILIO, "syncv2" -> SyncV2Settings.open(values, local);
            case EngineKeys.RESILIO_V1 -> SyncV1Settings.open(values, new ContentHasher(content), local);
            case EngineKeys.RESILIO_WEB -> ResilioWebSettings.open(values, new ContentHasher(content), local);
            case EngineKeys.SYNCTHING -> SyncthingSettings.open(values, new ContentHasher(content), local);
            default -> throw unknown(values);
        };
    }
}
