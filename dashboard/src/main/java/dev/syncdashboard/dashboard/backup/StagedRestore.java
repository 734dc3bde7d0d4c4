package dev.syncdashboard.dashboard.backup;

import dev.syncdashboard.disk.AtomicFile;
import dev.syncdashboard.disk.PrivateFiles;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Puts other files in the place of a station's, all or none, also where the power goes. All of them are made beside the data
 * first; then a file says that they count; and from there on whoever comes next finishes it. What was there is put aside.
 */
final class StagedRestore {

    private static final String STAGE = "restore.new";
    private static final String COMMIT = "restore.commit";
    private static final Pattern ASIDE = Pattern.compile("before-restore-[0-9TZ-]{1,40}");

    private final Path data;

    StagedRestore(Path data) {
        this.data = data;
    }

    /** An empty directory for the files that are to come. What never counted is gone. */
    Path begin() throws IOException {
        PrivateFiles.createDirectories(data);
        forget();
        Path stage = data.resolve(STAGE);
        PrivateFiles.createDirectories(stage);
        return stage;
    }

    void write(String name, AtomicFile.Content content) throws IOException {
        Path file = data.resolve(STAGE).resolve(name);
        AtomicFile.replaceSecret(file, AtomicFile.temporaryBeside(file, name + ".part"), content);
    }

    /** From here on the new files count. */
    void commit(String aside, Set<String> names) throws IOException {
        Path commit = data.resolve(COMMIT);
        List<String> lines = new ArrayList<>(List.of(aside));
        names.stream().sorted().forEach(lines::add);
        AtomicFile.replaceSecret(
                commit,
                AtomicFile.temporaryBeside(commit, COMMIT + ".part"),
                (String.join("\n", lines) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Whether files that count are not all in their places yet. */
    boolean isUnfinished() {
        return Files.exists(data.resolve(COMMIT), LinkOption.NOFOLLOW_LINKS);
    }

    /** Whether files lie ready, be it of a restore that goes on or of one that was ended in the middle. */
    boolean isBegun() {
        return isThere(data.resolve(STAGE)) || isUnfinished();
    }

    /** Does what is left to do; may be done again at any moment. */
    void finish() throws IOException {
        List<String> said = said();
        Path aside = data.resolve(said.get(0));
        Set<String> names = Set.copyOf(said.subList(1, said.size()));
        for (String name : StationParts.replaced()) {
            Path staged = data.resolve(STAGE).resolve(name);
            boolean isNew = names.contains(name) && !isThere(staged);
            if (!isNew && isThere(data.resolve(name)) && !isSame(data.resolve(name), staged)) {
                PrivateFiles.createDirectories(aside);
                AtomicFile.rename(data.resolve(name), aside.resolve(name));
            }
        }
        for (String name : names) {
            Path staged = data.resolve(STAGE).resolve(name);
            if (isThere(staged)) {
                AtomicFile.rename(staged, data.resolve(name));
            }
        }
        AtomicFile.remove(data.resolve(COMMIT));
        forget();
    }

    private List<String> said() throws IOException {
        List<String> lines = Files.readString(data.resolve(COMMIT)).lines().toList();
        boolean right = !lines.isEmpty()
                && ASIDE.matcher(lines.get(0)).matches()
                && StationParts.allowed().containsAll(lines.subList(1, lines.size()));
        if (!right) {
            throw new UnusableBackupException(data.resolve(COMMIT) + " is damaged. Nothing was changed by it.");
        }
        return lines;
    }

    private static boolean isSame(Path one, Path other) throws IOException {
        return Files.isRegularFile(one, LinkOption.NOFOLLOW_LINKS) && isThere(other) && Files.mismatch(one, other) < 0;
    }

    static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** Takes away what does not count. */
    void forget() throws IOException {
        Path stage = data.resolve(STAGE);
        try (DirectoryStream<Path> all = Files.newDirectoryStream(stage)) {
            for (Path each : all) {
                AtomicFile.remove(each);
            }
        } catch (NoSuchFileException e) {
            return;
        }
        Files.deleteIfExists(stage);
    }
}
