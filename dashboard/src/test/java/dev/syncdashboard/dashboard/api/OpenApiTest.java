package dev.syncdashboard.dashboard.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.dashboard.fixture.Agents;
import dev.syncdashboard.dashboard.fixture.ReleasingStation;
import dev.syncdashboard.dashboard.fixture.ServedFleet;
import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.releases.Rollouts.Named;
import dev.syncdashboard.dashboard.rollout.RolloutTarget;
import dev.syncdashboard.signature.SigningKey;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

@WebTest
class OpenApiTest extends ServedFleet {

    private static final String ROOT = "/api/v1";

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    private ReleasingStation releasing;

    private Description description;

    @BeforeEach
    void read() {
        description = new Description(browser.json(ROOT + "/openapi.json"));
    }

    @Test
    void theDocumentIsWhatTheSpecificationDemands() {
        assertThat(description.mistakes()).isEmpty();
    }

    @Test
    void mistakesAreFoundInTheDocumentAndInAnAnswer() {
        assertThat(wrong("/paths/~1fleet/get/responses/200", "descriptio", "x").mistakes())
                .isNotEmpty();
        assertThat(wrong("/components/schemas/Peer/properties/id", "type", "strin")
                        .mistakes())
                .isNotEmpty();

        fleet.replaceBy(FLEETS.of(FLEETS.upToDate("Engine 1")));
        HttpResponse<String> answer = browser.send("GET", ROOT + "/fleet", "application/json");
        description.assertDescribes("/fleet", answer);
        for (Description other : List.of(
                wrong("/components/schemas/Peer/properties/name", "type", "integer"),
                wrong("/components/schemas/Peer/properties/since", "format", "email"),
                wrong("/components/schemas/State", "enum", "behind"),
                without("/components/schemas/Peer/properties", "marks"))) {
            assertThatThrownBy(() -> other.assertDescribes("/fleet", answer)).isInstanceOf(AssertionError.class);
        }
    }

    private Description wrong(String place, String key, String value) {
        JsonNode document = browser.json(ROOT + "/openapi.json");
        ObjectNode node = (ObjectNode) document.at(place);
        if (node.get(key) instanceof ArrayNode values) {
            values.removeAll().add(value);
        } else {
            node.put(key, value);
        }
        return new Description(document);
    }

    private Description without(String place, String key) {
        JsonNode document = browser.json(ROOT + "/openapi.json");
        ((ObjectNode) document.at(place)).remove(key);
        return new Description(document);
    }

