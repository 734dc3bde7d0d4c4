package dev.syncdashboard.agent.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.admin.DeviceContact;
import dev.syncdashboard.engine.admin.FolderInvitation;
import dev.syncdashboard.engine.admin.WaitingDevice;
import dev.syncdashboard.joining.HeardRequest;
import dev.syncdashboard.joining.JoinAnswer.Decision;
import dev.syncdashboard.joining.JoinFolder;
import dev.syncdashboard.joining.JoinName;
import dev.syncdashboard.joining.JoinRequest;
import dev.syncdashboard.joining.Kit;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.status.PeerId;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A truck passes on what others ask, and lets in whom the station has accepted and nobody else. */
class RelayTest {

    private static final PeerId NEWCOMER = new PeerId("NEWCOMER");

    @TempDir
    Path directory;

    private final FakeStation station = new FakeStation(false);
    private final FakeAdmin admin = new FakeAdmin("TRUCK1");
    private final SigningKey agentKey = SigningKey.generate();
    private final JoinRequest byCard = JoinRequest.withoutKit(NEWCOMER, "Engine 9", agentKey);
    private Path status;
    private JoinFolder folder;
    private Relay relay;

    @BeforeEach
    void joined() throws Exception {
        status = directory.resolve("status");
        for (String id : List.of(FakeStation.MAPS, FakeStation.STATUS)) {
            Path place = id.equals(FakeStation.STATUS) ? status : directory.resolve(id);
            admin.accept(new FolderInvitation(id, id, FolderRole.STATUS, Optional.empty()), place, List.of());
        }
        folder = new JoinFolder(status);
        relay = relay();
    }

    private Relay relay() {
        return new Relay(
                directory.resolve("state"),
                station.key.verifyKey(),
                FakeStation.STATUS,
                List.of(FakeStation.MAPS),
                FakeStation.asked(admin),
                admin,
                Clock.fixed(FakeStation.NOW, ZoneOffset.UTC));
    }

    private void asks(JoinRequest request) {
        admin.waiting.removeIf(each -> each.device().id().equals(request.device()));
        admin.waiting.add(new WaitingDevice(
                new DeviceContact(request.device(), JoinName.format(request), List.of()), Optional.empty()));
    }

    @Test
    void leavesTheDiskAloneWhileNobodyAsks() throws Exception {
        admin.waiting.add(new WaitingDevice(new DeviceContact(NEWCOMER, "a phone", List.of()), Optional.empty()));

        assertThat(relay.look()).isEqualTo(Duration.ofSeconds(10));

        assertThat(directory.resolve("state")).doesNotExist();
        assertThat(status).isEmptyDirectory();
    }

    @Test
    void passesARequestOnAndLetsInOnTheStationsWord() throws Exception {
        asks(byCard);
        relay.look();
        assertThat(folder.request(NEWCOMER))
                .contains(new HeardRequest(byCard, Optional.of(admin.self), FakeStation.NOW));
        assertThat(admin.admitted).isEmpty();

        station.answers(status, byCard, Decision.ACCEPTED, 3);
        relay.look();

        assertThat(admin.admitted).containsExactly("NEWCOMER as Engine 9 to maps-1,status-1");
        assertThat(folder.request(NEWCOMER)).isEmpty();
    }

