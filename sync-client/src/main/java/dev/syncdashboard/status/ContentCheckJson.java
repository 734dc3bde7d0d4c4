package dev.syncdashboard.status;

import dev.syncdashboard.status.FileNames.Collector;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lays the check of the content out as JSON, and reads it. */
final class ContentCheckJson {

    private static final long MOST_FILES = 1_000_000_000;
    private static final int DIGITS_OF_SHA_256 = 64;

    private ContentCheckJson() {}

    static ObjectNode toJson(ObjectNode json, ContentCheck check, ReportLimits limits) {
        json.put("checked", ReportWriter.seconds(check.checked()));
        check.fullCheck().ifPresent(time -> json.put("full_check", ReportWriter.seconds(time)));
        check.update().ifPresent(update -> json.put("update", update));
        check.posted().ifPresent(time -> json.put("posted", ReportWriter.seconds(time)));
        check.complete().ifPresent(complete -> json.put("complete", complete));
        check.matched().ifPresent(time -> json.put("matched", ReportWriter.seconds(time)));
        check.version().ifPresent(hash -> json.put("version", hash.value()));
        check.list().ifPresent(list -> json.put("list", list));
        json.put("missing", check.missing().count());
        json.put("different", check.different().count());
        json.put("extra", check.extra().count());
        if (check.damaged().count() > 0) {
            json.put("damaged", check.damaged().count());
        }
        ObjectNode names = json.putObject("names");
        put(names, "missing", limits.firstNames(check.missing()));
        put(names, "different", limits.firstNames(check.different()));
        put(names, "extra", limits.firstNames(check.extra()));
        put(names, "damaged", limits.firstNames(check.damaged()));
        check.reason().ifPresent(reason -> json.put("reason", limits.problem(reason)));
        return json;
    }

    /** Empty if it is no object or doesn't say when the check was. Any other odd field counts as absent. */
    static Optional<ContentCheck> read(JsonNode json) {
        return ReportReader.time(json, "checked").map(checked -> read(json, checked));
    }

    private static ContentCheck read(JsonNode json, Instant checked) {
        return new ContentCheck(
                checked,
                ReportReader.time(json, "full_check"),
                ReportReader.wholeNumber(json, "update", Long.MAX_VALUE),
                ReportReader.time(json, "posted"),
                ReportReader.flag(json, "complete"),
                ReportReader.time(json, "matched"),
                files(json, "missing"),
                files(json, "different"),
                files(json, "extra"),
                json.path("reason").stringValueOpt().map(ReportLimits.ONE_FOLDER::problem),
                files(json, "damaged"),
                json.path("version").stringValueOpt().flatMap(FolderHash::parse),
                json.path("list").stringValueOpt().filter(ContentCheckJson::isIdentity));
    }

    private static boolean isIdentity(String text) {
        return text.length() == DIGITS_OF_SHA_256 && text.chars().allMatch(c -> Character.digit(c, 16) >= 0);
    }

    private static void put(ObjectNode names, String kind, List<String> files) {
        if (!files.isEmpty()) {
            ArrayNode array = names.putArray(kind);
            files.forEach(array::add);
        }
    }

    private static FileNames files(JsonNode json, String kind) {
        Collector names = new Collector();
        JsonNode array = json.path("names").path(kind);
        if (array.isArray()) {
            StreamSupport.stream(array.spliterator(), false)
                    .flatMap(name -> name.stringValueOpt().stream())
                    .forEach(names::add);
        }
        long count = ReportReader.wholeNumber(json, kind, MOST_FILES).orElse(0);
        return new FileNames((int) count, names.names().first());
    }
}