    @Test
    void everyAddressIsDescribedWithItsParametersAndNothingElseIs() {
        Map<String, Set<String>> there = mappings.getHandlerMethods().entrySet().stream()
                .filter(mapping ->
                        mapping.getKey().getMethodsCondition().getMethods().contains(RequestMethod.GET))
                .flatMap(mapping -> mapping.getKey().getPatternValues().stream()
                        .filter(pattern -> pattern.startsWith(ROOT))
                        .map(pattern ->
                                Map.entry(pattern.substring(ROOT.length()), parameters(pattern, mapping.getValue()))))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));

        assertThat(there).hasSizeGreaterThanOrEqualTo(10);
        assertThat(description.addresses()).isEqualTo(there.keySet());
        there.forEach((address, parameters) ->
                assertThat(description.parameters(address)).as(address).isEqualTo(parameters));
    }

    @Test
    void everyKeyIsAlwaysThere() {
        description.objects().forEach((name, schema) -> {
            Set<String> required = schema.get("required")
                    .valueStream()
                    .map(key -> key.asString())
                    .collect(Collectors.toSet());
            Set<String> keys = new TreeSet<>(schema.get("properties").propertyNames());
            if (name.equals("Problem")) {
                keys.removeAll(List.of("type", "parameter"));
            }
            assertThat(required).as(name).isEqualTo(keys);
        });
    }

    @Test
    void whatAFullFleetAnswersIsDescribedAndFillsEveryKey() throws IOException {
        RichFleet rich = new RichFleet();
        rich.keepIn(history);
        fleet.replaceBy(Agents.running("1.2.0", rich.fleet()));
        rollOut();

        Set<String> filled = new TreeSet<>();
        rich.addresses().forEach(address -> filled.addAll(assertDescribed(address)));
        fleet.replaceBy(rich.inTrouble());
        rich.addresses().forEach(address -> filled.addAll(assertDescribed(address)));

        Set<String> all = description.objects().entrySet().stream()
                .flatMap(schema -> schema.getValue().get("properties").propertyNames().stream()
                        .map(key -> schema.getKey() + "." + key))
                .collect(Collectors.toCollection(TreeSet::new));
        all.remove("Problem.type");
        assertThat(filled).isEqualTo(all);
    }

    /** A release that one truck refuses, another one that is nobody's, and a Status folder that can't be written. */
    private void rollOut() throws IOException {
        Files.createDirectories(releasing.root().resolve("Status/~station.rollout.part/inside"));
        ReleasingStation.put(releasing.sync(), "1.2.9", SigningKey.generate());
        ReleasingStation.put(releasing.sync(), "1.3.0", ReleasingStation.PROJECT);
        RolloutTarget target = releasing.target();
        Board now = fleet.snapshot().first();
        PeerStatus canary = now.peers().stream()
                .filter(peer -> peer.facts().provenAgent().isPresent())
                .filter(peer -> !peer.facts().outOfService())
                .findFirst()
                .orElseThrow();
        String group = now.peers().stream()
                .map(peer -> peer.facts().place().group())
                .filter(any -> !any.isEmpty())
                .findFirst()
                .orElseThrow();
        releasing
                .rollouts()
                .begin(
                        new Named("1.3.0", target.manifest().toString()),
                        canary.id(),
                        List.of(group),
                        false,
                        new Actor("Jo"));
        for (PeerStatus peer : now.peers()) {
            fleet.show(
                    Agents.says(fleet.snapshot().first(), peer.name(), 2, Agents.waiting("1.2.0", target, "battery")));
        }
        Awaitility.await()
                .atMost(Duration.ofSeconds(20))
                .until(() -> !releasing.rollouts().now().problems().isEmpty());
    }

    @Test
    void whatAnEmptyFleetAnswersIsDescribed() {
        fleet.replaceBy(FLEETS.of());
        commonAddresses().forEach(this::assertDescribed);

        fleet.replaceBy(FLEETS.notKnownYet(FLEETS.station()));
        commonAddresses().forEach(this::assertDescribed);

        fleet.replaceBy(FLEETS.notKnownYet(FLEETS.notReached()));
        commonAddresses().forEach(this::assertDescribed);
    }

    @Test
    void whatEveryKindOfTruckAnswersIsDescribed() {
        fleet.replaceBy(FLEETS.everything());

        commonAddresses().forEach(this::assertDescribed);
        fleet.snapshot().first().peers().forEach(peer -> {
            String id = peer.id().value();
            assertDescribed(new Asked("/peers/{id}", "/peers/" + id));
            assertDescribed(new Asked("/peers/{id}/history", "/peers/" + id + "/history"));
            assertDescribed(new Asked("/peers/{id}/missing", "/peers/" + id + "/missing"));
        });
    }

    /** What can be asked of any fleet. */
    private static Stream<Asked> commonAddresses() {
        return Stream.of(
                new Asked("/fleet", "/fleet"),
                new Asked("/summary", "/summary"),
                new Asked("/roster", "/roster"),
                new Asked("/releases", "/releases"),
                new Asked("/numbers", "/numbers"),
                new Asked("/openapi.json", "/openapi.json"),
                new Asked("/updates", "/updates"),
                new Asked("/updates", "/updates?limit=0"),
                new Asked("/updates/{number}", "/updates/42"),
                new Asked("/updates/{number}", "/updates/42?files=true"),
                new Asked("/updates/{number}", "/updates/42?files=yes"),
                new Asked("/updates/{number}", "/updates/999999"),
                new Asked("/updates/{number}/peers", "/updates/42/peers"),
                new Asked("/updates/{number}/peers", "/updates/999999/peers"),
                new Asked("/peers/{id}", "/peers/NOBODY"),
                new Asked("/peers/{id}/missing", "/peers/NOBODY/missing"),
                new Asked("/peers/{id}/history", "/peers/NOBODY/history"),
                new Asked("/peers/{id}/history", "/peers/NOBODY/history?to=now"));
    }

    private Set<String> assertDescribed(Asked asked) {
        return description.assertDescribes(
                asked.address(), browser.send("GET", ROOT + asked.path(), "application/json"));
    }

    /** Which Sync folder it is about is told to a method by the board that it gets. */
    private static Set<String> parameters(String pattern, HandlerMethod method) {
        Stream<String> folder = pattern.contains("{folder}") ? Stream.of("folder") : Stream.empty();
        return Stream.concat(folder, Arrays.stream(method.getMethodParameters()).flatMap(OpenApiTest::name))
                .collect(Collectors.toSet());
    }

    private static Stream<String> name(MethodParameter parameter) {
        RequestParam query = parameter.getParameterAnnotation(RequestParam.class);
        PathVariable path = parameter.getParameterAnnotation(PathVariable.class);
        if (query == null && path == null) {
            return Stream.empty();
        }
        String given = query == null ? path.name() : query.name();
        return Stream.of(given.isEmpty() ? parameter.getParameter().getName() : given);
    }
}
