package dev.syncdashboard.stationlist;

import dev.syncdashboard.signature.SignedText;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.FolderName;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which lists are the station's, by its own signature. Of each folder there are the newest ones, since a truck may get this
 * before a list or after it. Pure.
 *
 * @param number rises each time that the station signs: one with a lower number is older
 * @param entries of each folder the newest list last
 */
record SignedLists(long number, List<Entry> entries) {

    /** The file in the Status folder. */
    static final String FILE = "station.signatures";

    /** Far more than forty folders need. */
    static final int MOST_BYTES = 256 << 10;

    static final SignedLists NONE = new SignedLists(0, List.of());

    /** So many lists of a folder are still known: a truck may lag behind by some. */
    private static final int KEPT = 8;

    private static final int FORM = 1;
    private static final String CONTEXT = "sync-dashboard lists 1";
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    SignedLists {
        entries = List.copyOf(entries);
    }

    /**
     * One list.
     *
     * @param folder empty at a station that has no name for it
     * @param identity see {@link StationList#identity()}
     */
    record Entry(Optional<FolderName> folder, long update, String identity, Instant posted) {

        static Entry of(Optional<FolderName> folder, StationList list) {
            ListHead head = list.head();
            return new Entry(folder, head.update(), list.identity(), head.posted());
        }

        boolean isOf(StationList list) {
            return identity.equals(list.identity()) && posted.equals(list.head().posted());
        }
    }

    /** The entries of one folder, the newest last. */
    List<Entry> of(Optional<FolderName> folder) {
        return entries.stream().filter(entry -> entry.folder().equals(folder)).toList();
    }

    /** With one more, which is the newest of its folder; the same if it is that already. */
    SignedLists with(Entry newest, long now) {
        List<Entry> same = of(newest.folder());
        if (!same.isEmpty() && same.get(same.size() - 1).equals(newest)) {
            return this;
        }
        List<Entry> all = new ArrayList<>(entries);
        all.remove(newest);
        List<Entry> older = all.stream()
                .filter(entry -> entry.folder().equals(newest.folder()))
                .toList();
        all.removeAll(older.subList(0, Math.max(0, older.size() - (KEPT - 1))));
        all.add(newest);
        // The clock's number goes on also where the last one is no longer known.
        return new SignedLists(Math.max(number + 1, now), all);
    }

    byte[] sign(SigningKey station) {
        ObjectNode json = JSON.createObjectNode().put("signatures", FORM).put("number", number);
        ArrayNode lists = json.putArray("lists");
        for (Entry entry : entries) {
            ObjectNode each = lists.addObject();
            entry.folder().ifPresent(name -> each.put("folder", name.value()));
            each.put("update", entry.update())
                    .put("list", entry.identity())
                    .put("posted", entry.posted().toString());
        }
        byte[] text = (JSON.writeValueAsString(json) + "\n").getBytes(StandardCharsets.UTF_8);
        return SignedText.sign(CONTEXT, text, station);
    }

    /** What this station has signed; empty if it has not signed these very bytes. Takes bytes from anyone. */
    static Optional<SignedLists> open(byte[] file, VerifyKey station) {
        return SignedText.open(CONTEXT, file, station).flatMap(SignedLists::read);
    }

    private static Optional<SignedLists> read(byte[] text) {
        try {
            JsonNode json = JSON.readTree(text);
            if (json.path("signatures").asInt(0) != FORM) {
                return Optional.empty();
            }
            List<Entry> entries = new ArrayList<>();
            for (JsonNode each : json.required("lists")) {
                entries.add(entry(each));
            }
            return Optional.of(new SignedLists(number(json, "number"), entries));
        } catch (JacksonException | NoSuchElementException | IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Entry entry(JsonNode json) {
        Optional<FolderName> folder =
                json.has("folder") ? Optional.of(new FolderName(text(json, "folder"))) : Optional.empty();
        return new Entry(folder, number(json, "update"), text(json, "list"), Instant.parse(text(json, "posted")));
    }

    private static String text(JsonNode json, String field) {
        return json.path(field).stringValueOpt().orElseThrow();
    }

    private static long number(JsonNode json, String field) {
        JsonNode value = json.path(field);
        if (!value.isIntegralNumber() || !value.canConvertToLong()) {
            throw new IllegalArgumentException("no number: " + field);
        }
        return value.longValue();
    }
}
