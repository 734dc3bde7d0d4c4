package dev.syncdashboard.status;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Lays out as JSON what a report says of a peer's further folders, and reads it. */
final class FolderReportJson {

    private FolderReportJson() {}

    /** Nothing at all of a peer with one folder. */
    static void put(ObjectNode json, List<FolderReport> further, ReportLimits limits) {
        if (further.isEmpty()) {
            return;
        }
        ObjectNode folders = json.putObject("folders");
        further.forEach(each -> put(folders.putObject(each.name().value()), each.claim(), limits));
    }

    private static void put(ObjectNode json, FolderClaim folder, ReportLimits limits) {
        json.put("hash", folder.hash().value());
        folder.hashSince().ifPresent(since -> json.put("hash_since", ReportWriter.seconds(since)));
        folder.complete().ifPresent(complete -> json.put("complete", complete));
        ReportWriter.putProblems(json, folder.problems(), limits);
        folder.content().ifPresent(content -> ContentCheckJson.toJson(json.putObject("content"), content, limits));
    }

    /**
     * Those that can be used, of the first 20 that stand there; the rest is not looked at. One without a name or a hash is
     * left out, and so is one of the name that the top of the report is about.
     */
    static List<FolderReport> read(JsonNode folders, Optional<FolderName> first) {
        if (!folders.isObject()) {
            return List.of();
        }
        return folders.properties().stream()
                .limit(StatusReport.MOST_FURTHER)
                .flatMap(FolderReportJson::read)
                .filter(each -> first.filter(each.name()::equals).isEmpty())
                .toList();
    }

    private static Stream<FolderReport> read(Map.Entry<String, JsonNode> entry) {
        JsonNode json = entry.getValue();
        Optional<FolderName> name = FolderName.parse(entry.getKey());
        Optional<FolderHash> hash = ReportReader.hash(json);
        if (name.isEmpty() || hash.isEmpty()) {
            return Stream.empty();
        }
        return Stream.of(new FolderReport(name.get(), claim(json, hash.get())));
    }

    /** What stands beside this hash, be it at the top of a report or in one of its further folders. */
    static FolderClaim claim(JsonNode json, FolderHash hash) {
        return new FolderClaim(
                hash,
                ReportReader.time(json, "hash_since"),
                ReportReader.flag(json, "complete"),
                ReportReader.problems(json),
                ContentCheckJson.read(json.path("content")));
    }
}
