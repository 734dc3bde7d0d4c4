package dev.syncdashboard.status;

import dev.syncdashboard.status.StatusReportCodec.Decoded;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/**
 * Reads a report out of JSON. Hash and time must be usable, and so must be the folder's name if there is one; any other field that is missing, of the wrong type or absurd
 * counts as absent, since one odd field must not cost the evidence of the rest.
 */
final class ReportReader {

    private static final int MOST_DECIMALS = 100;
    private static final long END_OF_YEAR_9999 = 253_402_300_799L;
    private static final long LONGEST_HEARTBEAT = Duration.ofDays(366).toSeconds();

    private ReportReader() {}

    static Decoded read(JsonNode json) {
        Optional<FolderHash> hash = hash(json);
        if (hash.isEmpty()) {
            return new Decoded.Defective(StatusFile.Defect.NO_USABLE_HASH);
        }
        Optional<Instant> written = time(json, "last_modified");
        if (written.isEmpty()) {
            return new Decoded.Defective(StatusFile.Defect.NO_USABLE_TIME);
        }
        Optional<FolderName> folder = rawText(json, "folder").flatMap(FolderName::parse);
        if (folder.isEmpty() && isThere(json, "folder")) {
            // A hash of nobody knows what must not be taken for that of the first folder.
            return new Decoded.Defective(StatusFile.Defect.NO_USABLE_FOLDER);
        }
        return new Decoded.Whole(report(json, written.get(), hash.get(), folder));
    }

    private static boolean isThere(JsonNode json, String field) {
        return !json.path(field).isMissingNode() && !json.path(field).isNull();
    }

    private static StatusReport report(JsonNode json, Instant written, FolderHash hash, Optional<FolderName> folder) {
        return new StatusReport(
                text(json, "name").orElse(""),
                written,
                FolderReportJson.claim(json, hash),
                rawText(json, "peer_id").flatMap(PeerId::parse),
                wholeNumber(json, "seq", Long.MAX_VALUE),
                Duration.ofSeconds(
                        wholeNumber(json, "heartbeat", LONGEST_HEARTBEAT).orElse(0)),
                text(json, "agent"),
                folder,
                FolderReportJson.read(json.path("folders"), folder),
                ReleaseStandingJson.read(json.path("release")));
    }

    static Optional<FolderHash> hash(JsonNode json) {
        return rawText(json, "hash").flatMap(FolderHash::parse);
    }

    private static Optional<String> rawText(JsonNode json, String field) {
        return json.path(field).stringValueOpt();
    }

    private static Optional<String> text(JsonNode json, String field) {
        return rawText(json, field).map(ReportLimits::text);
    }

    static Optional<Boolean> flag(JsonNode json, String field) {
        JsonNode value = json.path(field);
        return value.isBoolean() ? Optional.of(value.booleanValue()) : Optional.empty();
    }

    static Optional<Instant> time(JsonNode json, String field) {
        return number(json, field, END_OF_YEAR_9999)
                .map(seconds -> seconds.movePointRight(3).setScale(0, RoundingMode.HALF_UP))
                .map(millis -> Instant.ofEpochMilli(millis.longValueExact()));
    }

    static OptionalLong wholeNumber(JsonNode json, String field, long most) {
        return number(json, field, most)
                .filter(value -> value.setScale(0, RoundingMode.DOWN).compareTo(value) == 0)
                .map(value -> OptionalLong.of(value.longValueExact()))
                .orElseGet(OptionalLong::empty);
    }

    /** A number from 0 to the most. Checked before any arithmetic: 1e999999999 must never be written out in digits. */
    private static Optional<BigDecimal> number(JsonNode json, String field, long most) {
        JsonNode value = json.path(field);
        if (!value.isNumber()) {
            return Optional.empty();
        }
        BigDecimal number = value.decimalValue();
        boolean inRange = number.signum() >= 0
                && number.scale() <= MOST_DECIMALS
                && number.compareTo(BigDecimal.valueOf(most)) <= 0;
        return inRange ? Optional.of(number) : Optional.empty();
    }

    /** Neither array is trusted to be as long as the other: what has no code is understood by its words. */
    static List<Problem> problems(JsonNode json) {
        JsonNode texts = json.path("problems");
        JsonNode codes = json.path("problem_codes");
        int count = Math.max(texts.isArray() ? texts.size() : 0, codes.isArray() ? codes.size() : 0);
        List<Problem> problems = IntStream.range(0, count)
                .mapToObj(i ->
                        problem(texts.path(i).stringValueOpt(), codes.path(i).stringValueOpt()))
                .flatMap(Optional::stream)
                .toList();
        return ReportLimits.ONE_FOLDER.first(problems);
    }

    private static Optional<Problem> problem(Optional<String> text, Optional<String> code) {
        Optional<ProblemCode> known = code.flatMap(ProblemCode::of);
        if (known.isPresent()) {
            return text.or(() -> code.map(word -> word.replace('_', ' ')))
                    .map(words -> new Problem(known.get(), words));
        }
        return text.or(() -> code).map(Problem::ofText);
    }
}
