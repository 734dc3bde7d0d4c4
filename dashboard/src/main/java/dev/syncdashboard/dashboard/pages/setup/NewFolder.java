package dev.syncdashboard.dashboard.pages.setup;

import dev.syncdashboard.dashboard.setup.StationPlaces.Place;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * The page on which a person chooses where a new folder is.
 *
 * @param use what it is for
 * @param path of the directory that is shown; empty at the beginning
 * @param up the link out of it; empty at the beginning
 * @param entries the directories in it, or those in which to begin
 * @param more whether it has more than these
 * @param sharable whether the directory itself may be the folder
 * @param picks what was chosen before, for links
 */
record NewFolder(
        String use,
        String path,
        Optional<String> up,
        List<Entry> entries,
        boolean more,
        boolean sharable,
        String picks) {

    record Entry(String name, String link) {}

    NewFolder {
        entries = List.copyOf(entries);
    }

    static NewFolder at(Place place, String use, boolean top, Map<String, String> picked) {
        String rest = rest(use, picked);
        String separator = place.path().endsWith(java.io.File.separator) ? "" : java.io.File.separator;
        return new NewFolder(
                use,
                place.path(),
                Optional.of(place.parent().map(parent -> link(parent, rest)).orElse("/setup/folders/new?" + rest)),
                place.names().stream()
                        .map(name -> new Entry(name, link(place.path() + separator + name, rest)))
                        .toList(),
                place.more(),
                !top,
                rest);
    }

    static NewFolder beginning(List<String> roots, String use, Map<String, String> picked) {
        String rest = rest(use, picked);
        return new NewFolder(
                use,
                "",
                Optional.empty(),
                roots.stream().map(root -> new Entry(root, link(root, rest))).toList(),
                false,
                false,
                rest);
    }

    private static String link(String path, String rest) {
        return "/setup/folders/new?in=" + encoded(path) + "&" + rest;
    }

    private static String rest(String use, Map<String, String> picked) {
        String picks = picks(picked);
        return "use=" + use + (picks.isEmpty() ? "" : "&" + picks.substring(1));
    }

    /** For the end of an address: "?pick=sync:KEY&pick=status:OTHER", or nothing. */
    static String picks(Map<String, String> picked) {
        return new TreeMap<>(picked)
                .entrySet().stream()
                        .filter(each -> !each.getValue().isEmpty())
                        .map(each -> "pick=" + each.getValue() + ":" + encoded(each.getKey()))
                        .collect(Collectors.collectingAndThen(
                                Collectors.joining("&"), all -> all.isEmpty() ? "" : "?" + all));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
