package dev.syncdashboard.demo.engine.api;

import dev.syncdashboard.demo.engine.folder.SharedFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** What each call does. */
record ApiCalls(ApiDevice device, Duration eventHold, Clock clock) {
    private static final long LONGEST_LINK_SECONDS = 10L * 365 * 24 * 3_600;

    /** The {@code data} of an answer, with the HTTP status that goes with it. */
    record Answer(int httpStatus, Object data) {

        static Answer ok(Object data) {
            return new Answer(200, data);
        }
    }

    Answer answer(ApiRequest request) throws ApiProblem, InterruptedException {
        List<String> route = request.route();
        String call = request.method() + " " + String.join("/", pattern(route));
        return switch (call) {
            case "GET folders" ->
                Answer.ok(Map.of(
                        "folders",
                        device.folders().stream().map(ApiJson::folder).toList()));
            case "POST folders" -> addFolder(request);
            case "GET folders/*" -> Answer.ok(ApiJson.folder(folder(route.get(1))));
            case "GET folders/*/activity" -> Answer.ok(ApiJson.activity(folder(route.get(1))));
            case "POST folders/*/link" -> link(folder(route.get(1)), request);
            case "GET client" -> Answer.ok(Map.of("peerid", device.id().value()));
            case "GET client/settings" -> Answer.ok(Map.of("devicename", device.name()));
            case "GET events" -> events(request);
            default -> throw new ApiProblem(404, "no such call: " + request.method() + " " + request.path());
        };
    }

    private static List<String> pattern(List<String> route) {
        if (route.size() < 2 || !route.get(0).equals("folders")) {
            return route;
        }
        return route.size() == 2 ? List.of("folders", "*") : List.of("folders", "*", route.get(2));
    }

    private SharedFolder folder(String idOrShareId) throws ApiProblem {
        Predicate<SharedFolder> named = folder -> folder.settings().id().equals(idOrShareId)
                || folder.settings().shareId().equals(idOrShareId);
        return device.folders().stream()
                .filter(named)
                .findFirst()
                .orElseThrow(() -> new ApiProblem(404, "no such folder: " + idOrShareId));
    }

    private Answer addFolder(ApiRequest request) throws ApiProblem {
        try {
            Path path = Path.of(request.value("path").orElseThrow(() -> new ApiProblem(400, "path is missing")));
            if (!path.isAbsolute() || !Files.isDirectory(path)) {
                throw new ApiProblem(400, "not a directory: " + path);
            }
            Path real = path.toRealPath();
            if (device.folders().stream()
                    .anyMatch(folder -> overlap(folder.settings().directory(), real))) {
                throw new ApiProblem(409, "already shared, or part of a shared folder: " + path);
            }
            return new Answer(201, ApiJson.folder(device.share(real)));
        } catch (InvalidPathException | IOException e) {
            throw new ApiProblem(400, "can't use this path: " + e.getMessage());
        }
    }

    private static boolean overlap(Path one, Path other) {
        return one.startsWith(other) || other.startsWith(one);
    }

    private Answer link(SharedFolder folder, ApiRequest request) throws ApiProblem {
        long seconds = number(request, "timelimit", 3 * 24 * 3_600);
        long permissions = number(request, "permissions", 2);
        long approval = number(request, "askapproval", 1);
        if (seconds < 0 || seconds > LONGEST_LINK_SECONDS || permissions < 1 || permissions > 4 || approval > 1) {
            throw new ApiProblem(400, "timelimit, permissions or askapproval is out of range");
        }
        return Answer.ok(Map.of("link", ShareLink.of(folder, clock.instant().plusSeconds(seconds))));
    }

    private Answer events(ApiRequest request) throws ApiProblem, InterruptedException {
        return Answer.ok(ApiJson.events(device.events().after(number(request, "id", -1), eventHold)));
    }

    private static long number(ApiRequest request, String key, long otherwise) throws ApiProblem {
        String text = request.value(key).orElse(String.valueOf(otherwise));
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new ApiProblem(400, key + " is not a number: " + text);
        }
    }
}
