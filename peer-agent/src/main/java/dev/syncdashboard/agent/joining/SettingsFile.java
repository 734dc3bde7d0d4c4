package dev.syncdashboard.agent.joining;

import dev.syncdashboard.disk.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The agent's settings file. It may have a password in it: whoever writes it here leaves it to its owner alone. */
record SettingsFile(Path path, FileOwner owner) {

    private static final int MOST_BYTES = 1 << 20;

    /** What stands there; an empty text if there is no such file. */
    ConfigText read() throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IOException("it is larger than any settings file");
            }
            String text = new String(bytes, StandardCharsets.UTF_8);
            if (text.indexOf('\uFFFD') >= 0) {
                throw new IOException("it is not UTF-8 text");
            }
            return new ConfigText(text);
        } catch (NoSuchFileException e) {
            return new ConfigText("");
        }
    }

    /**
     * Writes the settings of a join.
     *
     * @return the names of settings that a person, or an earlier join, had set otherwise
     */
    List<String> write(Map<String, String> settings) throws IOException {
        ConfigText before = read();
        ConfigText.Edited edited = before.with(settings);
        if (!edited.text().equals(before)) {
            put(edited.text());
        }
        return edited.setAside();
    }

    /** Takes out what join wrote. A file with nothing else in it goes, too. */
    void clear() throws IOException {
        ConfigText before = read();
        ConfigText after = before.without();
        if (after.isBlank()) {
            AtomicFile.remove(path);
        } else if (!after.equals(before)) {
            put(after);
        }
    }

    private void put(ConfigText text) throws IOException {
        AtomicFile.replaceSecret(
                path,
                AtomicFile.temporaryBeside(path, path.getFileName() + ".part"),
                text.text().getBytes(StandardCharsets.UTF_8));
        owner.takes(path);
    }
}
