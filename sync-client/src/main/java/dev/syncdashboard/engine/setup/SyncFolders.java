package dev.syncdashboard.engine.setup;

import dev.syncdashboard.settings.SettingKey;
import dev.syncdashboard.status.FolderName;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What the settings say of the Sync folders: {@code sync.folder} names the only one, or {@code sync.folders} gives each a
 * name, and {@code sync.folder.<name>} and {@code sync.label.<name>} say more of it.
 */
public final class SyncFolders {

    /** What a folder is called that has no name in the settings, since it is the only one. */
    public static final FolderName ONLY = new FolderName("files");

    /** How many there may be. */
    public static final int MOST = 20;

    private static final String KEY = Engines.SYNC_FOLDER.name() + ".";
    private static final String LABEL = "sync.label.";

    private SyncFolders() {}

    /**
     * The folders in the order in which they are named; empty if there is no setting of any.
     *
     * @param settings gives the value of a setting's name, or empty; a blank value counts as none
     * @throws IllegalArgumentException naming setting, value and what was expected
     */
    public static List<SyncFolder> of(Function<String, Optional<String>> settings) {
        SettingValues values = new SettingValues(settings);
        Optional<String> one = values.text(Engines.SYNC_FOLDER);
        Optional<String> several = values.text(Engines.SYNC_FOLDERS);
        if (one.isPresent() && several.isPresent()) {
            throw new IllegalArgumentException("sync.folder is '" + one.get() + "', and sync.folders is '"
                    + several.get() + "'. Expected is one of the two: sync.folder for a single folder, or sync.folders"
                    + " with a sync.folder.<name> for each name.");
        }
        List<SyncFolder> folders = several.map(names -> named(names, values))
                .orElseGet(() -> one.stream().map(SyncFolders::withoutName).toList());
        requireEachOnce(folders, values.text(Engines.STATUS_FOLDER));
        return folders;
    }

    /** The only folder of a device, which needs no name. */
    public static SyncFolder withoutName(String engineKey) {
        return new SyncFolder(ONLY, false, engineKey, "");
    }

    /** The setting that says which folder of the engine this one is. */
    public static SettingKey key(FolderName name) {
        return SettingKey.of(KEY + name, "the Sync folder '" + name + "': share id, folder id, or its unique name")
                .required();
    }

    /** The setting that says what people call this folder. */
    public static SettingKey label(FolderName name) {
        return SettingKey.of(LABEL + name, "what people call the Sync folder '" + name + "'")
                .otherwise(capitalised(name));
    }

    /** The setting that names this folder of the engine. */
    public static String settingOf(SyncFolder folder) {
        return folder.named() ? KEY + folder.name() : Engines.SYNC_FOLDER.name();
    }

    /** The settings of single folders for which there is an option among these arguments of a command line. */
    public static List<SettingKey> optionsIn(String... arguments) {
        return Arrays.stream(arguments)
                .map(argument -> argument.split("=", 2)[0])
                .flatMap(SyncFolders::ofOption)
                .distinct()
                .toList();
    }

    private static Stream<SettingKey> ofOption(String option) {
        return Stream.concat(
                nameBehind("--sync-folder-", option).map(SyncFolders::key),
                nameBehind("--sync-label-", option).map(SyncFolders::label));
    }

    private static Stream<FolderName> nameBehind(String start, String option) {
        return option.startsWith(start) ? FolderName.parse(option.substring(start.length())).stream() : Stream.empty();
    }

    private static List<SyncFolder> named(String text, SettingValues values) {
        Set<FolderName> names = new LinkedHashSet<>();
        for (String each : text.split(",", -1)) {
            FolderName name = FolderName.parse(each.strip())
                    .orElseThrow(
                            () -> wrong(text, "'" + each.strip() + "' is no name of a folder: " + FolderName.EXPECTED));
            if (!names.add(name)) {
                throw wrong(text, "'" + name + "' stands there twice");
            }
        }
        if (names.size() > MOST) {
            throw wrong(text, "these are " + names.size() + ", and at most " + MOST + " are possible");
        }
        return names.stream().map(name -> folder(name, text, values)).toList();
    }

    private static SyncFolder folder(FolderName name, String text, SettingValues values) {
        String key = values.text(key(name))
                .orElseThrow(() -> new IllegalArgumentException("sync.folders is '" + text + "', but "
                        + key(name).name()
                        + " is not set. Expected is the share id, folder id or unique name of the folder '"
                        + name + "'."));
        SyncFolder folder =
                new SyncFolder(name, true, key, values.text(label(name)).orElse(""));
        return folder.label().isEmpty() ? new SyncFolder(name, true, key, capitalised(name)) : folder;
    }

    private static void requireEachOnce(List<SyncFolder> folders, Optional<String> statusFolder) {
        Map<String, String> settings = new HashMap<>();
        statusFolder.ifPresent(key -> settings.put(key, Engines.STATUS_FOLDER.name()));
        for (SyncFolder folder : folders) {
            String setting = settingOf(folder);
            String other = settings.putIfAbsent(folder.engineKey(), setting);
            if (other != null) {
                throw new IllegalArgumentException(setting + " and " + other + " are both '" + folder.engineKey()
                        + "', but they must be two folders.");
            }
        }
    }

    private static IllegalArgumentException wrong(String text, String why) {
        return new IllegalArgumentException("sync.folders is '" + text + "': " + why
                + ". Expected are names separated by commas, like maps,protocols.");
    }

    private static String capitalised(FolderName name) {
        return name.value().substring(0, 1).toUpperCase(Locale.ROOT)
                + name.value().substring(1);
    }
}
