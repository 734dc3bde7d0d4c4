package dev.syncdashboard.dashboard.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.archive.KeptPeer;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.model.Assurance;
import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.model.Mark;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.Reason;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.Sighting;
import dev.syncdashboard.dashboard.model.StationHistory;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.ownfiles.StationSays;
import dev.syncdashboard.dashboard.reports.ReportsScan;
import dev.syncdashboard.dashboard.roster.DeviceChoices;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterDoubt;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.station.StationLook;
import dev.syncdashboard.dashboard.verdict.Judge;
import dev.syncdashboard.dashboard.verdict.Limits;
import dev.syncdashboard.engine.EnginePeer;
import dev.syncdashboard.engine.Unnoticed;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.FolderClaim;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.Problem;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.MissingNode;

/** The cases of what counts as evidence, as data: from what came in to what the fleet's snapshot says. */
class EvidenceCasesTest {

    private static final Instant ZERO = Instant.parse("2026-03-02T00:00:00Z");
    private static final PeerId TRUCK = new PeerId("TRUCK");
    private static final Limits LIMITS = Limits.STANDARD;
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Map<String, Long> UPDATES = Map.of("a", 40L, "b", 41L, "c", 42L);

    record Case(JsonNode json) {

        @Override
        public String toString() {
            return json.get("name").asString();
        }

        JsonNode get(String field) {
            JsonNode value = json.path(field);
            return value.isNull() ? MissingNode.getInstance() : value;
        }

        Instant now() {
            return at(json.get("now"));
        }
    }

    static Stream<Case> cases() {
        return StreamSupport.stream(read().get("cases").spliterator(), false).map(Case::new);
    }

