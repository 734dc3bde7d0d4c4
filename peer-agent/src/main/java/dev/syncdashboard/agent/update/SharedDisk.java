package dev.syncdashboard.agent.update;

import dev.syncdashboard.disk.SharedFile;
import dev.syncdashboard.start.StartDisk;
import dev.syncdashboard.start.StartedProgram;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/** Of an administrator who writes into the agent's state directory, where the agent's own user may put links. */
final class SharedDisk extends StartDisk {

    private final Path root;

    private SharedDisk(Path root) {
        this.root = root;
    }

    /** The directory that holds the releases is trusted to be where its path says; what is in it is not. */
    static SharedDisk of(StartedProgram started) {
        return new SharedDisk(
                Objects.requireNonNull(started.releases().toAbsolutePath().getParent(), "a directory below another"));
    }

    @Override
    public void replace(Path file, Content content) throws IOException {
        Files.createDirectories(root);
        boolean done = SharedFile.replace(root, root.relativize(file.toAbsolutePath()), content::writeTo);
        if (!done) {
            super.replace(file, content);
        }
    }
}
