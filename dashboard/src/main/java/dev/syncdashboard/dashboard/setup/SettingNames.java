package dev.syncdashboard.dashboard.setup;

import dev.syncdashboard.engine.setup.Engines;
import dev.syncdashboard.settings.AllowedValues;
import dev.syncdashboard.settings.SettingKey;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.text.ForeignText;
import dev.syncdashboard.words.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Which settings can be made in a browser, and which of them count together: what is set by hand of a group is set by hand as a
 * whole, so that never a half of each counts.
 *
 * @param keys by name
 */
public record SettingNames(Map<String, SettingKey> keys) {

    /** Longer ones are no mere setting. */
    static final int LONGEST_VALUE = 2_000;

    /** Where the files themselves lie, and the login of a database: whoever may change these rules the computer. */
    private static final String OF_DATA = "dashboard.data.";

    /** Where files with all secrets are written, likewise. */
    private static final String OF_BACKUPS = "dashboard.backup.";

    private static final String KEEP = "dashboard.data.keep";

    private static final String FOLDER = Engines.SYNC_FOLDER.name() + ".";
    private static final String LABEL = "sync.label.";
    private static final String TLS = "server.tls";

    private static final Set<String> PROGRAM = Set.of(
            "sync.engine",
            "sync.url",
            "sync.username",
            "sync.password",
            "sync.api-key",
            "sync.home",
            "sync.certificate",
            "sync.peer-id");

    public SettingNames {
        keys = Map.copyOf(keys);
    }

    /** Those of all that the dashboard has. */
    public static SettingNames of(List<SettingKey> all) {
        return new SettingNames(all.stream()
                .filter(key -> !key.name().startsWith(OF_DATA) || key.name().equals(KEEP))
                .filter(key -> !key.name().startsWith(OF_BACKUPS))
                .collect(Collectors.toMap(SettingKey::name, Function.identity())));
    }

    /** What counts together with a setting. */
    public enum Group {
        /** Which sync program there is, and how it is reached. */
        PROGRAM,
        /** The Sync folders. */
        FOLDERS,
        /** The certificate for HTTPS. */
        TLS,
        /** Nothing else. */
        ALONE;

        static Group of(String name) {
            if (SettingNames.PROGRAM.contains(name)) {
                return PROGRAM;
            }
            boolean folder = name.equals(Engines.SYNC_FOLDER.name())
                    || name.equals(Engines.SYNC_FOLDERS.name())
                    || name.startsWith(FOLDER)
                    || name.startsWith(LABEL);
            return folder ? FOLDERS : name.startsWith(SettingNames.TLS) ? TLS : ALONE;
        }
    }

    /** The settings of which each decides whether its group is set. */
    List<String> deciding(String name) {
        return switch (Group.of(name)) {
            case PROGRAM -> PROGRAM.stream().sorted().toList();
            case FOLDERS -> List.of(Engines.SYNC_FOLDER.name(), Engines.SYNC_FOLDERS.name());
            case TLS ->
                keys.keySet().stream()
                        .filter(each -> each.startsWith(TLS))
                        .sorted()
                        .toList();
            case ALONE -> List.of(name);
        };
    }

    public boolean isKnown(String name) {
        return keys.containsKey(name)
                || named(FOLDER, name).isPresent()
                || named(LABEL, name).isPresent();
    }

    private static Optional<FolderName> named(String start, String name) {
        return name.startsWith(start) ? FolderName.parse(name.substring(start.length())) : Optional.empty();
    }

    /** Whether its value is never shown, and is kept apart from the others. */
    public boolean isSecret(String name) {
        return Optional.ofNullable(keys.get(name)).filter(SettingKey::secret).isPresent();
    }

    /** What is wrong with a value; empty if nothing is known to be. */
    public Optional<Message> wrong(String name, String value) {
        Optional<SettingKey> key = Optional.ofNullable(keys.get(name));
        boolean control = value.chars().anyMatch(each -> each < ' ' || each == 0x7F);
        // The framework would put something else in the place of these.
        boolean placeholder = !isSecret(name) && value.contains("${");
        boolean allowed = key.map(each -> allows(each, value)).orElse(true);
        if (allowed && !control && !placeholder && value.length() <= LONGEST_VALUE) {
            return Optional.empty();
        }
        return Optional.of(
                isSecret(name)
                        ? Message.of("setup.wrong_secret", name)
                        : Message.of(
                                "setup.wrong_value",
                                name,
                                shown(value),
                                key.map(SettingKey::expected).orElse("a text")));
    }

    private static String shown(String value) {
        return ForeignText.oneLine(value, 60);
    }

    private static boolean allows(SettingKey key, String value) {
        if (key.allowed() instanceof AllowedValues.Port) {
            return key.portNumber(value).isPresent();
        }
        return key.allowed() instanceof AllowedValues.Span ? key.span(value).isPresent() : key.allows(value);
    }
}
