package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.disk.AtomicFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** The file beside the database in which the roster is kept too. */
final class RosterFile {

    static final String NAME = "roster.json";

    /** Where one that can't be read is put, so that a person may still make something of it. */
    static final String DAMAGED = "roster.json.damaged";

    private static final String TEMPORARY = "roster.json.new";

    /** 5,000 trucks take some 2 MB. */
    private static final int LARGEST = 16 << 20;

    private final Path file;

    RosterFile(Path folder) {
        this.file = folder.resolve(NAME);
    }

    /** What there is. */
    sealed interface Found {

        record Whole(RosterCopy copy) implements Found {}

        /** There is none. */
        record Absent() implements Found {}

        /** There is one, and nobody knows what it said. */
        record Damaged() implements Found {}
    }

    Found read() {
        try {
            if (!Files.readAttributes(
                            file, java.nio.file.attribute.BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .isRegularFile()) {
                return new Found.Damaged();
            }
            try (InputStream in = Files.newInputStream(file)) {
                Optional<RosterCopy> copy = RosterFileJson.decode(in.readNBytes(LARGEST));
                return copy.<Found>map(Found.Whole::new).orElseGet(Found.Damaged::new);
            }
        } catch (NoSuchFileException e) {
            return new Found.Absent();
        } catch (IOException e) {
            return new Found.Damaged();
        }
    }

    void write(RosterCopy copy) throws IOException {
        Path temporary = AtomicFile.temporaryBeside(file, TEMPORARY);
        byte[] content = RosterFileJson.encode(copy);
        AtomicFile.replace(file, temporary, out -> {
            HistoryFiles.closeToOthers(temporary);
            out.write(content);
        });
    }

    void setAside() throws IOException {
        Files.move(file, file.resolveSibling(DAMAGED), StandardCopyOption.REPLACE_EXISTING);
    }
}
