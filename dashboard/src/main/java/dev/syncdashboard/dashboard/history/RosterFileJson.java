package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.dashboard.model.OutOfService;
import dev.syncdashboard.dashboard.model.TruckKey;
import dev.syncdashboard.dashboard.roster.DeviceChoices;
import dev.syncdashboard.dashboard.roster.DeviceKeys;
import dev.syncdashboard.dashboard.roster.FolderNeeds;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterDoubt;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The roster as a small file that a person can read, with a checksum over all of it. */
final class RosterFileJson {

    private static final String ABOUT =
            "The roster of the dashboard, kept beside its history. Change it on the page of the roster, not here: with a"
                    + " wrong sum it is not read.";
    private static final int SCHEMA = 1;
    private static final String SUM = "sha256";
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private RosterFileJson() {}

    static byte[] encode(RosterCopy copy) {
        ObjectNode json = JSON.createObjectNode();
        json.put("about", ABOUT);
        json.put("schema", SCHEMA);
        json.put("version", copy.version());
        json.put("saved", copy.saved().toString());
        copy.roster().doubt().ifPresent(doubt -> json.put("doubt", doubt.code()));
        json.put("history_begun", copy.begun());
        json.put("history_lost", copy.losses().all());
        json.put("entries_lost", copy.losses().entries());
        ArrayNode trucks = json.putArray("trucks");
        copy.roster().trucks().forEach(truck -> encode(trucks.addObject(), truck));
        encode(json, copy.roster().choices());
        encode(json, copy.roster().needs());
        encode(json, copy.roster().keys());
        json.put(SUM, sum(json));
        return (JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private static void encode(ObjectNode json, DeviceChoices choices) {
        ArrayNode accepted = json.putArray("accepted");
        choices.accepted().stream().sorted().map(PeerId::value).forEach(accepted::add);
        ArrayNode ignored = json.putArray("ignored");
        choices.ignored().stream().sorted().map(PeerId::value).forEach(ignored::add);
        ObjectNode removed = json.putObject("removed");
        choices.removed().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(device ->
                        removed.put(device.getKey().value(), device.getValue().toString()));
    }

    /** Left out where nothing is said, as in a file of before they were there. */
    private static void encode(ObjectNode json, FolderNeeds needs) {
        if (!needs.byGroup().isEmpty()) {
            ObjectNode groups = json.putObject("needs");
            needs.byGroup().forEach((group, folders) -> {
                ArrayNode names = groups.putArray(group);
                folders.stream().sorted().map(FolderName::value).forEach(names::add);
            });
        }
    }

    /** Left out where there are none, as in a file of before they were there. */
    private static void encode(ObjectNode json, DeviceKeys keys) {
        if (!keys.byDevice().isEmpty()) {
            ObjectNode devices = json.putObject("keys");
            keys.byDevice().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(device -> {
                        ObjectNode key = devices.putObject(device.getKey().value());
                        key.put("key", device.getValue().key().value());
                        key.put("since", device.getValue().since().toString());
                        key.put("compared", device.getValue().compared());
                    });
        }
    }

    private static DeviceKeys keys(ObjectNode json) {
        Map<PeerId, TruckKey> keys = new HashMap<>();
        json.path("keys")
                .properties()
                .forEach(device -> keys.put(
                        new PeerId(device.getKey()),
                        new TruckKey(
                                new VerifyKey(device.getValue().path("key").asString()),
                                Instant.parse(device.getValue().path("since").asString()),
                                device.getValue().path("compared").asBoolean())));
        return new DeviceKeys(keys);
    }

    private static void encode(ObjectNode json, RosterTruck truck) {
        json.put("number", truck.number());
        json.put("name", truck.name());
        json.put("group", truck.group());
        truck.device().ifPresent(device -> json.put("device", device.value()));
        ArrayNode earlier = json.putArray("earlier_devices");
        truck.earlierDevices().forEach(device -> earlier.add(device.value()));
        truck.outOfService().ifPresent(away -> {
            ObjectNode service = json.putObject("out_of_service");
            service.put("since", away.since().toString());
            away.until().ifPresent(until -> service.put("until", until.toString()));
            service.put("reason", away.reason());
        });
    }

    /** Empty if it is not whole, or not as it was written. */
    static Optional<RosterCopy> decode(byte[] file) {
        try {
            return JSON.readTree(file) instanceof ObjectNode json && isWhole(json)
                    ? Optional.of(decode(json))
                    : Optional.empty();
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static boolean isWhole(ObjectNode json) {
        String sum = json.path(SUM).asString("");
        ObjectNode content = json.deepCopy();
        content.remove(SUM);
        return json.path("schema").asInt(0) == SCHEMA && sum.equals(sum(content));
    }

    private static RosterCopy decode(ObjectNode json) {
        List<RosterTruck> trucks = new ArrayList<>();
        json.path("trucks").forEach(truck -> trucks.add(truck(truck)));
        Roster roster = Roster.of(trucks, choices(json), needs(json), keys(json));
        Optional<RosterDoubt> doubt = RosterDoubt.ofCode(json.path("doubt").asString(""));
        return new RosterCopy(
                json.path("version").asLong(),
                Instant.parse(json.path("saved").asString()),
                doubt.map(roster::doubted).orElse(roster),
                json.path("history_begun").asBoolean(),
                new Losses(
                        json.path("history_lost").asBoolean(),
                        json.path("entries_lost").asLong()));
    }

    private static FolderNeeds needs(ObjectNode json) {
        Map<String, Set<FolderName>> needs = new HashMap<>();
        json.path("needs").properties().forEach(group -> {
            Set<FolderName> folders = new HashSet<>();
            group.getValue().forEach(name -> folders.add(new FolderName(name.asString())));
            needs.put(group.getKey(), folders);
        });
        return new FolderNeeds(needs);
    }

    /** A file of before they were there has none that are accepted or removed. */
    private static DeviceChoices choices(ObjectNode json) {
        Map<PeerId, Instant> removed = new HashMap<>();
        json.path("removed")
                .properties()
                .forEach(device -> removed.put(
                        new PeerId(device.getKey()),
                        Instant.parse(device.getValue().asString())));
        return new DeviceChoices(
                new HashSet<>(devices(json.path("accepted"))), new HashSet<>(devices(json.path("ignored"))), removed);
    }

    private static RosterTruck truck(JsonNode json) {
        JsonNode away = json.path("out_of_service");
        return new RosterTruck(
                json.path("number").asInt(),
                json.path("name").asString(),
                json.path("group").asString(),
                text(json, "device").map(PeerId::new),
                devices(json.path("earlier_devices")),
                away.isObject()
                        ? Optional.of(new OutOfService(
                                Instant.parse(away.path("since").asString()),
                                text(away, "until").map(Instant::parse),
                                away.path("reason").asString()))
                        : Optional.empty());
    }

    private static List<PeerId> devices(JsonNode json) {
        List<PeerId> devices = new ArrayList<>();
        json.forEach(device -> devices.add(new PeerId(device.asString())));
        return devices;
    }

    private static Optional<String> text(JsonNode json, String key) {
        return Optional.of(json.path(key)).filter(JsonNode::isString).map(JsonNode::asString);
    }

    /** Over the content as it is written without white space and without the sum. */
    private static String sum(ObjectNode content) {
        return Sha256.of(JSON.writeValueAsString(content).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
