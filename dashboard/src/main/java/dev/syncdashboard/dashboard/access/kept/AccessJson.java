package dev.syncdashboard.dashboard.access.kept;

import dev.syncdashboard.dashboard.access.AccessBook;
import dev.syncdashboard.dashboard.access.Account;
import dev.syncdashboard.dashboard.access.Looking;
import dev.syncdashboard.dashboard.access.Pass;
import dev.syncdashboard.dashboard.access.Right;
import dev.syncdashboard.dashboard.access.Role;
import dev.syncdashboard.dashboard.access.Scope;
import dev.syncdashboard.json.StrictJson;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The book as a file. What is not wholly understood is not understood at all: half a list of rights is a wrong one. */
final class AccessJson {

    private static final String ABOUT =
            "Who may look at the dashboard and who may change it. Change it on its page, not here; a file that can't be"
                    + " read lets nobody change anything.";
    private static final int SCHEMA = 1;
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private AccessJson() {}

    static byte[] encode(AccessBook book) {
        ObjectNode json = JSON.createObjectNode();
        json.put("about", ABOUT);
        json.put("schema", SCHEMA);
        json.put("looking", book.looking().code());
        ArrayNode accounts = json.putArray("accounts");
        book.accounts().forEach(account -> encode(accounts.addObject(), account));
        ArrayNode passes = json.putArray("passes");
        book.passes().forEach(pass -> encode(passes.addObject(), pass));
        return StrictJson.bytes(json);
    }

    private static void encode(ObjectNode json, Account account) {
        json.put("name", account.name());
        json.put("role", account.role().code());
        json.put("password", account.password());
        json.put("stamp", account.stamp());
        json.put("since", account.since().toString());
        if (!account.passkeys().isEmpty()) {
            ArrayNode passkeys = json.putArray("passkeys");
            account.passkeys().forEach(passkey -> PasskeyJson.encode(passkeys.addObject(), passkey));
        }
    }

    private static void encode(ObjectNode json, Pass pass) {
        json.put("kind", pass.kind().code());
        json.put("name", pass.name());
        json.put("sha256", pass.hash());
        json.put("edits", pass.right() == Right.EDIT);
        json.put("folder", pass.scope().folder());
        json.put("group", pass.scope().group());
        json.put("since", pass.since().toString());
        pass.end().ifPresent(end -> json.put("end", end.toString()));
        pass.used().ifPresent(used -> json.put("used", used.toString()));
    }

    private static Pass pass(JsonNode json) {
        return new Pass(
                Pass.Kind.of(text(json, "kind")).orElseThrow(AccessJson::wrong),
                text(json, "name"),
                text(json, "sha256"),
                json.required("edits").booleanValue() ? Right.EDIT : Right.LOOK,
                new Scope(
                        json.required("folder").stringValue(),
                        json.required("group").stringValue()),
                Instant.parse(text(json, "since")),
                moment(json, "end"),
                moment(json, "used"));
    }

    static Optional<Instant> moment(JsonNode json, String field) {
        return json.has(field) ? Optional.of(Instant.parse(text(json, field))) : Optional.empty();
    }

    /** Empty where it is cut off, of another version, or says what can't be. */
    static Optional<AccessBook> decode(byte[] content) {
        try {
            JsonNode json = JSON.readTree(content);
            if (json.path("schema").asInt(0) != SCHEMA) {
                return Optional.empty();
            }
            List<Account> accounts = new ArrayList<>();
            for (JsonNode each : json.required("accounts")) {
                accounts.add(account(each));
            }
            List<Pass> passes = new ArrayList<>();
            for (JsonNode each : json.required("passes")) {
                passes.add(pass(each));
            }
            Looking looking = Looking.of(text(json, "looking")).orElseThrow(AccessJson::wrong);
            return Optional.of(new AccessBook(looking, accounts, passes));
        } catch (JacksonException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Account account(JsonNode json) {
        return new Account(
                text(json, "name"),
                Role.of(text(json, "role")).orElseThrow(AccessJson::wrong),
                text(json, "password"),
                text(json, "stamp"),
                Instant.parse(text(json, "since")),
                PasskeyJson.all(json));
    }

    static String text(JsonNode json, String field) {
        JsonNode value = json.required(field);
        if (!value.isString() || value.stringValue().isBlank()) {
            throw wrong();
        }
        return value.stringValue();
    }

    static IllegalArgumentException wrong() {
        return new IllegalArgumentException("not a list of accounts");
    }
}
