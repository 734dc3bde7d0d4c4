package dev.syncdashboard.demo.engine.disk;

import dev.syncdashboard.demo.engine.files.EngineFilePath;
import dev.syncdashboard.demo.engine.files.IgnorePatterns;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/**
 * The {@code .sync} folder in the root of a shared folder. Without its {@code ID} the folder is not taken to be the
 * shared folder: an unplugged disk must not look like the deletion of everything.
 */
final class ServiceFolder {

    private final Path folder;
    private final String shareId;

    private ServiceFolder(Path root, String shareId) {
        this.folder = root.resolve(EngineFilePath.SERVICE_FOLDER);
        this.shareId = shareId;
    }

    static ServiceFolder create(Path root, String shareId) throws IOException {
        ServiceFolder service = new ServiceFolder(root, shareId);
        Files.createDirectories(service.archive());
        Files.writeString(service.id(), shareId);
        if (Files.notExists(service.ignoreList())) {
            Files.write(service.ignoreList(), IgnorePatterns.DEFAULTS);
        }
        return service;
    }

    boolean isThere() {
        try {
            return Files.isRegularFile(id(), LinkOption.NOFOLLOW_LINKS)
                    && Files.readString(id()).strip().equals(shareId);
        } catch (IOException e) {
            return false;
        }
    }

    /** The rules as the IgnoreList has them now. */
    IgnorePatterns ignoreRules() throws IOException {
        // Read leniently: people edit this file, in any encoding.
        String text = new String(Files.readAllBytes(ignoreList()), StandardCharsets.UTF_8);
        return IgnorePatterns.of(text.lines().toList());
    }

    Path archive() {
        return folder.resolve("Archive");
    }

    private Path id() {
        return folder.resolve("ID");
    }

    private Path ignoreList() {
        return folder.resolve("IgnoreList");
    }
}
