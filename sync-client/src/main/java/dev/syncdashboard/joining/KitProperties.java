package dev.syncdashboard.joining;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;

/** The kit as one property, for whoever installs many computers at once. */
final class KitProperties {

    private static final String KEY = "agent.kit";

    private KitProperties() {}

    static byte[] encode(Kit kit) {
        String text = "# A kit of one truck, for: peer-agent join FILE. Keep it like a key.\n" + KEY + "="
                + KitText.oneLine(kit) + "\n";
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The value in such properties; empty if this is something else. */
    static Optional<String> kit(String text) {
        if (!text.contains(KEY)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
            return Optional.ofNullable(properties.getProperty(KEY));
        } catch (IOException | IllegalArgumentException e) {
            // A broken escape somewhere: then it is no file of ours.
            return Optional.empty();
        }
    }
}
