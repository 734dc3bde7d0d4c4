package dev.syncdashboard.status;

import java.math.BigDecimal;
import java.time.Instant;
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
        ArrayNode problems = json.putArray("problems");
        ArrayNode codes = json.putArray("problem_codes");
        ReportLimits.problems(report.problems()).forEach(problem -> {
            problems.add(problem.text());
            codes.add(problem.code().code());
        });
        report.content().ifPresent(content -> ContentCheckJson.toJson(json.putObject("content"), content));
        return json;
    }

    static BigDecimal seconds(Instant time) {
        return BigDecimal.valueOf(time.toEpochMilli(), 3);
    }
}
