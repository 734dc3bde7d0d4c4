package dev.syncdashboard.demo.engine.disk;

import dev.syncdashboard.demo.engine.files.EngineFilePath;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Copies of files that were replaced or deleted from another device: {@code plan.txt}, then {@code plan.1.txt}, … */
record FileArchive(Path folder) {
    void move(Path file, EngineFilePath path) throws IOException {
        Files.move(file, free(path));
    }

    /** Leaves the file where it is, so that there is no moment without it. */
    void copy(Path file, EngineFilePath path) throws IOException {
        Files.copy(file, free(path), StandardCopyOption.COPY_ATTRIBUTES, LinkOption.NOFOLLOW_LINKS);
    }

    private Path free(EngineFilePath path) throws IOException {
        Path candidate = folder.resolve(path.value());
        String name = path.name();
        int dot = name.lastIndexOf('.');
        int end = dot > 0 ? dot : name.length();
        for (int number = 1; Files.exists(candidate); number++) {
            candidate = candidate.resolveSibling(name.substring(0, end) + "." + number + name.substring(end));
        }
        Files.createDirectories(candidate.getParent());
        return candidate;
    }
}
