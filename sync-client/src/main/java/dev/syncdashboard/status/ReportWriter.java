package dev.syncdashboard.status;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lays a report out as JSON. */
final class ReportWriter {

    private static final int SCHEMA = 1;

    private ReportWriter() {}

    static ObjectNode toJson(ObjectNode json, StatusReport report) {
        json.put("name", ReportLimits.text(report.name()));
        json.put("last_modified", seconds(report.written()));
        json.put("hash", report.hash().value());
        json.put("schema", SCHEMA);
        report.peerId().ifPresent(id -> json.put("peer_id", id.value()));
        report.seq().ifPresent(seq -> json.put("seq", seq));
        report.hashSince().ifPresent(since -> json.put("hash_since", seconds(since)));
        report.complete().ifPresent(complete -> json.put("complete", complete));
        json.put("heartbeat", report.heartbeat().toSeconds());
        report.agent().ifPresent(agent -> json.put("agent", ReportLimits.text(agent)));
        ReportLimits limits = ReportLimits.of(1 + report.further().size());
        putProblems(json, report.problems(), limits);
        report.content().ifPresent(content -> ContentCheckJson.toJson(json.putObject("content"), content, limits));
        report.release().ifPresent(release -> ReleaseStandingJson.put(json.putObject("release"), release));
        report.folder().ifPresent(name -> json.put("folder", name.value()));
        FolderReportJson.put(json, report.further(), limits);
        return json;
    }

    static void putProblems(ObjectNode json, List<Problem> all, ReportLimits limits) {
        ArrayNode problems = json.putArray("problems");
        ArrayNode codes = json.putArray("problem_codes");
        limits.first(all).forEach(problem -> {
            problems.add(problem.text());
            codes.add(problem.code().code());
        });
    }

    static BigDecimal seconds(Instant time) {
        return BigDecimal.valueOf(time.toEpochMilli(), 3);
    }
}
