package dev.syncdashboard.words;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;

/** Reads a file of words, which the program carries with it. */
final class Bundle {

    private Bundle() {}

    static Properties read(String name, Locale locale) {
        String resource = "/words/" + name + "_" + locale.getLanguage() + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Bundle.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("the program lacks its own " + resource);
            }
            properties.load(new InputStreamReader(in, StandardCharsets.UTF_8));
            return properties;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
