package dev.syncdashboard.dashboard.setup.kept;

import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.dashboard.setup.KeptSettings;
import dev.syncdashboard.dashboard.setup.SettingNames;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** Settings as a text of the form that Java calls properties, in UTF-8, sorted, with what it is at its top. */
public final class SettingsText {

    /** A station has some dozens of settings. */
    public static final int LARGEST = 64 << 10;

    private static final String ABOUT = """
            # Settings of the Sync Dashboard that were made in its pages, under Setup.
            # What is set on the command line, in the environment or in the file of --config counts before these.
            # Passwords and keys stand apart, in setup-secrets.properties.
            # To change something by hand: end the dashboard, change it here, start it again.
            """;

    private static final String ABOUT_SECRETS = """
            # Passwords and keys for the settings in setup.properties. For nobody but the dashboard's own user.
            """;

    private SettingsText() {}

    static byte[] encode(KeptSettings settings, boolean secret) {
        StringBuilder text = new StringBuilder(secret ? ABOUT_SECRETS : ABOUT);
        settings.values().forEach((name, value) -> text.append(line(name, value)));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    /** To be read without the secrets. */
    public static byte[] open(KeptSettings settings, SettingNames names) {
        return encode(settings.without(names::isSecret), false);
    }

    /** As Java itself escapes it, but with letters beyond ASCII as they are, and as one can type it. */
    private static String line(String name, String value) {
        Properties one = new Properties();
        one.setProperty(name, value);
        StringWriter out = new StringWriter();
        try {
            one.store(out, null);
        } catch (IOException e) {
            throw new IllegalStateException("a text in memory can always be written", e);
        }
        return out.toString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.replace("\\:", ":") + "\n")
                .findFirst()
                .orElse("");
    }

    /** Reads a file of settings; refused with all that is wrong with it, so that half of it never counts. */
    public static Attempt<KeptSettings> decode(byte[] content, SettingNames names, boolean secret) {
        if (content.length > LARGEST) {
            return refused(Message.of("setup.file.large", LARGEST >> 10));
        }
        Properties read = new Properties();
        try {
            read.load(new StringReader(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString()));
        } catch (CharacterCodingException e) {
            return refused(Message.of("setup.file.no_text"));
        } catch (IOException | IllegalArgumentException e) {
            return refused(Message.of("setup.file.no_settings"));
        }
        Map<String, String> values = new TreeMap<>();
        read.stringPropertyNames()
                .forEach(name -> values.put(name, read.getProperty(name).strip()));
        return wrong(values, names, secret)
                .<Attempt<KeptSettings>>map(SettingsText::refused)
                .orElseGet(() -> Attempt.made(KeptSettings.of(values)));
    }

    private static Optional<Message> wrong(Map<String, String> values, SettingNames names, boolean secret) {
        List<Message> all = values.entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                .flatMap(each -> wrong(each.getKey(), each.getValue(), names, secret).stream())
                .toList();
        return Message.sentences(all.stream().limit(5));
    }

    private static Optional<Message> wrong(String name, String value, SettingNames names, boolean secret) {
        if (!names.isKnown(name)) {
            return Optional.of(Message.of("setup.unknown_setting", shown(name)));
        }
        return names.isSecret(name) == secret
                ? names.wrong(name, value)
                : Optional.of(Message.of(secret ? "setup.file.no_secret" : "setup.file.secret", name));
    }

    private static String shown(String name) {
        return name.length() <= 60 ? name : name.substring(0, 60) + "…";
    }

    private static Attempt<KeptSettings> refused(Message why) {
        return Attempt.refused(About.NOTHING_TYPED, why);
    }
}
