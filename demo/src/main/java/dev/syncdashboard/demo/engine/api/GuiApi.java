package dev.syncdashboard.demo.engine.api;

import dev.syncdashboard.demo.engine.folder.SharedFolder;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;

/** The web API, which the engine's own web UI uses: no key, a token for each call, actions by GET. */
record GuiApi(ApiDevice device, Sessions sessions, Clock clock) {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String PATH = "/gui/";
    private static final long HOUR = 3_600;
    private static final String ARCHIVE = "deletetotrash";

    /** @param session whose cookie goes with it */
    record Answer(int httpStatus, String type, String body, Optional<Sessions.Session> session) {}

    static boolean isFor(ApiRequest request) {
        return request.path().startsWith(PATH);
    }

    Answer answer(ApiRequest request, String cookie) {
        if (request.path().equals(PATH + "token.html")) {
            Sessions.Session session = sessions.open();
            String page = "<html><div id='token' style='display:none;'>" + session.token() + "</div></html>";
            return new Answer(200, "text/html", page, Optional.of(session));
        }
        if (!request.path().equals(PATH)) {
            return new Answer(404, "text/html", "", Optional.empty());
        }
        if (!request.method().equals("GET") || request.value("action").isEmpty()) {
            return new Answer(200, "text/html", "<html><title>Sync</title></html>", Optional.empty());
        }
        if (!sessions.isGood(cookie, request.value("token").orElse(""))) {
            return new Answer(400, "text/plain", "invalid request", Optional.empty());
        }
        try {
            return json(200, act(request));
        } catch (ApiProblem e) {
            return json(500, Map.of("error", e.message(), "status", 500));
        }
    }

    private static Answer json(int httpStatus, Object body) {
        return new Answer(httpStatus, "application/json", JSON.writeValueAsString(body), Optional.empty());
    }

    private Map<String, Object> act(ApiRequest request) throws ApiProblem {
        return switch (request.value("action").orElse("")) {
            case "version" -> value("3.1.2 (1076)");
            case "settings" -> value(Map.of("devicename", device.name(), "dlrate", -1, "ulrate", -1));
            case "getlicenseinfo" -> value(Map.of("allowed_to_sync", true, "can_use_trial", false));
            case "getmfdevices" -> value(List.of(GuiJson.device(device.id(), device.name())));
            case "getpendingrequests" -> value(List.of());
            case "getsyncfolders" -> folders();
            case "addsyncfolder" -> value(Map.of("error", GuiFolders.add(device, request)));
            case "removefolder" -> remove(folder(request));
            case "setsettings" -> setSettings(request);
            case "folderpref" -> value(preferences(folder(request)));
            case "setfolderpref" -> setPreferences(request);
            case "rescanfolder" -> rescan(folder(request));
            case "getsynclink" -> link(request);
            default -> throw new ApiProblem(500, "unknown action");
        };
    }

    private static Map<String, Object> value(Object value) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("status", 200);
        json.put("value", value);
        return json;
    }

    private Map<String, Object> folders() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("folders", device.folders().stream().map(GuiJson::folder).toList());
        json.put("status", 200);
        return json;
    }

    private Map<String, Object> setPreferences(ApiRequest request) throws ApiProblem {
        SharedFolder folder = folder(request);
        request.value("paused").ifPresent(paused -> folder.pause(paused.equals("true")));
        request.value(ARCHIVE).ifPresent(archive -> folder.archive(archive.equals("true")));
        return Map.of("status", 200);
    }

    private static Map<String, Object> preferences(SharedFolder folder) {
        return Map.of("paused", folder.paused(), ARCHIVE, folder.archives(), "relay", true, "searchlan", true);
    }

    private Map<String, Object> remove(SharedFolder folder) {
        device.leave(folder);
        return Map.of("status", 200);
    }

    private Map<String, Object> setSettings(ApiRequest request) {
        request.value("devicename").ifPresent(device::rename);
        return Map.of("status", 200);
    }

    private static Map<String, Object> rescan(SharedFolder folder) {
        folder.scan();
        return Map.of("status", 200);
    }

    private Map<String, Object> link(ApiRequest request) throws ApiProblem {
        return value(
                Map.of("link", ShareLink.of(folder(request), clock.instant().plusSeconds(HOUR))));
    }

    private SharedFolder folder(ApiRequest request) throws ApiProblem {
        String id = request.value("id").or(() -> request.value("folderid")).orElse("");
        return device.folders().stream()
                .filter(folder -> folder.settings().id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ApiProblem(500, "can't find folder by folderid"));
    }
}
