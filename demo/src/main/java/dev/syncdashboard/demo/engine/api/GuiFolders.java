package dev.syncdashboard.demo.engine.api;

import dev.syncdashboard.demo.engine.ids.ShareSecrets;
import dev.syncdashboard.sync.v1.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;

/** Adds folders for the web API, with the numbers of its errors. */
final class GuiFolders {

    private static final int DONE = 0;
    private static final int NOT_EMPTY = 106;
    private static final int DUPLICATE = 200;
    private static final int INVALID_SECRET = 201;
    private static final int INVALID_PATH = 900;

    private GuiFolders() {}

    static int add(ApiDevice device, ApiRequest request) {
        Optional<ShareSecrets> secrets =
                request.value("secret").flatMap(Secret::parse).flatMap(ShareSecrets::of);
        if (secrets.isEmpty()) {
            return INVALID_SECRET;
        }
        try {
            Path directory = Path.of(request.value("path").orElse("")).toRealPath();
            if (!Path.of(request.value("path").orElse("")).isAbsolute()) {
                return INVALID_PATH;
            }
            boolean force = request.value("force").filter("true"::equals).isPresent();
            if (!force && hasFiles(directory)) {
                return NOT_EMPTY;
            }
            return join(device, secrets.get(), directory);
        } catch (InvalidPathException | IOException e) {
            return INVALID_PATH;
        }
    }

    private static int join(ApiDevice device, ShareSecrets secrets, Path directory) throws IOException {
        boolean known = device.folders().stream()
                .map(folder -> folder.settings())
                .anyMatch(folder -> folder.shareId().equals(secrets.shareId())
                        || folder.directory().startsWith(directory)
                        || directory.startsWith(folder.directory()));
        if (known) {
            return DUPLICATE;
        }
        device.join(secrets, directory);
        return DONE;
    }

    private static boolean hasFiles(Path directory) throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.findAny().isPresent();
        }
    }
}
