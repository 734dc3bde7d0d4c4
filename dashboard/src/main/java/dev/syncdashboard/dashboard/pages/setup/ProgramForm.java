package dev.syncdashboard.dashboard.pages.setup;

import dev.syncdashboard.dashboard.setup.KeptSettings;
import dev.syncdashboard.dashboard.setup.Setup;
import dev.syncdashboard.dashboard.setup.SyncPrograms.Found;
import dev.syncdashboard.words.Message;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was sent of a sync program, found or typed.
 *
 * @param typed by field
 */
record ProgramForm(Map<String, String> typed) {

    static final List<String> KINDS = List.of("syncthing", "resilio", "resilio-web", "resilio-v1");

    /** Which field is which setting. */
    private static final Map<String, String> SETTINGS = Map.of(
            "kind", "sync.engine",
            "url", "sync.url",
            "home", "sync.home",
            "username", "sync.username",
            "password", "sync.password",
            "key", "sync.api-key",
            "peer", "sync.peer-id",
            "certificate", "sync.certificate");

    /** What says which program it is, and for whom. */
    private static final List<String> PLACE = List.of("kind", "url", "home", "username");

    private static final List<String> SECRETS = List.of("password", "key");

    /** What can't be right, also with what is kept of these; empty if nothing is known to be wrong. */
    Optional<Message> wrong(KeptSettings settings) {
        String url = value("url");
        boolean asked = value("kind").isEmpty() && !url.isEmpty();
        if (!asked && !KINDS.contains(value("kind"))) {
            return Optional.of(Message.of("setup.program.kind_missing"));
        }
        if (url.contains("@")) {
            return Optional.of(Message.of("setup.program.url_login"));
        }
        if (!url.isEmpty() && !isAddress(url)) {
            return Optional.of(Message.of("setup.program.url_wrong"));
        }
        KeptSettings wanted = in(settings);
        boolean noKey =
                wanted.get("sync.home").isEmpty() && wanted.get("sync.api-key").isEmpty();
        return value("kind").equals("syncthing") && noKey
                ? Optional.of(Message.of("setup.program.key_missing"))
                : Optional.empty();
    }

    private static boolean isAddress(String url) {
        try {
            URI address = new URI(url);
            String scheme = Optional.ofNullable(address.getScheme()).orElse("");
            return (scheme.equals("http") || scheme.equals("https")) && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** Whether it is to be found out which program answers at the address. */
    boolean isKindAsked() {
        return value("kind").isEmpty();
    }

    /** Which one it is, and what it says of itself. */
    ProgramForm of(Found found) {
        Map<String, String> known = new LinkedHashMap<>(typed);
        known.put("kind", found.kind());
        return new ProgramForm(known);
    }

    /** Whether there is something that the program wants and that was not typed. */
    boolean lacksSomethingOf(Found found) {
        return found.kind().isEmpty()
                || found.lacks().stream().anyMatch(lack -> switch (lack) {
                    case API_KEY -> value("key").isEmpty();
                    case PEER_ID -> value("peer").isEmpty();
                    case RUNNING, CERTIFICATE, LOGIN -> true;
                });
    }

    String value(String field) {
        return typed.getOrDefault(field, "").strip();
    }

    /** These settings with this program instead of that which is in them. */
    KeptSettings in(KeptSettings settings) {
        Map<String, String> set = new LinkedHashMap<>();
        SETTINGS.forEach((field, name) -> set.put(name, value(field)));
        if (value("kind").equals("syncthing")) {
            // Found with a login of its web page, say: it is asked by its key.
            set.keySet().removeAll(List.of("sync.username", "sync.password", "sync.peer-id"));
        }
        if (isSame(settings)) {
            SETTINGS.forEach((field, name) -> {
                if (SECRETS.contains(field) && value(field).isEmpty()) {
                    settings.get(name).ifPresent(old -> set.put(name, old));
                }
            });
        }
        return settings.without(Setup::isOfProgram).with(set);
    }

    /** A secret goes to no other program, and under no other name, than that for which it was typed. */
    private boolean isSame(KeptSettings settings) {
        return SETTINGS.entrySet().stream()
                .filter(each -> PLACE.contains(each.getKey()))
                .allMatch(each -> settings.get(each.getValue()).orElse("").equals(value(each.getKey())));
    }
}
