package dev.syncdashboard.dashboard.setup;

import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.engine.setup.Engines;
import dev.syncdashboard.engine.setup.SyncFolder;
import dev.syncdashboard.engine.setup.SyncFolders;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.text.ForeignText;
import dev.syncdashboard.words.Message;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Which folders of the sync program are the station's.
 *
 * @param sync the Sync folders, at least one
 * @param status the key of the Status folder
 */
public record ChosenFolders(List<Sync> sync, String status) {

    /**
     * A Sync folder.
     *
     * @param key by which the program knows it
     * @param label what people call it
     */
    public record Sync(String key, String label) {}

    public ChosenFolders {
        sync = List.copyOf(sync);
    }

    /** What a person chose, if a station can have it. */
    public static Attempt<ChosenFolders> of(List<Sync> sync, List<String> status) {
        if (sync.isEmpty()) {
            return refused("setup.folders.no_sync");
        }
        if (status.size() != 1) {
            return refused(status.isEmpty() ? "setup.folders.no_status" : "setup.folders.two_status");
        }
        if (sync.size() > SyncFolders.MOST) {
            return Attempt.refused(About.NOTHING_TYPED, Message.of("setup.folders.too_many", SyncFolders.MOST));
        }
        boolean twice = sync.stream().map(Sync::key).distinct().count() < sync.size()
                || sync.stream().anyMatch(each -> each.key().equals(status.get(0)));
        return twice ? refused("setup.folders.twice") : Attempt.made(new ChosenFolders(sync, status.get(0)));
    }

    private static Attempt<ChosenFolders> refused(String code) {
        return Attempt.refused(About.NOTHING_TYPED, Message.of(code));
    }

    /** What is set now; empty if that is nothing whole. */
    public static Optional<ChosenFolders> in(Function<String, Optional<String>> settings) {
        try {
            List<Sync> sync = SyncFolders.of(settings).stream()
                    .map(each -> new Sync(each.engineKey(), each.label()))
                    .toList();
            return settings.apply(Engines.STATUS_FOLDER.name())
                    .filter(status -> !sync.isEmpty())
                    .map(status -> new ChosenFolders(sync, status));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The settings with these folders instead of those that are in them. A folder that had a name keeps it. */
    public KeptSettings in(KeptSettings settings) {
        Map<String, FolderName> names = namesIn(settings);
        KeptSettings others = settings.without(Setup::isOfFolders);
        Map<String, String> set = new TreeMap<>(Map.of(Engines.STATUS_FOLDER.name(), status));
        if (sync.size() == 1 && !names.containsKey(sync.get(0).key())) {
            set.put(Engines.SYNC_FOLDER.name(), sync.get(0).key());
            return others.with(set);
        }
        // What is known of the only folder of before is known under this name.
        Set<String> taken = new HashSet<>(Set.of(SyncFolders.ONLY.value()));
        names.values().forEach(name -> taken.add(name.value()));
        StringBuilder list = new StringBuilder();
        for (Sync each : sync) {
            FolderName name = Optional.ofNullable(names.get(each.key())).orElseGet(() -> fresh(each.label(), taken));
            taken.add(name.value());
            list.append(list.isEmpty() ? "" : ",").append(name);
            set.put(SyncFolders.key(name).name(), each.key());
            set.put(SyncFolders.label(name).name(), label(each.label(), name));
        }
        set.put(Engines.SYNC_FOLDERS.name(), list.toString());
        return others.with(set);
    }

    private static String label(String typed, FolderName name) {
        String label = ForeignText.oneLine(typed, SyncFolder.LONGEST_LABEL);
        return label.isEmpty() ? name.value() : label;
    }

    /** Those that were given in the settings; the only folder of a station has none. */
    private static Map<String, FolderName> namesIn(KeptSettings settings) {
        try {
            Map<String, FolderName> names = new TreeMap<>();
            SyncFolders.of(settings::get).stream()
                    .filter(SyncFolder::named)
                    .forEach(each -> names.put(each.engineKey(), each.name()));
            return names;
        } catch (IllegalArgumentException e) {
            return Map.of();
        }
    }

    /** Made of the label, as far as its letters can stand in an address. */
    private static FolderName fresh(String label, Set<String> taken) {
        String plain = Normalizer.normalize(label.replace("ß", "ss"), Normalizer.Form.NFD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        String start = plain.isEmpty() ? "folder" : plain.substring(0, Math.min(26, plain.length()));
        String name = start;
        for (int number = 2; taken.contains(name); number++) {
            name = start + "-" + number;
        }
        return new FolderName(name);
    }
}
