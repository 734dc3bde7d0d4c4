package dev.syncdashboard.dashboard.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.TestFacts;
import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.model.Mark;
import dev.syncdashboard.dashboard.model.OutOfService;
import dev.syncdashboard.dashboard.model.PeerFacts;
import dev.syncdashboard.dashboard.model.Reason;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.RosterPlace;
import dev.syncdashboard.dashboard.model.Sighting;
import dev.syncdashboard.dashboard.model.StationHistory;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.model.Verdict;
import dev.syncdashboard.status.FolderClaim;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusReport;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The cases of the status model, as data. */
class StatusModelCasesTest {

    private static final Instant ZERO = Instant.parse("2026-03-02T00:00:00Z");
    private static final JsonNode MODEL = read();
    private static final Set<Mark.Kind> ALWAYS_ALLOWED = EnumSet.of(
            Mark.Kind.IN_CONTACT, Mark.Kind.OUT_OF_CONTACT, Mark.Kind.NEEDS_A_LOOK, Mark.Kind.HEARD_THROUGH_OTHER);

    /** One case of the file, under its own name in the test report. */
    record Case(JsonNode json) {

        @Override
        public String toString() {
            return json.get("name").asString();
        }
    }

    static Stream<Case> cases() {
        return StreamSupport.stream(MODEL.get("cases").spliterator(), false).map(Case::new);
    }

    @Test
    void allCasesAreThere() {
        assertThat(cases()).hasSize(24);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void theVerdictIsTheOneOfTheModel(Case given) {
        JsonNode expected = given.json().get("expect");

        Optional<Verdict> verdict = judge(given.json());

        assertThat(verdict.map(v -> v.state().code()).orElse("cannot_check"))
                .isEqualTo(expected.get("state").asString());
        String reason =
                verdict.map(v -> v.reason().map(Reason::code).orElse("")).orElse("cannot_check");
        assertThat(reason).isEqualTo(text(expected.get("reason")));
        assertThat(verdict.map(Verdict::behindBy).orElse(OptionalInt.empty()))
                .isEqualTo(number(expected.get("behind_by")));
        List<String> marks = codes(verdict, EnumSet.allOf(Mark.Kind.class));
        List<String> wanted = texts(expected.get("marks"));
        assertThat(marks).containsAll(wanted);
        assertThat(codes(verdict, EnumSet.complementOf(EnumSet.copyOf(ALWAYS_ALLOWED))))
                .isSubsetOf(wanted);
    }

    private static Optional<Verdict> judge(JsonNode given) {
        JsonNode limits = MODEL.get("limits");
        Judge judge = new Judge(new Limits(
                Duration.ofMinutes(2),
                minutes(limits.get("catch_up")),
                minutes(limits.get("quiet")),
                minutes(limits.get("clock_tolerance")),
                minutes(limits.get("report_is_old")),
                Duration.ofSeconds(60)));
        Instant now = at(given.get("now"));
        return judge.judge(history(), given.get("station_ok").asBoolean(), peer(given, now), now);
    }

    private static StationHistory history() {
        List<Sighting> log = new ArrayList<>();
        List<Update> updates = new ArrayList<>();
        MODEL.get("raw_hashes").properties().forEach(raw -> log.add(sighting(raw.getKey(), at(raw.getValue()))));
        for (JsonNode update : MODEL.get("history")) {
            Instant posted = at(update.get("posted"));
            FolderHash hash = new FolderHash(update.get("hash").asString());
            log.add(new Sighting(hash, posted, Optional.of(posted)));
            updates.add(new Update(update.get("number").asInt(), hash, posted, Optional.empty()));
        }
        return StationHistory.of(log, updates);
    }

    private static Sighting sighting(String hash, Instant since) {
        return new Sighting(new FolderHash(hash), since, Optional.of(since));
    }

    private static PeerFacts peer(JsonNode given, Instant now) {
        JsonNode peer = given.get("peer");
        return TestFacts.peer(
                new PeerId("TRUCK"),
                "Engine 7",
                peer.get("in_peer_list").asBoolean(),
                place(peer, now),
                contact(peer, now),
                report(given.get("report")),
                Optional.empty());
    }

    private static RosterPlace place(JsonNode peer, Instant now) {
        return peer.get("out_of_service").asBoolean()
                ? new RosterPlace(
                        false, "", Optional.of(new OutOfService(now, Optional.empty(), "new pump")), List.of())
                : RosterPlace.NONE;
    }

    /** Where a case says how many minutes of contact there were in all, the rest of them lies in an earlier spell. */
    private static Contact contact(JsonNode peer, Instant now) {
        if (!peer.get("in_contact").asBoolean()) {
            return Contact.NEVER;
        }
        Instant since = at(peer.get("in_contact_since"));
        Contact contact = Contact.NEVER;
        if (!peer.get("contact_minutes").isNull()) {
            Instant first = at(peer.get("first_contact_since_update"));
            Duration before = minutes(peer.get("contact_minutes")).minus(Duration.between(since, now));
            contact = contact.online(first).offline(first.plus(before));
        }
        return contact.online(since);
    }

    private static Optional<ReceivedReport> report(JsonNode report) {
        if (report.isNull()) {
            return Optional.empty();
        }
        boolean heartbeat = report.get("has_heartbeat").asBoolean();
        return Optional.of(new ReceivedReport(
                new StatusReport(
                        "Engine 7",
                        at(report.get("written")),
                        FolderClaim.of(new FolderHash(report.get("hash").asString())),
                        Optional.empty(),
                        OptionalLong.empty(),
                        heartbeat ? Duration.ofSeconds(1) : Duration.ZERO,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty()),
                at(report.get("received")),
                at(report.get("hash_received")),
                report.get("sent_while_updating").asBoolean()));
    }

    private static List<String> codes(Optional<Verdict> verdict, Set<Mark.Kind> kinds) {
        return verdict.stream()
                .flatMap(v -> v.marks().stream())
                .map(Mark::kind)
                .filter(kinds::contains)
                .map(Mark.Kind::code)
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static String text(JsonNode node) {
        return node.isNull() ? "" : node.asString();
    }

    private static OptionalInt number(JsonNode node) {
        return node.isNull() ? OptionalInt.empty() : OptionalInt.of(node.asInt());
    }

    private static Instant at(JsonNode minute) {
        return ZERO.plus(minutes(minute));
    }

    private static Duration minutes(JsonNode minutes) {
        return Duration.ofMinutes(minutes.asLong());
    }

    private static JsonNode read() {
        try (InputStream in = StatusModelCasesTest.class.getResourceAsStream("/status-model-cases.json")) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
