package dev.syncdashboard.dashboard.pages.setup;

import dev.syncdashboard.dashboard.setup.ChosenFolders;
import dev.syncdashboard.dashboard.setup.ChosenFolders.Sync;
import dev.syncdashboard.dashboard.setup.SyncPrograms.Folder;
import dev.syncdashboard.dashboard.setup.SyncPrograms.Use;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The folders of the sync program, and what each is to be for: as it is set, as it was picked on the way, or as their names
 * suggest.
 */
final class FolderUses {

    /** A person does not choose from more. */
    static final int MOST = 200;

    private static final String NONE = "";

    private FolderUses() {}

    /**
     * A folder in the form.
     *
     * @param use the code of what it is for; empty: nothing
     */
    record Row(int number, String key, String name, String path, boolean works, String use, String label) {}

    /** @param picked uses by key, which go before what is set */
    static List<Row> rows(List<Folder> folders, Optional<ChosenFolders> set, Map<String, String> picked) {
        Map<String, String> uses = new LinkedHashMap<>();
        Map<String, String> labels = new LinkedHashMap<>();
        set.ifPresent(chosen -> {
            chosen.sync().forEach(each -> {
                uses.put(each.key(), code(Use.SYNC));
                labels.put(each.key(), each.label());
            });
            uses.put(chosen.status(), code(Use.STATUS));
        });
        if (set.isEmpty()) {
            suggest(folders, picked, uses);
        }
        uses.putAll(picked);
        List<Row> rows = new ArrayList<>();
        for (Folder folder : folders.subList(0, Math.min(MOST, folders.size()))) {
            String label = labels.getOrDefault(folder.key(), "");
            rows.add(new Row(
                    rows.size(),
                    folder.key(),
                    folder.name(),
                    folder.path(),
                    folder.works(),
                    uses.getOrDefault(folder.key(), uses.getOrDefault(folder.name(), NONE)),
                    label.isEmpty() ? folder.name() : label));
        }
        return List.copyOf(rows);
    }

    /** Of two folders, that which is called so is most likely the Status folder. A person sees it before it counts. */
    private static void suggest(List<Folder> folders, Map<String, String> picked, Map<String, String> uses) {
        List<Folder> status = folders.stream()
                .filter(folder -> folder.name().toLowerCase(Locale.ROOT).contains("status"))
                .toList();
        if (status.size() == 1 && !picked.containsValue(code(Use.STATUS))) {
            uses.put(status.get(0).key(), code(Use.STATUS));
        }
        List<Folder> others = folders.stream()
                .filter(folder -> !folder.common() && !status.contains(folder) && !picked.containsKey(folder.key()))
                .toList();
        if (others.size() == 1 && !picked.containsValue(code(Use.SYNC))) {
            uses.put(others.get(0).key(), code(Use.SYNC));
        }
    }

    static String code(Use use) {
        return use.name().toLowerCase(Locale.ROOT);
    }

    static Optional<Use> use(String code) {
        return switch (code) {
            case "sync" -> Optional.of(Use.SYNC);
            case "status" -> Optional.of(Use.STATUS);
            default -> Optional.empty();
        };
    }

    /** What was sent: the uses by key. */
    static Map<String, String> sent(Map<String, String> typed) {
        Map<String, String> uses = new LinkedHashMap<>();
        for (int number = 0; number < MOST; number++) {
            String key = typed.getOrDefault("key-" + number, "");
            if (!key.isEmpty()) {
                uses.put(key, typed.getOrDefault("use-" + number, NONE));
            }
        }
        return uses;
    }

    /** The Sync folders among what was sent, with their labels. */
    static List<Sync> sync(Map<String, String> typed) {
        List<Sync> sync = new ArrayList<>();
        for (int number = 0; number < MOST; number++) {
            if (typed.getOrDefault("use-" + number, NONE).equals(code(Use.SYNC))) {
                sync.add(new Sync(
                        typed.getOrDefault("key-" + number, ""),
                        typed.getOrDefault("label-" + number, "").strip()));
            }
        }
        return sync;
    }

    /** The keys of what was sent for a use. */
    static List<String> keys(Map<String, String> typed, Use use) {
        return sent(typed).entrySet().stream()
                .filter(each -> each.getValue().equals(code(use)))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What was picked so far, as it goes along in addresses: "sync:KEY". */
    static Map<String, String> picked(List<String> picks) {
        Map<String, String> uses = new LinkedHashMap<>();
        for (String pick : picks.subList(0, Math.min(MOST, picks.size()))) {
            String[] parts = pick.split(":", 2);
            if (parts.length == 2 && use(parts[0]).isPresent()) {
                uses.put(parts[1], parts[0]);
            }
        }
        return uses;
    }
}
