package dev.syncdashboard.dashboard.backup;

import dev.syncdashboard.disk.AtomicFile;
import dev.syncdashboard.disk.ForeignFile;
import dev.syncdashboard.disk.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * How a command has the dashboard that runs make a backup: who can write into the data directory leaves a file there, and
 * finds the backup, or why there is none, in another.
 */
public final class BackupRequest {

    private static final String ASKED = "backup.asked";
    private static final String ANSWER = "backup.answer";
    private static final String MADE = "backup.made-";
    private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");
    private static final int LARGEST = 4_000;

    private final Path data;

    public BackupRequest(Path data) {
        this.data = data;
    }

    /** Asks for one, in place of who asked before: to be called by who has the lock of commands that make backups. */
    public void ask(String id) throws IOException {
        write(ASKED, id);
    }

    /** Whether nobody has taken it up yet. */
    public boolean waits(String id) {
        return text(ASKED).equals(Optional.of(id));
    }

    /** Nobody waits any more. */
    public void takeBack(String id) throws IOException {
        if (text(ASKED).equals(Optional.of(id))) {
            AtomicFile.remove(data.resolve(ASKED));
        }
        AtomicFile.remove(data.resolve(ANSWER));
        AtomicFile.remove(made(id));
    }

    /** Who asks, if anybody does; he is not told twice. */
    Optional<String> take() throws IOException {
        Optional<String> id = text(ASKED);
        if (id.isPresent()) {
            AtomicFile.remove(data.resolve(ASKED));
        }
        return id.filter(each -> ID.matcher(each).matches());
    }

    /** Where the backup belongs. */
    public Path made(String id) {
        return data.resolve(MADE + id);
    }

    /** @param why there is none; empty if there is one */
    void answer(String id, String why) throws IOException {
        write(ANSWER, id + " " + why);
    }

    /** Why there is no backup; an empty text if there is one; nothing while that is not said yet. */
    public Optional<String> answer(String id) {
        return text(ANSWER)
                .filter(said -> said.equals(id) || said.startsWith(id + " "))
                .map(said -> said.substring(id.length()).strip());
    }

    /** Takes away what nobody has fetched. */
    void forget() throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(data, MADE + "*")) {
            for (Path each : all) {
                AtomicFile.remove(each);
            }
        } catch (NoSuchFileException e) {
            return;
        }
        AtomicFile.remove(data.resolve(ANSWER));
    }

    private Optional<String> text(String name) {
        return ForeignFile.bytes(data.resolve(name), LARGEST)
                .map(bytes -> new String(bytes, StandardCharsets.UTF_8).strip());
    }

    private void write(String name, String text) throws IOException {
        Path file = data.resolve(name);
        PrivateFiles.createDirectories(data);
        AtomicFile.replaceSecret(
                file, AtomicFile.temporaryBeside(file, name + ".part"), (text + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
