package dev.syncdashboard.engine.syncthing;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.admin.DeviceContact;
import dev.syncdashboard.engine.admin.FolderFlaw;
import dev.syncdashboard.engine.admin.FolderInvitation;
import dev.syncdashboard.engine.admin.Step;
import dev.syncdashboard.engine.admin.WaitingDevice;
import dev.syncdashboard.engine.common.LocalFolders;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.sync.v2.FakeEngine;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class SyncthingAdminTest {

    private static final Path PLACE = Path.of("/srv/fleet/run2/station/sync");
    private static final EngineFolder STATUS = new EngineFolder(
            "status", Optional.of("status"), "status", Path.of("/srv/fleet/run2/station/status"), true, State.ACTIVE);
    private static final PeerId NEWCOMER =
            new PeerId("MFZWI3D-BONSGYC-YLTMRWG-C43ENR5-QXGZDMM-FZWI3DP-BONSGYY-LTMRWAD");

    private final FakeSyncthing server = new FakeSyncthing();
    private final SyncthingAdmin admin = new SyncthingAdmin(this::options, LocalFolders.plain());

    private SyncthingOptions options() {
        SyncthingOptions usual = server.options();
        return new SyncthingOptions(
                usual.server().withTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(5)), usual.apiKey());
    }

    @AfterEach
    void stop() {
        admin.close();
        server.close();
    }

    private static DeviceContact contact(PeerId id) {
        return new DeviceContact(id, "Engine 9", List.of());
    }

    private List<LoggedRequest> changes() {
        return Stream.of("/config/folders", "/config/folders/status", "/config/devices", "/config/devices/" + NEWCOMER)
                .flatMap(path -> server.requests(path).stream())
                .filter(request -> !request.getMethod().getName().equals("GET"))
                .toList();
    }

    @Test
    void whoWaitsIsGivenAsItSaysWithinBoundsTheLastOneFirst() throws Exception {
        String longName = "x".repeat(10_000);
        server.answer("/cluster/pending/devices", FakeEngine.json(200, """
                        {"%s": {"time": "2026-11-29T10:00:00+01:00", "name": "<b>Engine 9</b>\\u0000", "address": "192.0.2.9:1"},
                         "../../etc": {"time": "2026-11-29T10:00:00Z", "name": "Trap"},
                         "%s": {"time": "2026-11-30T10:00:00Z", "name": "%s"},
                         "%s": {"time": "yesterday", "name": 5}}
                        """.formatted(
                        FakeSyncthing.TRUCK1, FakeSyncthing.TRUCK2, longName, FakeSyncthing.TRUCK3)));

        List<WaitingDevice> waiting = admin.waiting();

        assertThat(waiting)
                .extracting(each -> each.device().id().value())
                .containsExactly(FakeSyncthing.TRUCK2, FakeSyncthing.TRUCK1, FakeSyncthing.TRUCK3);
        assertThat(waiting.get(0).device().name()).hasSize(4096);
        assertThat(waiting.get(1).device().name()).isEqualTo("<b>Engine 9</b>\u0000");
        assertThat(waiting.get(1).device().addresses()).isEmpty();
        assertThat(waiting.get(2).since()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "true  | default             | tcp://0.0.0.0:22000   | tcp://192.0.2.4:22000  | ''",
                "false | default             | tcp://0.0.0.0:22000   | tcp://192.0.2.4:22000  | tcp://192.0.2.4:22000",
                "true  | tcp://0.0.0.0:22000 | tcp://0.0.0.0:22000   | tcp://192.0.2.4:22000  | tcp://192.0.2.4:22000",
                "false | default             | quic://0.0.0.0:22000  | quic://[2001:db8::4]:1 | quic://[2001:db8::4]:1",
                "false | default             | relay://192.0.2.1:443 | tcp://[fe80::4]:22000  | ''",
                "false | tcp://127.0.0.1:1   | tcp://127.0.0.1:22000 | tcp://0.0.0.0:0        | tcp://127.0.0.1:22000",
                "false | tcp://127.0.0.1:1   | tcp://127.0.0.1:22000 | tcp://192.0.2.4:22000  | tcp://192.0.2.4:22000",
                "false | tcp://host:22000    | tcp://host:22000      | nonsense               | tcp://host:22000"
            })
    void isReachedWhereAnotherDeviceCouldReachIt(
            boolean announces, String listen, String listener, String lan, String expected) throws Exception {
        server.answer("/config/options", FakeEngine.json(200, """
                        {"listenAddresses": ["%s"], "globalAnnounceEnabled": %s, "localAnnounceEnabled": false}""".formatted(listen, announces)));
        server.answer("/system/status", FakeEngine.json(200, """
                        {"myID": "%s", "connectionServiceStatus": {
                          "%s": {"error": null, "lanAddresses": ["%s"], "wanAddresses": ["tcp://198.51.100.9:1"]},
                          "tcp://192.0.2.77:1": {"error": "address in use", "lanAddresses": []}}}""".formatted(FakeSyncthing.STATION, listener, lan)));

        assertThat(admin.contact().addresses())
                .containsExactlyElementsOf(expected.isEmpty() ? List.of() : List.of(expected));
    }

    @Test
    void whoIsLetInIsAddedToThoseThatShareAFolderAndNothingElseIsSent() throws Exception {
        server.answer("/config/folders/status", FakeEngine.json(200, folder(FakeSyncthing.TRUCK1)));

        assertThatThrownBy(() -> admin.admit(contact(new PeerId(FakeSyncthing.TRUCK2)), List.of(STATUS)))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("does not keep whom a folder is shared with");

        List<LoggedRequest> changes = changes();
        assertThat(changes).hasSizeBetween(2, 6).allSatisfy(change -> {
            assertThat(change.getMethod().getName()).isEqualTo("PATCH");
            assertThat(change.getBodyAsString())
                    .isEqualTo("{\"devices\":[{\"deviceID\":\"" + FakeSyncthing.TRUCK1
                            + "\",\"encryptionPassword\":\"kept\"},{\"deviceID\":\"" + FakeSyncthing.TRUCK2 + "\"}]}");
        });
    }

    private static String folder(String device) {
        return "{\"id\": \"status\", \"devices\": [{\"deviceID\": \"" + device
                + "\", \"encryptionPassword\": \"kept\"}], \"maxConflicts\": 3}";
    }

    @Test
    void mendsWhatIsWrongInOneChangeAndNothingElse() throws Exception {
        server.answer("/config/folders/status", FakeEngine.json(200, "{}"));

        assertThat(admin.flaws(STATUS, FolderRole.STATUS)).hasSize(1).allMatch(FolderFlaw::mendable);
        assertThat(admin.mend(STATUS, FolderRole.STATUS)).isEqualTo(new Step.Done<>(true));

        assertThat(changes())
                .singleElement()
                .satisfies(change -> assertThat(change.getBodyAsString()).isEqualTo("{\"maxConflicts\":0}"));
    }

    @Test
    void leavesOutASingleFolderWhosePlaceItCanNotNameAndSaysSoIfThereIsNoOther() throws Exception {
        server.answer("/config/folders", "config-folders.json", "/srv/fleet/run2/station/status", "relative/place");
        assertThat(admin.folders()).extracting(EngineFolder::id).containsExactly("sync");

        server.folderOf("{\"id\": \"a\", \"path\": \"relative\", \"paused\": true}");
        assertThatThrownBy(admin::folders).isInstanceOf(EngineException.class).hasMessageContaining("sync.path-map");
    }

    @Test
    void neverMeetsOrExpelsItself() throws Exception {
        PeerId self = new PeerId(FakeSyncthing.STATION);

        assertThat(admin.meet(contact(self))).isEqualTo(new Step.Done<>(false));
        assertThatThrownBy(() -> admin.expel(self)).isInstanceOf(IllegalArgumentException.class);
        assertThat(changes()).isEmpty();
    }

    @Test
    void doesNotTakeAnAcceptedChangeForADoneOne() {
        assertThatThrownBy(() -> admin.meet(contact(NEWCOMER)))
                .isInstanceOf(EngineException.class)
                .hasMessageContaining("does not know it all the same");
    }

    private interface Change {
        void on(SyncthingAdmin admin) throws Exception;
    }

    static Stream<Arguments> faults() {
        List<Change> changes = List.of(
                admin -> admin.create(Path.of("/srv/new"), "New", FolderRole.STATUS),
                admin -> admin.accept(
                        new FolderInvitation("new-1", "New", FolderRole.TRUCK_SYNC, Optional.empty()),
                        Path.of("/srv/new"),
                        List.of(new PeerId(FakeSyncthing.TRUCK1))),
                admin -> admin.meet(contact(NEWCOMER)),
                admin -> admin.admit(contact(NEWCOMER), List.of(STATUS)),
                admin -> admin.mend(STATUS, FolderRole.STATUS),
                admin -> admin.leave(STATUS),
                admin -> admin.callItself("Other name"));
        return changes.stream()
                .flatMap(change -> Stream.of(
                        Arguments.of(change, aResponse().withStatus(500).withBody("disk full"), Kind.FAULTY_ANSWER),
                        Arguments.of(change, aResponse().withStatus(400).withBody("bad"), Kind.FAULTY_ANSWER),
                        Arguments.of(change, aResponse().withStatus(403).withBody("CSRF Error"), Kind.LOGIN),
                        Arguments.of(change, aResponse().withStatus(307), Kind.FAULTY_ANSWER),
                        Arguments.of(change, aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER), Kind.UNREACHABLE)));
    }

    @ParameterizedTest
    @MethodSource("faults")
    void aRefusedChangeIsSaidAndNeverDone(Change change, ResponseDefinitionBuilder answer, Kind kind) {
        onlyChanges(answer);

        EngineException failure = catchThrowableOfType(EngineException.class, call(change));

        assertThat(failure).isNotNull();
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.getMessage()).doesNotContain("apikey-station");
    }

    private ThrowingCallable call(Change change) {
        return () -> change.on(admin);
    }

    @Test
    void aChangeThatHangsEndsInTime() {
        onlyChanges(aResponse().withFixedDelay(FakeEngine.FOREVER_MILLIS));

        EngineException failure =
                catchThrowableOfType(EngineException.class, () -> admin.mend(STATUS, FolderRole.STATUS));

        assertThat(failure.kind()).isEqualTo(Kind.UNREACHABLE);
    }

    /** Questions are answered as ever. */
    private void onlyChanges(ResponseDefinitionBuilder answer) {
        server.answer("/config/folders/status", FakeEngine.json(200, folder(FakeSyncthing.TRUCK1)));
        server.answerChanges(answer);
    }
}