    @Test
    void believesNoForgedForeignOrOldAnswer() throws Exception {
        asks(byCard);
        FakeStation.answers(status, byCard, Decision.ACCEPTED, 9, SigningKey.generate());
        relay.look();
        JoinRequest ofAnother = JoinRequest.withoutKit(NEWCOMER, "Engine 9", SigningKey.generate());
        station.answers(status, ofAnother, Decision.ACCEPTED, 9);
        relay.look();
        station.answers(status, JoinRequest.withoutKit(new PeerId("OTHER"), "E", agentKey), Decision.ACCEPTED, 9);
        Files.move(
                status.resolve("OTHER.joined"),
                status.resolve("NEWCOMER.joined"),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        relay.look();
        assertThat(admin.admitted).isEmpty();

        station.answers(status, byCard, Decision.DECLINED, 5);
        relay.look();
        station.answers(status, byCard, Decision.ACCEPTED, 4);
        relay.look();
        relay().look();

        assertThat(admin.admitted).isEmpty();
    }

    @Test
    void anOldAnswerIsNotTakenAlsoAfterTheDeviceWasAway() throws Exception {
        asks(byCard);
        station.answers(status, byCard, Decision.DECLINED, 5);
        relay.look();
        admin.waiting.clear();
        relay.look();
        asks(byCard);
        station.answers(status, byCard, Decision.ACCEPTED, 4);
        relay().look();

        assertThat(admin.admitted).isEmpty();
    }

    @Test
    void letsOutWhomItLetInItselfAndNobodyElse() throws Exception {
        asks(byCard);
        station.answers(status, byCard, Decision.ACCEPTED, 1);
        relay.look();
        JoinRequest other = JoinRequest.withoutKit(new PeerId("STRANGER"), "Engine 8", agentKey);
        admin.known.add(other.device());

        station.answers(status, byCard, Decision.DECLINED, 2);
        station.answers(status, other, Decision.DECLINED, 3);
        relay().look();

        assertThat(admin.known).containsExactly(other.device());
        station.answers(status, byCard, Decision.ACCEPTED, 1);
        asks(byCard);
        relay.look();
        assertThat(admin.admitted).hasSize(1);
    }

    @Test
    void doesNotAskAgainAfterADeclineUnlessTheTruckHasAKitNow() throws Exception {
        asks(byCard);
        relay.look();
        station.answers(status, byCard, Decision.DECLINED, 2);
        relay.look();
        relay.look();
        assertThat(folder.request(NEWCOMER)).isEmpty();

        Kit kit = station.kit(FakeStation.NOW.plusSeconds(60));
        JoinRequest withKit = JoinRequest.withKit(
                NEWCOMER,
                "Engine 9",
                agentKey.verifyKey(),
                kit.ticket().orElseThrow().id(),
                kit.ticket().orElseThrow().secret().key());
        asks(withKit);
        relay.look();

        assertThat(folder.request(NEWCOMER).map(HeardRequest::request)).contains(withKit);
    }

    /** Taken off the roster: nobody new is let in, and whoever is in stays in. */
    @Test
    void anAnswerThatWasTakenBackLetsNobodyInAndNobodyOut() throws Exception {
        asks(byCard);
        station.answers(status, byCard, Decision.WITHDRAWN, 3);
        relay.look();
        assertThat(admin.admitted).isEmpty();
        assertThat(folder.request(NEWCOMER)).as("a person may let it in anew").isPresent();

        station.answers(status, byCard, Decision.ACCEPTED, 2);
        relay.look();
        assertThat(admin.admitted).as("by the older answer").isEmpty();

        station.answers(status, byCard, Decision.ACCEPTED, 4);
        relay.look();
        assertThat(admin.admitted).hasSize(1);
        admin.waiting.clear();
        station.answers(status, byCard, Decision.WITHDRAWN, 5);
        relay.look();
        assertThat(admin.known).contains(NEWCOMER);
    }

    @Test
    void writesTwentyRequestsAtMostAndTakesItsOwnBack() throws Exception {
        Stream.iterate(0, i -> i + 1).limit(3_000).forEach(i -> asksAs(new PeerId("D" + i)));
        folder.ask(new HeardRequest(byCard, Optional.of(new PeerId("TRUCK2")), FakeStation.NOW), "x.tmp");

        relay.look();
        assertThat(folder.requests(Optional.empty()).found()).hasSize(21);

        admin.waiting.clear();
        relay.look();
        assertThat(folder.requests(Optional.empty()).found())
                .extracting(each -> each.request().device())
                .containsExactly(NEWCOMER);
    }

    private void asksAs(PeerId device) {
        JoinRequest request = JoinRequest.withoutKit(device, "Engine", agentKey);
        admin.waiting.add(
                new WaitingDevice(new DeviceContact(device, JoinName.format(request), List.of()), Optional.empty()));
    }

    @Test
    void triesAgainAfterTheEngineCouldNotLetSomebodyIn() throws Exception {
        asks(byCard);
        station.answers(status, byCard, Decision.ACCEPTED, 1);
        admin.failure = Optional.of(EngineException.Kind.UNREACHABLE);
        assertThatThrownBy(relay::look).isInstanceOf(EngineException.class);
        admin.failure = Optional.empty();

        relay.look();

        assertThat(admin.admitted).hasSize(1);
    }
}
