package dev.syncdashboard.agent.cli;

import dev.syncdashboard.agent.Reasons;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;

/** The properties file that {@code --config} names, in UTF-8. */
record ConfigFile(Path path, Map<String, String> values) {

    /**
     * The one that the command line names, else that of an installed agent if there is one.
     *
     * @throws ConfigException if it is there, or was named, and can't be read
     */
    static Optional<ConfigFile> of(Map<String, String> options, ThisComputer computer) {
        return Optional.ofNullable(options.get("--config"))
                .map(Path::of)
                .or(() -> Optional.of(computer.settingsFile()).filter(Files::exists))
                .map(ConfigFile::read);
    }

    /** @throws ConfigException if it can't be read or is no properties file */
    static ConfigFile read(Path path) {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(path)) {
            properties.load(reader);
        } catch (CharacterCodingException e) {
            throw new ConfigException("--config " + path + ": the file is not UTF-8 text; save it as UTF-8.");
        } catch (IOException e) {
            throw new ConfigException("--config " + path + ": the file can't be read: " + Reasons.of(e) + ".");
        } catch (IllegalArgumentException e) {
            throw new ConfigException("--config " + path
                    + ": not a properties file: after \\u four hexadecimal digits must follow."
                    + " Write a backslash twice, or / in its place.");
        }
        Map<String, String> values = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> values.put(name, properties.getProperty(name)));
        return new ConfigFile(path, values);
    }

    Optional<Setting> find(String key) {
        return Setting.of(values.get(key), "the file " + path);
    }
}