    @Test
    void allCasesAreThere() {
        assertThat(cases()).hasSize(16);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void onlyEvidenceMakesATruckGood(Case given) {
        Board fleet = snapshot(given);
        JsonNode expect = given.json().get("expect");

        if (expect.path("station").isString()) {
            assertThat(fleet.station().canCheck())
                    .isEqualTo(expect.get("station").asString().equals("ok"));
        }
        if (expect.path("station_says").isString()) {
            assertThat(fleet.station().says())
                    .extracting(StationSays::code)
                    .contains(expect.get("station_says").asString());
        }
        if (expect.path("all_up_to_date").isBoolean()) {
            assertThat(fleet.allUpToDate())
                    .isEqualTo(expect.get("all_up_to_date").asBoolean());
        }
        if (expect.path("stranger").asBoolean(false)) {
            assertThat(fleet.strangers().files().count()).isOne();
        }
        if (expect.path("counted").isBoolean()) {
            assertThat(fleet.counts().get(PeerState.UP_TO_DATE))
                    .isEqualTo(expect.get("counted").asBoolean() ? 1 : 0);
        }
        assertThat(fleet.peer(TRUCK).map(peer -> peer.verdict().state().code())).isEqualTo(text(expect.path("state")));
        fleet.peer(TRUCK).ifPresent(peer -> assertTruck(peer, expect));
    }

    private static void assertTruck(PeerStatus peer, JsonNode expect) {
        Optional<String> reason = peer.verdict().reason().map(Reason::code);
        text(expect.path("reason"))
                .or(() -> text(expect.path("says")))
                .ifPresent(wanted -> assertThat(reason).contains(wanted));
        text(expect.path("known_by"))
                .ifPresent(how -> assertThat(peer.assurance().map(Assurance::kind))
                        .contains(how.equals("checked") ? Assurance.Kind.CHECKED : Assurance.Kind.ENGINE_HASH));
        List<String> marks = peer.verdict().marks().stream()
                .map(Mark::kind)
                .map(Mark.Kind::code)
                .toList();
        assertThat(marks).containsAll(texts(expect.path("marks")));
        texts(expect.path("marks_not")).forEach(mark -> assertThat(marks).doesNotContain(mark));
    }

    private static Board snapshot(Case given) {
        StationMemory station = station(given);
        Roster roster = roster(given);
        PeerMemories peers = peers(given, station.history(), roster);
        Board nothing = OneFolder.board(
                1, ZERO, false, station.status(ZERO, LIMITS, Optional.empty(), Optional.empty()), List.of(), List.of());
        return new Boards(new Judge(LIMITS), LIMITS)
                .next(
                        nothing,
                        2,
                        station.status(given.now(), LIMITS, Optional.empty(), Optional.empty()),
                        station.history(),
                        TestKnown.of(peers, roster, given.now()),
                        given.now());
    }

    private static StationMemory station(Case given) {
        StationHistory history = StationHistory.of(
                        List.of(sighting("a", 0), sighting("b", 1000), sighting("c1", 1999), sighting("c", 2000)),
                        List.of(update("a", 0), update("b", 1000), update("c", 2000)))
                .withList(new FolderHash("b"), 41, "station's list of b")
                .withList(new FolderHash("c"), 42, "station's list of c");
        Instant confirmed =
                given.get("station_confirmed").isNumber() ? at(given.get("station_confirmed")) : given.now();
        Optional<StationSays> newer = given.get("disk_newer_since").isNumber()
                ? Optional.of(StationSays.newer(
                        new Unnoticed(
                                Optional.of(new FolderHash("c")),
                                Duration.ZERO,
                                new FileNames(1, List.of("new.pdf")),
                                Optional.empty(),
                                true),
                        at(given.get("disk_newer_since"))))
                : Optional.empty();
        return new StationMemory(
                history,
                ZERO,
                Optional.of(look(given, confirmed)),
                Optional.of(confirmed),
                Optional.of(ZERO),
                Optional.empty(),
                newer,
                Optional.empty());
    }

    private static StationLook look(Case given, Instant at) {
        News news = new News(Clock.fixed(at, ZoneOffset.UTC));
        EnginePeer other = News.offline(new PeerId("OTHER"));
        if (given.get("in_peer_list").isBoolean()) {
            return news.look("c", other);
        }
        return news.look("c", given.get("in_contact").asBoolean() ? News.online(TRUCK) : News.offline(TRUCK));
    }

    private static Roster roster(Case given) {
        if (given.get("roster").isString()) {
            return Roster.of(
                            List.of(new RosterTruck(
                                    1, "Engine 7", "", Optional.of(TRUCK), List.of(), Optional.empty())),
                            Set.of())
                    .doubted(RosterDoubt.LOST);
        }
        return given.get("accepted").asBoolean(false)
                ? Roster.of(List.of(), new DeviceChoices(Set.of(TRUCK), Set.of(), Map.of()))
                : Roster.EMPTY;
    }

    /** Contact, the report before, and the last one, in the order in which they came. */
    private static PeerMemories peers(Case given, StationHistory station, Roster roster) {
        boolean listed = !given.get("in_peer_list").isBoolean();
        Optional<ReceivedReport> kept = isFromTheFuture(given) ? Optional.of(received(given)) : Optional.empty();
        PeerMemories peers = PeerMemories.NONE;
        if (listed) {
            peers = peers.precededBy(OneFolder.kept(
                    List.of(new KeptPeer(TRUCK, Optional.of("Engine 7"), kept, contact(given), Optional.empty()))));
        }
        // Contact goes on as long as somebody looks.
        Instant now = given.now();
        peers = peers.looked(OneFolder.FILES, look(given, now), LIMITS, roster);
        peers = peers.scanned(
                new ReportsScan(at(2001), List.of(), SECOND),
                Optional.empty(),
                reports(station),
                (name, peer) -> false,
                roster);
        if (!given.get("earlier_check").isMissingNode()) {
            JsonNode check = given.get("earlier_check");
            peers = scanned(peers, file(given, check, List.of(), at(check.get("at"))), roster, station);
        }
        JsonNode report = given.get("report");
        List<Problem> problems = texts(report.path("problems")).stream()
                .map(code -> new Problem(ProblemCode.of(code).orElseThrow(), code.replace('_', ' ')))
                .toList();
        return kept.isPresent()
                ? peers
                : scanned(
                        peers,
                        file(given, report.path("check"), problems, at(report.get("received"))),
                        roster,
                        station);
    }

    private static PeerMemories scanned(PeerMemories peers, StatusFile file, Roster roster, StationHistory station) {
        Instant at = ((StatusFile.Usable) file).arrived();
        return peers.scanned(
                new ReportsScan(at, List.of(file), SECOND),
                Optional.empty(),
                reports(station),
                (name, peer) -> false,
                roster);
    }

    private static Map<FolderName, FolderReports> reports(StationHistory station) {
        return Map.of(OneFolder.FILES, new FolderReports(OneFolder.FOLDER, station));
    }

    private static boolean isFromTheFuture(Case given) {
        return at(given.get("report").get("received")).isAfter(given.now());
    }

    private static Contact contact(Case given) {
        if (!given.get("in_contact").asBoolean()) {
            return Contact.NEVER.online(at(1500)).offline(at(2004));
        }
        // The minutes of contact are a sum: half of them lie in an earlier spell.
        JsonNode minutes = given.get("contact_minutes");
        if (minutes.isMissingNode()) {
            return Contact.NEVER.online(at(1500));
        }
        Duration half = Duration.ofMinutes(minutes.asLong() / 2);
        return Contact.NEVER
                .online(at(1500))
                .offline(at(2000).plus(half))
                .online(given.now().minus(half));
    }

    private static ReceivedReport received(Case given) {
        JsonNode report = given.get("report");
        StatusFile.Usable file =
                (StatusFile.Usable) file(given, report.path("check"), List.of(), at(report.get("received")));
        return new ReceivedReport(file.report(), file.arrived(), file.arrived(), false);
    }

    private static StatusFile file(Case given, JsonNode check, List<Problem> problems, Instant received) {
        JsonNode report = given.get("report");
        return new StatusFile.Usable(
                TRUCK,
                new StatusReport(
                        "Engine 7",
                        at(report.get("written")),
                        new FolderClaim(
                                new FolderHash(report.get("hash").asString()),
                                Optional.empty(),
                                Optional.empty(),
                                problems,
                                check.isObject() ? Optional.of(check(check)) : Optional.empty()),
                        Optional.of(TRUCK),
                        OptionalLong.of(Duration.between(ZERO, received).toMinutes()),
                        Duration.ZERO,
                        Optional.empty(),
                        Optional.empty(),
                        List.of(),
                        Optional.empty()),
                received);
    }

    private static ContentCheck check(JsonNode json) {
        String version = json.get("version").asString();
        int faults = json.get("missing").asInt() + json.get("different").asInt();
        return new ContentCheck(
                        at(json.get("at")),
                        Optional.empty(),
                        OptionalLong.of(UPDATES.get(version)),
                        Optional.empty(),
                        Optional.of(faults == 0),
                        Optional.empty(),
                        names(json.get("missing")),
                        names(json.get("different")),
                        names(json.get("extra")),
                        Optional.empty())
                .against(new FolderHash(version), json.get("list").asString() + "'s list of " + version);
    }

    private static FileNames names(JsonNode count) {
        return count.asInt() == 0 ? FileNames.NONE : new FileNames(count.asInt(), List.of("map.pdf"));
    }

    private static Sighting sighting(String hash, long minute) {
        return new Sighting(new FolderHash(hash), at(minute), Optional.of(at(minute)));
    }

    private static Update update(String hash, long minute) {
        return new Update(UPDATES.get(hash).intValue(), new FolderHash(hash), at(minute), Optional.empty());
    }

    private static Optional<String> text(JsonNode node) {
        return node.isString() ? Optional.of(node.asString()) : Optional.empty();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asString)
                .toList();
    }

    private static Instant at(JsonNode minute) {
        return at(minute.asLong());
    }

    private static Instant at(long minute) {
        return ZERO.plus(Duration.ofMinutes(minute));
    }

    private static JsonNode read() {
        try (InputStream in = EvidenceCasesTest.class.getResourceAsStream("/evidence-cases.json")) {
            return JsonMapper.shared().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
