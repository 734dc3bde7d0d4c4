package dev.syncdashboard.dashboard.releases;

import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.dashboard.rollout.RolloutAnswer;
import dev.syncdashboard.dashboard.rollout.RolloutCourse;
import dev.syncdashboard.dashboard.rollout.RolloutCourse.Standing;
import dev.syncdashboard.dashboard.rollout.RolloutResult;
import dev.syncdashboard.dashboard.rollout.RolloutTarget;
import dev.syncdashboard.dashboard.rollout.Stage;
import dev.syncdashboard.json.KeptJson;
import dev.syncdashboard.json.StrictJson;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.ReleaseReason;
import dev.syncdashboard.status.ReleaseStanding;
import dev.syncdashboard.status.ReleaseState;
import dev.syncdashboard.status.ReleaseVersion;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The rollout as a file. What is not wholly understood is not understood at all: what was stopped must not look going. */
final class CourseJson {

    private static final String ABOUT = "Which release of the agent goes to the trucks, and what they have said of it.";
    private static final int SCHEMA = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private CourseJson() {}

    static byte[] encode(KeptCourse kept) {
        ObjectNode json = JSON.createObjectNode()
                .put("about", ABOUT)
                .put("schema", SCHEMA)
                .put("number", kept.number());
        kept.course().ifPresent(course -> write(course, json.putObject("rollout")));
        return StrictJson.bytes(json);
    }

    private static void write(RolloutCourse course, ObjectNode json) {
        write(course.target(), json);
        ArrayNode stages = json.putArray("stages");
        course.stages().forEach(stage -> write(stage, stages.addObject()));
        json.put("reached", course.reached())
                .put("automatic", course.automatic())
                .put("standing", course.standing().name())
                .put("by", course.by())
                .put("begun", course.begun().toString())
                .put("since", course.since().toString());
        ArrayNode answers = json.putArray("answers");
        course.answers().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(PeerId::value)))
                .forEach(answer -> write(answer.getKey(), answer.getValue(), answers.addObject()));
        write(course.failed(), json.putArray("failed"));
        write(course.excused(), json.putArray("excused"));
    }

    private static void write(RolloutTarget target, ObjectNode json) {
        json.put("version", target.version().value())
                .put("manifest", target.manifest().toString());
    }

    private static void write(Stage stage, ObjectNode json) {
        if (stage instanceof Stage.Canary canary) {
            json.put("canary", canary.device().value());
        } else if (stage instanceof Stage.Group group) {
            json.put("group", group.name());
        } else {
            json.put("everybody", true);
        }
    }

    private static void write(Collection<PeerId> devices, ArrayNode json) {
        devices.stream().map(PeerId::value).sorted().forEach(json::add);
    }

    private static void write(PeerId device, RolloutAnswer answer, ObjectNode json) {
        ReleaseStanding said = answer.said();
        json.put("device", device.value())
                .put("result", answer.result().name())
                .put("number", answer.number())
                .put("key", answer.key().value())
                .put("since", answer.since().toString())
                .put("heard", answer.heard().toString())
                .put("running", said.running().value())
                .put("state", said.state().code())
                .put("at", said.at().toString());
        said.wanted().ifPresent(wanted -> json.put("wanted", wanted.value()));
        said.reason().ifPresent(reason -> json.put("reason", reason.code()));
        said.manifest().ifPresent(manifest -> json.put("of", manifest));
    }

    /** Empty where it is cut off, of another version, or says what can't be. */
    static Optional<KeptCourse> decode(byte[] content) {
        try {
            JsonNode json = JSON.readTree(content);
            if (json.path("schema").asInt(0) != SCHEMA) {
                return Optional.empty();
            }
            Optional<RolloutCourse> course =
                    json.has("rollout") ? Optional.of(course(json.required("rollout"))) : Optional.empty();
            return Optional.of(new KeptCourse(json.required("number").longValue(), course));
        } catch (JacksonException | IllegalArgumentException | DateTimeException | NoSuchElementException e) {
            return Optional.empty();
        }
    }

    private static RolloutCourse course(JsonNode json) {
        List<Stage> stages = new ArrayList<>();
        json.required("stages").forEach(stage -> stages.add(stage(stage)));
        Map<PeerId, RolloutAnswer> answers = new HashMap<>();
        json.required("answers").forEach(each -> answers.put(new PeerId(KeptJson.text(each, "device")), answer(each)));
        return new RolloutCourse(
                new RolloutTarget(
                        new ReleaseVersion(KeptJson.text(json, "version")),
                        Sha256.read(HexFormat.of().parseHex(KeptJson.text(json, "manifest")))
                                .orElseThrow()),
                stages,
                json.required("reached").intValue(),
                json.required("automatic").booleanValue(),
                Standing.valueOf(KeptJson.text(json, "standing")),
                KeptJson.text(json, "by"),
                KeptJson.moment(json, "begun"),
                KeptJson.moment(json, "since"),
                answers,
                devices(json.required("failed")),
                devices(json.required("excused")));
    }

    private static Stage stage(JsonNode json) {
        if (json.has("canary")) {
            return new Stage.Canary(new PeerId(KeptJson.text(json, "canary")));
        }
        return json.has("group") ? new Stage.Group(KeptJson.text(json, "group")) : everybody(json);
    }

    private static Stage everybody(JsonNode json) {
        if (!json.required("everybody").booleanValue()) {
            throw new IllegalArgumentException("no stage");
        }
        return new Stage.Everybody();
    }

    private static Set<PeerId> devices(JsonNode json) {
        Set<PeerId> devices = new HashSet<>();
        json.forEach(each -> devices.add(new PeerId(each.stringValue())));
        return devices;
    }

    private static RolloutAnswer answer(JsonNode json) {
        ReleaseStanding said = new ReleaseStanding(
                new ReleaseVersion(KeptJson.text(json, "running")),
                optional(json, "wanted").map(ReleaseVersion::new),
                ReleaseState.of(KeptJson.text(json, "state")),
                optional(json, "reason").map(ReleaseReason::of),
                KeptJson.moment(json, "at"),
                optional(json, "of"));
        return new RolloutAnswer(
                RolloutResult.valueOf(KeptJson.text(json, "result")),
                said,
                json.required("number").longValue(),
                new VerifyKey(KeptJson.text(json, "key")),
                KeptJson.moment(json, "since"),
                KeptJson.moment(json, "heard"));
    }

    private static Optional<String> optional(JsonNode json, String field) {
        return json.has(field) ? Optional.of(KeptJson.text(json, field)) : Optional.empty();
    }
}
