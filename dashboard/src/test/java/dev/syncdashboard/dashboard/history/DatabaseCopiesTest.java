package dev.syncdashboard.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DatabaseCopiesTest {

    @TempDir
    private Path root;

    /** On Windows nobody else may read what is locked, not even by another channel here. So it is as if the file had no name. */
    @Test
    void aLockedFileIsReadByTheChannelThatHasTheLock() throws IOException {
        byte[] content = new byte[300_000];
        new Random(7).nextBytes(content);
        Path file = Files.write(root.resolve("history.mv.db"), content);
        Path copy = root.resolve("copy");
        try (FileChannel locked = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            assertThat(locked.tryLock()).isNotNull();
            Files.delete(file);

            DatabaseCopies.copy(locked, copy);
        }
        assertThat(copy).hasBinaryContent(content);
    }
}
