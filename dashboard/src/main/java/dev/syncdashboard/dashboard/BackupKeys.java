package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.backup.BackupPlan;
import dev.syncdashboard.settings.SettingKey;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The settings of the nightly backup. */
final class BackupKeys {

    static final SettingKey DIRECTORY = SettingKey.of(
                    "dashboard.backup.directory",
                    "where a backup is made each night, best on another disk; off: none is made by itself")
            .otherwise("`backups` in dashboard.data.dir");

    static final SettingKey KEEP = SettingKey.of("dashboard.backup.keep", "so many of these are kept, from 1 to 1000")
            .byDefault("7");

    static final SettingKey AT = SettingKey.of(
                    "dashboard.backup.at", "when at night, by the station's clock, such as 03:00")
            .byDefault("03:00");

    static final List<SettingKey> ALL = List.of(DIRECTORY, KEEP, AT);

    private static final String OFF = "off";

    private BackupKeys() {}

    /**
     * What is planned; empty where no backup is to be made by itself.
     *
     * @throws IllegalArgumentException naming the setting, its value and what was expected
     */
    static Optional<BackupPlan> plan(Function<String, Optional<String>> settings, Path data, ZoneId zone) {
        Optional<String> set = settings.apply(DIRECTORY.name());
        int keep = keep(value(settings, KEEP));
        LocalTime at = at(value(settings, AT));
        return set.filter(OFF::equals).isPresent()
                ? Optional.empty()
                : Optional.of(new BackupPlan(directory(set, data), keep, at, zone));
    }

    static Path directory(Optional<String> set, Path data) {
        try {
            return set.filter(text -> !text.equals(OFF)).map(Path::of).orElseGet(() -> data.resolve("backups"));
        } catch (InvalidPathException e) {
            throw wrong(DIRECTORY, set.orElse(""), "a directory, or off");
        }
    }

    private static String value(Function<String, Optional<String>> settings, SettingKey key) {
        return settings.apply(key.name()).or(key::defaultValue).orElseThrow();
    }

    private static int keep(String text) {
        if (!text.matches("[0-9]{1,4}")
                || Integer.parseInt(text) < 1
                || Integer.parseInt(text) > BackupPlan.MOST_KEPT) {
            throw wrong(KEEP, text, "a number from 1 to " + BackupPlan.MOST_KEPT);
        }
        return Integer.parseInt(text);
    }

    private static LocalTime at(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw wrong(AT, text, "a time of the day such as 03:00");
        }
    }

    private static IllegalArgumentException wrong(SettingKey key, String value, String expected) {
        return new IllegalArgumentException(key.name() + " is " + value + ", expected is " + expected + ".");
    }
}
