package dev.syncdashboard.demo.engine.api;

import dev.syncdashboard.demo.engine.folder.SharedFolder;
import dev.syncdashboard.demo.engine.ids.ShareSecrets;
import dev.syncdashboard.sync.v1.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** What each method of API v1 does ({@code /api?method=…}). */
final class V1Calls {

    private static final String NO_SUCH_METHOD = "Invalid API method name or format.";

    private final ApiDevice device;
    private final V1Settings settings;

    V1Calls(ApiDevice device) {
        this.device = device;
        this.settings = new V1Settings(device);
    }

    /** The whole answer, errors included. */
    Object answer(ApiRequest request) {
        try {
            return answer(request.value("method").orElse(""), request);
        } catch (V1Failure e) {
            return e.message().isEmpty()
                    ? Map.of(e.field(), e.code())
                    : Map.of(e.field(), e.code(), "message", e.message());
        }
    }

    private Object answer(String method, ApiRequest request) throws V1Failure {
        return switch (method) {
            case "get_folders" -> folders(request);
            case "add_folder" -> addFolder(request);
            case "remove_folder" -> removeFolder(request);
            case "get_files" ->
                V1Json.files(folder(request), request.value("path").orElse(""));
            case "set_file_prefs" -> setFilePreferences(request);
            case "get_folder_peers" -> V1Json.peers(folder(request));
            case "get_secrets" -> secrets(request);
            case "get_folder_prefs" -> settings.ofFolder(folder(request));
            case "set_folder_prefs" -> settings.setOfFolder(folder(request), request.input());
            case "get_folder_hosts" -> settings.hosts(folder(request));
            case "set_folder_hosts" -> settings.setHosts(folder(request), required(request, "hosts"));
            case "get_prefs" -> settings.all();
            case "set_prefs" -> settings.set(request.input());
            case "get_os" -> Map.of("os", "linux");
            case "get_version" -> Map.of("version", "1.4.111");
            case "get_speed" -> Map.of("download", 0, "upload", 0);
            case "shutdown" -> shutDown();
            default -> throw V1Failure.error(1, NO_SUCH_METHOD);
        };
    }

    private List<Map<String, Object>> folders(ApiRequest request) {
        Optional<String> secret = request.value("secret");
        return device.folders().stream()
                .filter(folder -> secret.isEmpty() || secret.get().equals(secretOf(folder)))
                .map(folder -> V1Json.folder(folder, secretOf(folder)))
                .toList();
    }

    private static String secretOf(SharedFolder folder) {
        return folder.settings().secrets().own().value();
    }

    private SharedFolder folder(ApiRequest request) throws V1Failure {
        String secret = required(request, "secret");
        return find(secret).orElseThrow(() -> V1Failure.error(3, ""));
    }

    private Optional<SharedFolder> find(String secret) {
        return device.folders().stream()
                .filter(folder -> secretOf(folder).equals(secret))
                .findFirst();
    }

    private Map<String, Object> addFolder(ApiRequest request) throws V1Failure {
        Optional<String> secret = request.value("secret");
        Optional<ShareSecrets> known = secret.flatMap(Secret::parse).flatMap(ShareSecrets::of);
        if (secret.isPresent() && known.isEmpty()) {
            throw V1Failure.result(201, "Invalid secret");
        }
        Path directory =
                directory(required(request, "dir"), request.value("force").isPresent());
        ShareSecrets share = known.orElseGet(() -> ShareSecrets.fresh(false));
        if (isTaken(share, directory)) {
            throw V1Failure.result(200, "Selected folder is already added to BitTorrent Sync.");
        }
        try {
            device.join(share, directory);
            return Map.of("result", 0);
        } catch (IOException e) {
            throw V1Failure.result(101, "Don't have permissions to write to the selected folder.");
        }
    }

    private boolean isTaken(ShareSecrets share, Path directory) {
        return device.folders().stream()
                .anyMatch(folder -> folder.settings().shareId().equals(share.shareId())
                        || overlap(folder.settings().directory(), directory));
    }

    private static Path directory(String text, boolean force) throws V1Failure {
        try {
            Path path = Path.of(text).toRealPath();
            try (Stream<Path> entries = Files.list(path)) {
                if (!force && entries.findAny().isPresent()) {
                    throw V1Failure.result(105, "The folder is not empty.");
                }
            }
            return path;
        } catch (InvalidPathException | IOException e) {
            throw V1Failure.result(100, "Can't open the destination folder.");
        }
    }

    private static boolean overlap(Path one, Path other) {
        return one.startsWith(other) || other.startsWith(one);
    }

    private Map<String, Object> removeFolder(ApiRequest request) throws V1Failure {
        SharedFolder folder = find(required(request, "secret")).orElseThrow(() -> V1Failure.error(1, ""));
        device.leave(folder);
        return Map.of("error", 0);
    }

    private List<Map<String, Object>> setFilePreferences(ApiRequest request) throws V1Failure {
        SharedFolder folder = folder(request);
        String path = required(request, "path");
        required(request, "download");
        int slash = path.lastIndexOf('/');
        return V1Json.files(folder, slash < 0 ? "" : path.substring(0, slash)).stream()
                .filter(file -> path.substring(slash + 1).equals(file.get("name")))
                .toList();
    }

    private Map<String, Object> secrets(ApiRequest request) throws V1Failure {
        Optional<String> given = request.value("secret");
        if (given.isEmpty()) {
            boolean encryptable =
                    request.value("type").filter("encryption"::equals).isPresent();
            return V1Settings.secrets(ShareSecrets.fresh(encryptable));
        }
        if (isFatal(given.get())) {
            device.shutDown();
        }
        return V1Settings.secrets(
                Secret.parse(given.get()).flatMap(ShareSecrets::of).orElseThrow(() -> V1Failure.error(3, "")));
    }

    /** So long, and of such characters, a secret that is none ended the real engine (pybtsync). */
    private static boolean isFatal(String secret) {
        return secret.length() >= 40 && secret.length() != 59 && secret.matches("[A-Za-z0-9+/=]*");
    }

    private Map<String, Object> shutDown() {
        device.shutDown();
        return Map.of("error", 0);
    }

    private static String required(ApiRequest request, String key) throws V1Failure {
        return request.value(key)
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> V1Failure.error(2, "Specify all the required parameters for " + key + "."));
    }
}
