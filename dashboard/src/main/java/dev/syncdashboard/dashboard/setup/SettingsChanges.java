package dev.syncdashboard.dashboard.setup;

import dev.syncdashboard.dashboard.model.Change;
import java.util.List;
import java.util.TreeSet;

/** What of the settings is another than before, without anything secret. */
public final class SettingsChanges {

    private static final String HIDDEN = "***";

    private SettingsChanges() {}

    /** By name. */
    public static List<Change> between(KeptSettings before, KeptSettings after, SettingNames names) {
        TreeSet<String> all = new TreeSet<>(before.values().keySet());
        all.addAll(after.values().keySet());
        return all.stream()
                .filter(name -> !before.get(name).equals(after.get(name)))
                .map(name -> new Change("setting", name, shown(before, name, names), shown(after, name, names)))
                .toList();
    }

    private static String shown(KeptSettings settings, String name, SettingNames names) {
        return settings.get(name)
                .map(value -> names.isSecret(name) ? HIDDEN : value)
                .orElse("");
    }
}
