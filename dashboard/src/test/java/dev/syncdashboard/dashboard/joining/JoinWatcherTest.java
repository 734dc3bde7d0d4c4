package dev.syncdashboard.dashboard.joining;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.FakeFleet;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.JoiningStation;
import dev.syncdashboard.dashboard.fixture.ScriptedEngine;
import dev.syncdashboard.dashboard.fleet.FleetEdit;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Deed;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.TruckKey;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterDoubt;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.engine.admin.DeviceContact;
import dev.syncdashboard.joining.HeardRequest;
import dev.syncdashboard.joining.JoinAnswer;
import dev.syncdashboard.joining.JoinAnswer.Decision;
import dev.syncdashboard.joining.JoinFolder;
import dev.syncdashboard.joining.JoinName;
import dev.syncdashboard.joining.JoinRequest;
import dev.syncdashboard.joining.Kit;
import dev.syncdashboard.joining.KitCodec;
import dev.syncdashboard.joining.KitReading;
import dev.syncdashboard.joining.Ticket;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class JoinWatcherTest {

    private static final PeerId DEVICE = new PeerId("NEW-LAPTOP");
    private static final Actor JO = new Actor("Jo");
    private static final String TEMPORARY = ".syncthing.join.tmp";

    @TempDir
    private Path root;

    private Instant now = Fleets.TUESDAY;
    private final SigningKey agent = SigningKey.generate();
    private final List<Deed> deeds = new ArrayList<>();
    private final FakeFleet fleet = new FakeFleet(Fleets.ON_TUESDAY.of(Fleets.ON_TUESDAY.upToDate("Engine 1")));
    private JoiningStation station;
    private JoinWatcher watcher;
    private JoinFolder folder;

    private final Clock clock = new Clock() {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    };

    @BeforeEach
    void start() {
        station = JoiningStation.in(root, fleet, deeds::add, clock);
        restart();
        folder = new JoinFolder(station.status());
    }

    private void restart() {
        watcher = new JoinWatcher(station.desk(), new ScriptedEngine());
    }

    private Kit kit(String truck) {
        Attempt<Kit> made = station.desk().make(truck, Duration.ofDays(7), JO);
        assertThat(made).isInstanceOf(Attempt.Made.class);
        return ((Attempt.Made<Kit>) made).made();
    }

    private JoinRequest with(Kit kit, PeerId device, SigningKey key) {
        Ticket ticket = kit.ticket().orElseThrow();
        return JoinRequest.withKit(
                device,
                "Engine 9",
                key.verifyKey(),
                ticket.id(),
                ticket.secret().key());
    }

    private Optional<JoinAnswer> answer(PeerId device) throws Exception {
        return folder.answer(device, new StationKey(root.resolve("data")).open().verifyKey());
    }

    private Optional<RosterTruck> truck(String name) {
        return fleet.snapshot().first().roster().truckNamed(name);
    }

    @Test
    void whereTheStatusFolderTakesNoAnswerNobodyIsLetInAndThatIsSaid() throws Exception {
        Kit kit = kit("Engine 9");
        station.admin().asks(with(kit, DEVICE, agent));
        Path away = station.status().resolveSibling("away");
        Files.move(station.status(), away);

        watcher.round();

        assertThat(station.desk().problem()).map(Message::code).contains("join.problem.folder");
        assertThat(station.admin().admitted).isEmpty();
        assertThat(truck("Engine 9").flatMap(RosterTruck::device)).isEmpty();

        Files.move(away, station.status());
        watcher.round();
        assertThat(station.desk().problem()).isEmpty();
        assertThat(answer(DEVICE)).isPresent();
    }

    @Test
    void aTruckWithAKitThatWaitsAtTheStationsEngineIsLetInByItself() throws Exception {
        Kit kit = kit("Engine 9");
        station.admin().asks(with(kit, DEVICE, agent));

        watcher.round();

        assertThat(truck("Engine 9").flatMap(RosterTruck::device)).contains(DEVICE);
        assertThat(fleet.snapshot().first().roster().keys().of(DEVICE))
                .contains(new TruckKey(agent.verifyKey(), now, true));
        assertThat(station.admin().admitted).extracting(DeviceContact::name).containsOnly("Engine 9");
        JoinAnswer answer = answer(DEVICE).orElseThrow();
        assertThat(answer.accepts(agent.verifyKey())).isTrue();
        assertThat(answer.truckName()).isEqualTo("Engine 9");
        assertThat(answer.kit()).isEqualTo(kit.ticket().map(Ticket::id));
        assertThat(station.desk().kits().get(0).state(now)).isEqualTo(KeptKit.State.USED);
        assertThat(station.desk().waiting()).isEmpty();
        assertThat(deeds).extracting(deed -> deed.change().what()).contains("kit.made", "truck.added", "join.accepted");
    }

    /** It has a place, and nothing is known of its files. */
    @Test
    void lettingInATruckSaysNothingOfItsFiles() throws Exception {
        List<PeerStatus> before = fleet.snapshot().first().peers();
        station.admin().asks(with(kit("Engine 9"), DEVICE, agent));

        watcher.round();

        assertThat(fleet.snapshot().first().peers()).isEqualTo(before);
        assertThat(fleet.snapshot()
                        .first()
                        .device(DEVICE)
                        .filter(peer -> peer.verdict().state() == PeerState.UP_TO_DATE))
                .isEmpty();
    }

    @Test
    void aRequestThatAnotherTruckPassedOnIsAnsweredInTheStatusFolder() throws Exception {
        JoinRequest request = with(kit("Engine 9"), DEVICE, agent);
        folder.ask(
                new HeardRequest(request, Optional.of(new PeerId("TRUCK-1")), now.minus(Duration.ofDays(1))),
                TEMPORARY);

        watcher.round();

        assertThat(answer(DEVICE).filter(answer -> answer.accepts(agent.verifyKey())))
                .isPresent();
        assertThat(folder.request(DEVICE)).isEmpty();
        assertThat(station.admin().admitted).extracting(DeviceContact::id).containsExactly(DEVICE);
    }

    /** Written by a device that is in the mesh and wants to keep others out of it. */
    @Test
    void whoHasAKitIsLetInHoweverManyOthersAsk() throws Exception {
        for (int i = 0; i < 450; i++) {
            folder.ask(
                    new HeardRequest(
                            JoinRequest.withoutKit(new PeerId("0%05d".formatted(i)), "Engine 9", agent),
                            Optional.empty(),
                            now),
                    TEMPORARY);
        }
        folder.ask(new HeardRequest(with(kit("Engine 9"), DEVICE, agent), Optional.empty(), now), TEMPORARY);

        watcher.round();
        assertThat(answer(DEVICE)).isEmpty();
        assertThat(station.desk().isCrowded()).isTrue();
        List<JoinRequest> shown = shown();
        assertThat(shown).hasSize(200);
        watcher.round();
        watcher.round();

        assertThat(answer(DEVICE)).map(JoinAnswer::decision).contains(Decision.ACCEPTED);
        assertThat(shown()).isEqualTo(shown);
    }

    /** Whoever reaches the station's engine can make up any number of devices. */
    @Test
    void whoHasAKitIsLetInHoweverManyOthersWaitAtTheStationsEngine() throws Exception {
        String other = JoinName.format(JoinRequest.withoutKit(new PeerId("X"), "Engine 9", agent));
        for (int i = 0; i < 450; i++) {
            station.admin().asks(new PeerId("0%05d".formatted(i)), other);
        }
        station.admin().asks(with(kit("Engine 9"), DEVICE, agent));

        watcher.round();
        assertThat(station.desk().waiting()).hasSize(200);
        assertThat(station.desk().isCrowded()).isTrue();
        watcher.round();
        watcher.round();

        assertThat(answer(DEVICE)).map(JoinAnswer::decision).contains(Decision.ACCEPTED);
    }

    @Test
    void thatMoreAskThanAreShownIsSaidWhereverTheyAsk() throws Exception {
        for (int i = 0; i < 150; i++) {
            station.admin().asks(JoinRequest.withoutKit(new PeerId("0%05d".formatted(i)), "Engine 9", agent));
            folder.ask(
                    new HeardRequest(
                            JoinRequest.withoutKit(new PeerId("1%05d".formatted(i)), "Engine 9", agent),
                            Optional.empty(),
                            now),
                    TEMPORARY);
        }

        watcher.round();

        assertThat(station.desk().waiting()).hasSize(200);
        assertThat(station.desk().isCrowded()).isTrue();
    }

    private List<JoinRequest> shown() {
        return station.desk().waiting().stream().map(WaitingTruck::request).toList();
    }

    @Test
    void aKitLetsInOneComputerOnly() throws Exception {
        Kit kit = kit("Engine 9");
        station.admin().asks(with(kit, DEVICE, agent));
        watcher.round();
        PeerId copy = new PeerId("COPY");
        station.admin().asks(with(kit, copy, SigningKey.generate()));

        watcher.round();

        assertThat(answer(copy)).isEmpty();
        assertThat(station.admin().admitted).extracting(DeviceContact::id).doesNotContain(copy);
        assertThat(station.desk().waiting()).extracting(WaitingTruck::doubt).containsExactly(Doubt.USED_KIT);
    }

    /** Else whoever finds the stick later has a kit that is still good for another computer. */
    @Test
    void aKitIsUsedAlsoWhereAPersonHadToDecide() throws Exception {
        station.admin().asks(with(kit("Engine 9"), new PeerId("OLD-LAPTOP"), SigningKey.generate()));
        watcher.round();
        Kit kit = kit("Engine 9");
        station.admin().asks(with(kit, DEVICE, agent));
        watcher.round();
        assertThat(station.desk().accept(DEVICE, agent.verifyKey(), "Engine 9", true, JO))
                .isInstanceOf(Attempt.Made.class);
        watcher.round();
        assertThat(answer(DEVICE).flatMap(JoinAnswer::kit))
                .isEqualTo(kit.ticket().map(Ticket::id));

        int number = truck("Engine 9").orElseThrow().number();
        fleet.edit(JO, FleetEdit.ofRoster(roster -> roster.remove(number, now))).get();
        PeerId finder = new PeerId("FINDER");
        station.admin().asks(with(kit, finder, SigningKey.generate()));
        watcher.round();

        assertThat(answer(finder)).isEmpty();
        assertThat(truck("Engine 9").flatMap(RosterTruck::device)).isEmpty();
        assertThat(station.desk().waiting()).extracting(WaitingTruck::doubt).containsExactly(Doubt.USED_KIT);
    }

    /** Two people at once, and an engine that does not answer, so that nobody looks anew. */
    @Test
    void aPersonLetsNobodyInByAKitThatWasTakenBackMeanwhile() throws Exception {
        station.admin().asks(with(kit("Engine 9"), new PeerId("OLD-LAPTOP"), SigningKey.generate()));
        watcher.round();
        Kit kit = kit("Engine 9");
        station.admin().asks(with(kit, DEVICE, agent));
        watcher.round();
        assertThat(station.desk().asking()).isEqualTo(1);
        station.admin().answers = false;
        watcher.round();

        station.desk().revoke(kit.ticket().orElseThrow().id(), new Actor("Kim"));

        assertThat(station.desk().accept(DEVICE, agent.verifyKey(), "Engine 9", true, JO))
                .isInstanceOf(Attempt.Refused.class);
        assertThat(truck("Engine 9").flatMap(RosterTruck::device)).contains(new PeerId("OLD-LAPTOP"));
    }

    @Test
    void aRevokedOrExpiredOrForeignKitLetsNobodyIn() throws Exception {
        Kit revoked = kit("Engine 8");
        station.desk().revoke(revoked.ticket().orElseThrow().id(), JO);
        Kit expired = kit("Engine 9");
        JoiningStation other = JoiningStation.in(root.resolve("other"), fleet, deed -> {}, clock);
        Kit foreign = ((Attempt.Made<Kit>) other.desk().make("Engine 9", Duration.ofDays(7), JO)).made();
        now = now.plus(Duration.ofDays(7));
        station.admin().asks(with(revoked, new PeerId("A"), SigningKey.generate()));
        station.admin().asks(with(expired, new PeerId("B"), SigningKey.generate()));
        station.admin().asks(with(foreign, new PeerId("C"), SigningKey.generate()));

        watcher.round();

        assertThat(station.desk().waiting())
                .extracting(WaitingTruck::doubt)
                .containsExactlyInAnyOrder(Doubt.REVOKED_KIT, Doubt.EXPIRED_KIT, Doubt.FOREIGN_KIT);
        assertThat(station.admin().admitted).isEmpty();
        assertThat(fleet.snapshot().first().roster().trucks()).isEmpty();
    }

    @Test
    void withoutAKitAPersonComparesTheCode() throws Exception {
        JoinRequest request = JoinRequest.withoutKit(DEVICE, "Engine 9", agent);
        station.admin().asks(request);
        watcher.round();

        assertThat(answer(DEVICE)).isEmpty();
        assertThat(station.desk().waiting()).singleElement().satisfies(waiting -> {
            assertThat(waiting.code()).isEqualTo(agent.verifyKey().code());
            assertThat(waiting.doubt()).isEqualTo(Doubt.NO_KIT);
        });
        assertThat(station.desk().asking()).isEqualTo(1);

        assertThat(station.desk().accept(DEVICE, SigningKey.generate().verifyKey(), "Engine 9", false, JO))
                .as("another key than the one that asks")
                .isInstanceOf(Attempt.Refused.class);
        assertThat(station.desk().accept(DEVICE, agent.verifyKey(), "Engine 9", false, JO))
                .isInstanceOf(Attempt.Made.class);
        watcher.round();
        assertThat(answer(DEVICE).filter(answer -> answer.accepts(agent.verifyKey())))
                .isPresent();
        assertThat(station.admin().admitted).extracting(DeviceContact::id).contains(DEVICE);
        assertThat(deeds).extracting(Deed::who).containsOnly("Jo");
    }

    @Test
    void whoWasDeclinedStaysOutAndIsNotAskedAboutAgain() throws Exception {
        station.admin().asks(JoinRequest.withoutKit(DEVICE, "Engine 9", agent));
        watcher.round();
        station.desk().decline(DEVICE, agent.verifyKey(), JO);
        watcher.round();

        assertThat(answer(DEVICE).map(JoinAnswer::decision)).contains(Decision.DECLINED);
        assertThat(station.desk().waiting()).isEmpty();
        assertThat(station.admin().admitted).isEmpty();
        assertThat(fleet.snapshot().first().roster().trucks()).isEmpty();
    }

    /** A request in the folder may name any device, also one that a person has let in for a purpose of its own. */
    @Test
    void whoWasNeverLetInByAnAnswerIsNotPutOutByOne() throws Exception {
        folder.ask(
                new HeardRequest(JoinRequest.withoutKit(DEVICE, "Engine 9", agent), Optional.empty(), now), TEMPORARY);
        watcher.round();
        station.desk().decline(DEVICE, agent.verifyKey(), JO);
        watcher.round();

        assertThat(answer(DEVICE).map(JoinAnswer::decision)).contains(Decision.DECLINED);
        assertThat(station.admin().expelled).isEmpty();
    }

    @Test
    void aNewLaptopTakesThePlaceOfTheOldOneWhichIsPutOut() throws Exception {
        SigningKey oldKey = SigningKey.generate();
        PeerId old = new PeerId("OLD-LAPTOP");
        station.admin().asks(with(kit("Engine 9"), old, oldKey));
        watcher.round();
        long first = answer(old).orElseThrow().number();
        int number = truck("Engine 9").orElseThrow().number();
        station.admin().asks(with(kit("Engine 9"), DEVICE, agent));
        watcher.round();
        assertThat(station.desk().waiting()).extracting(WaitingTruck::doubt).containsExactly(Doubt.REPLACES);
        assertThat(station.desk().accept(DEVICE, agent.verifyKey(), "Engine 9", false, JO))
                .as("nobody has said that it replaces it")
                .isInstanceOf(Attempt.Refused.class);

        assertThat(station.desk().accept(DEVICE, agent.verifyKey(), "Engine 9", true, JO))
                .isInstanceOf(Attempt.Made.class);
        station = JoiningStation.in(root, fleet, deeds::add, clock);
        restart();
        watcher.round();

        RosterTruck truck = truck("Engine 9").orElseThrow();
        assertThat(truck.number()).isEqualTo(number);
        assertThat(truck.device()).contains(DEVICE);
        assertThat(truck.earlierDevices()).containsExactly(old);
        assertThat(answer(old).map(JoinAnswer::decision)).contains(Decision.DECLINED);
        assertThat(answer(old).orElseThrow().number()).isGreaterThan(first);
        assertThat(station.admin().expelled).containsExactly(old);

        station.admin().asks(JoinRequest.withoutKit(old, "Engine 9", oldKey));
        watcher.round();
        assertThat(station.desk().waiting()).extracting(WaitingTruck::doubt).containsExactly(Doubt.RETIRED);
        assertThat(station.desk().accept(old, oldKey.verifyKey(), "Engine 9", true, JO))
                .isInstanceOf(Attempt.Refused.class);
        assertThat(station.desk().asking()).isZero();
    }

    @Test
    void whoWasTakenOffTheRosterIsNotLetInAgainByItsOldAnswer() throws Exception {
        JoinRequest request = with(kit("Engine 9"), DEVICE, agent);
        station.admin().asks(request);
        watcher.round();
        int number = truck("Engine 9").orElseThrow().number();
        fleet.edit(JO, FleetEdit.ofRoster(roster -> roster.remove(number, now))).get();
        Files.delete(root.resolve(station.status()).resolve(DEVICE + ".joined"));
        station.admin().admitted.clear();
        station.admin().asks(request);

        watcher.round();

        assertThat(station.admin().admitted).isEmpty();
        assertThat(answer(DEVICE).map(JoinAnswer::decision)).contains(Decision.WITHDRAWN);
        assertThat(station.desk().waiting()).extracting(WaitingTruck::doubt).containsExactly(Doubt.TAKEN_OFF);
    }

    /** Another truck would let it in again by the answer that lies in the Status folder. */
    @Test
    void whoIsTakenOffTheRosterIsLetInNowhereAnyMoreAndLosesNothing() throws Exception {
        station.admin().asks(with(kit("Engine 9"), DEVICE, agent));
        watcher.round();
        JoinAnswer first = answer(DEVICE).orElseThrow();
        Roster before = fleet.snapshot().first().roster();
        int number = truck("Engine 9").orElseThrow().number();

        fleet.edit(JO, FleetEdit.ofRoster(roster -> roster.remove(number, now))).get();
        watcher.round();
        JoinAnswer withdrawn = answer(DEVICE).orElseThrow();
        assertThat(withdrawn.decision()).isEqualTo(Decision.WITHDRAWN);
        assertThat(withdrawn.number()).isGreaterThan(first.number());
        assertThat(station.admin().expelled).isEmpty();

        station = JoiningStation.in(root, fleet, deeds::add, clock);
        restart();
        watcher.round();
        assertThat(answer(DEVICE)).as("after a restart").contains(withdrawn);

        fleet.edit(JO, FleetEdit.ofRoster(roster -> Attempt.made(before))).get();
        watcher.round();
        JoinAnswer again = answer(DEVICE).orElseThrow();
        assertThat(again.accepts(agent.verifyKey())).isTrue();
        assertThat(again.number()).isGreaterThan(withdrawn.number());
    }

    /** A truck that has left and comes back takes no answer to another kit than the one that it asks with. */
    @Test
    void aTruckThatIsInAlreadyIsAnsweredAlsoToAnotherKitOrACard() throws Exception {
        Kit used = kit("Engine 9");
        station.admin().asks(with(used, DEVICE, agent));
        watcher.round();
        JoinAnswer first = answer(DEVICE).orElseThrow();

        Kit kit = kit("Engine 9");
        folder.ask(new HeardRequest(with(kit, DEVICE, agent), Optional.empty(), now), TEMPORARY);
        watcher.round();
        JoinAnswer second = answer(DEVICE).orElseThrow();
        assertThat(second.kit()).isEqualTo(kit.ticket().map(Ticket::id));
        assertThat(second.number()).isGreaterThan(first.number());
        assertThat(second.accepts(agent.verifyKey())).isTrue();
        folder.ask(new HeardRequest(with(used, DEVICE, agent), Optional.empty(), now), TEMPORARY);
        watcher.round();
        assertThat(answer(DEVICE))
                .as("copies of both in turn are not answered in turn")
                .contains(second);

        folder.ask(
                new HeardRequest(JoinRequest.withoutKit(DEVICE, "Engine 9", agent), Optional.empty(), now), TEMPORARY);
        watcher.round();
        assertThat(station.desk().waiting()).extracting(WaitingTruck::doubt).containsExactly(Doubt.NO_KIT);
        station.desk().accept(DEVICE, agent.verifyKey(), "Engine 9", false, JO);
        watcher.round();
        JoinAnswer third = answer(DEVICE).orElseThrow();
        assertThat(third.kit()).isEmpty();
        assertThat(third.accepts(agent.verifyKey())).isTrue();
        assertThat(station.desk().waiting()).isEmpty();
        assertThat(station.admin().expelled).isEmpty();
    }

    /** As after a start without the database: an empty roster says nothing of who was taken off. */
    @ParameterizedTest
    @EnumSource(names = {"NOT_READ", "LOST", "NOT_KEPT"})
    void nobodysAnswerIsTakenBackByARosterThatIsNotKnown(RosterDoubt doubt) throws Exception {
        station.admin().asks(with(kit("Engine 9"), DEVICE, agent));
        watcher.round();
        JoinAnswer accepted = answer(DEVICE).orElseThrow();

        fleet.edit(JO, FleetEdit.ofRoster(roster -> Attempt.made(Roster.EMPTY.doubted(doubt))))
                .get();
        watcher.round();
        assertThat(answer(DEVICE)).contains(accepted);

        fleet.edit(JO, FleetEdit.ofRoster(Roster::confirmed)).get();
        watcher.round();
        assertThat(answer(DEVICE))
                .as("a person says that it is whole")
                .map(JoinAnswer::decision)
                .contains(Decision.WITHDRAWN);
    }

    /** A person may have put the old computer on the roster again by hand, as another truck. */
    @Test
    void nobodyIsPutOutAsLongAsTheRosterIsNotRead() throws Exception {
        PeerId old = new PeerId("OLD-LAPTOP");
        station.admin().asks(with(kit("Engine 9"), old, SigningKey.generate()));
        watcher.round();
        station.admin().asks(with(kit("Engine 9"), DEVICE, agent));
        watcher.round();
        station.desk().accept(DEVICE, agent.verifyKey(), "Engine 9", true, JO);
        fleet.edit(JO, FleetEdit.ofRoster(roster -> roster.approve(old, "Spare", "")))
                .get();
        Roster known = fleet.snapshot().first().roster();
        fleet.edit(JO, FleetEdit.ofRoster(roster -> Attempt.made(Roster.EMPTY.doubted(RosterDoubt.NOT_READ))))
                .get();
        watcher.round();
        assertThat(station.admin().expelled).isEmpty();

        fleet.edit(JO, FleetEdit.ofRoster(roster -> Attempt.made(known))).get();
        watcher.round();
        assertThat(station.admin().expelled).isEmpty();
        assertThat(answer(DEVICE)).isPresent();
    }

    @Test
    void whyNobodyIsLetInIsSaidWhileTheRosterIsUnread() throws Exception {
        Roster known = fleet.snapshot().first().roster();
        fleet.edit(JO, FleetEdit.ofRoster(roster -> Attempt.made(Roster.EMPTY.doubted(RosterDoubt.NOT_READ))))
                .get();
        station.admin().asks(with(kit("Engine 9"), DEVICE, agent));

        watcher.round();

        assertThat(answer(DEVICE)).isEmpty();
        assertThat(station.desk().problem().orElseThrow().code()).isEqualTo("join.problem.not_read");
        assertThat(station.desk().waiting()).isEmpty();

        fleet.edit(JO, FleetEdit.ofRoster(roster -> Attempt.made(known))).get();
        watcher.round();
        assertThat(station.desk().problem()).isEmpty();
        assertThat(answer(DEVICE)).isPresent();
    }

    @Test
    void howeverManyAreTakenOffAtOnceEachAnswerIsTakenBack() throws Exception {
        int trucks = JoinWatcher.ANSWERS_SEEN_TO + 20;
        for (int i = 0; i < trucks; i++) {
            station.admin().asks(with(kit("Engine " + i), new PeerId("D" + i), SigningKey.generate()));
        }
        watcher.round();
        assertThat(fleet.snapshot().first().roster().trucks()).hasSize(trucks);
        fleet.edit(JO, FleetEdit.ofRoster(roster -> Attempt.made(Roster.EMPTY))).get();

        for (int round = 0; round < 2; round++) {
            watcher.round();
        }

        for (int i = 0; i < trucks; i++) {
            assertThat(answer(new PeerId("D" + i)).map(JoinAnswer::decision)).contains(Decision.WITHDRAWN);
        }
    }

    /** A request may stand in the folder in the name of any device. */
    @Test
    void whoAsksInTheNameOfATrucksDeviceCanNeitherTakeItsPlaceNorHaveItPutOut() throws Exception {
        station.admin().asks(with(kit("Engine 9"), DEVICE, agent));
        watcher.round();
        SigningKey thief = SigningKey.generate();
        folder.ask(
                new HeardRequest(JoinRequest.withoutKit(DEVICE, "Engine 9", thief), Optional.empty(), now), TEMPORARY);
        watcher.round();

        assertThat(fleet.snapshot().first().roster().keys().of(DEVICE).map(TruckKey::key))
                .contains(agent.verifyKey());
        station.desk().decline(DEVICE, thief.verifyKey(), JO);
        watcher.round();

        assertThat(answer(DEVICE).filter(answer -> answer.accepts(agent.verifyKey())))
                .isPresent();
        assertThat(station.admin().expelled).isEmpty();
    }

    @Test
    void anEngineThatDoesNotAnswerIsAskedAgain() throws Exception {
        station.admin().asks(with(kit("Engine 9"), DEVICE, agent));
        station.admin().answers = false;
        watcher.round();
        assertThat(answer(DEVICE)).isEmpty();

        station.admin().answers = true;
        watcher.round();
        assertThat(answer(DEVICE)).isPresent();
    }

    @Test
    void afterARestartTheSameTruckIsAnsweredTheSameAndNobodyElseByItsKit() throws Exception {
        Kit kit = kit("Engine 9");
        station.admin().asks(with(kit, DEVICE, agent));
        watcher.round();
        JoinAnswer answer = answer(DEVICE).orElseThrow();
        Files.delete(station.status().resolve(DEVICE + ".joined"));

        station = JoiningStation.in(root, fleet, deeds::add, clock);
        restart();
        station.admin().asks(with(kit, new PeerId("COPY"), SigningKey.generate()));
        watcher.round();

        assertThat(answer(DEVICE)).contains(answer);
        assertThat(station.desk().waiting()).extracting(WaitingTruck::doubt).containsExactly(Doubt.USED_KIT);
    }

    /** They said only whether a device was accepted. */
    @Test
    void aBookOfBeforeThereWasAThirdDecisionIsUnderstood() throws Exception {
        station.admin().asks(with(kit("Engine 9"), DEVICE, agent));
        watcher.round();
        JoinAnswer answer = answer(DEVICE).orElseThrow();
        Path book = root.resolve("data/joining.json");
        Files.writeString(book, Files.readString(book).replace("\"decision\" : \"accepted\"", "\"accepted\" : true"));
        assertThat(book).content().contains("\"accepted\" : true");
        Files.delete(station.status().resolve(DEVICE + ".joined"));

        station = JoiningStation.in(root, fleet, deeds::add, clock);
        restart();
        watcher.round();

        assertThat(answer(DEVICE)).contains(answer);
    }

    @Test
    void aDamagedBookLetsNobodyIn() throws Exception {
        Kit kit = kit("Engine 9");
        Path book = root.resolve("data/joining.json");
        Files.writeString(book, Files.readString(book).substring(0, 50));
        station = JoiningStation.in(root, fleet, deeds::add, clock);
        restart();
        station.admin().asks(with(kit, DEVICE, agent));

        watcher.round();

        assertThat(station.admin().admitted).isEmpty();
        assertThat(station.desk().problem()).isPresent();
        assertThat(station.desk().make("Engine 8", Duration.ofDays(1), JO)).isInstanceOf(Attempt.Refused.class);
        assertThat(Files.readString(book)).hasSize(50);
    }

    @Test
    void theStationNeverKeepsTheSecretOfAKit() throws Exception {
        Kit kit = kit("Engine 9");
        String file = new String(KitCodec.encode(kit), StandardCharsets.UTF_8);
        String secret = file.replaceAll("(?s).*\"secret\" : \"([^\"]+)\".*", "$1");

        assertThat(secret).hasSize(43);
        assertThat(Files.readString(root.resolve("data/joining.json"))).doesNotContain(secret);
        assertThat(deeds.toString()).doesNotContain(secret);
        assertThat(KitCodec.decode(file.getBytes(StandardCharsets.UTF_8))).isEqualTo(new KitReading.Whole(kit));
    }

    @Test
    void devicesThatWantSomethingElseAreNotAsked() throws Exception {
        station.admin().asks(DEVICE, "Chief's phone");
        station.admin().asks(new PeerId("X"), JoinName.format(JoinRequest.withoutKit(DEVICE, "E", agent)));

        watcher.round();

        assertThat(station.desk().waiting()).extracting(WaitingTruck::doubt).containsExactly(Doubt.NOT_SIGNED);
    }

    /** As of a backup that was put back: the station has forgotten what it said, and trucks have not. */
    @Test
    void anOlderBookTakesNothingBackThatTheStationHasSaidSince() throws Exception {
        JoinRequest request = with(kit("Engine 9"), DEVICE, agent);
        station.admin().asks(request);
        watcher.round();
        JoinAnswer accepted = answer(DEVICE).orElseThrow();
        station.admin().admitted.clear();
        JoinAnswer since = accepted.again(Decision.DECLINED, now, accepted.number() + 1_000);
        folder.answer(since, new StationKey(root.resolve("data")).open(), TEMPORARY);

        for (int round = 0; round < 2; round++) {
            watcher.round();
        }

        assertThat(answer(DEVICE)).contains(since);
        assertThat(station.admin().admitted).isEmpty();
        station = JoiningStation.in(root, fleet, deeds::add, clock);
        restart();
        station.admin().asks(request);
        watcher.round();
        assertThat(station.desk().waiting()).extracting(WaitingTruck::doubt).containsExactly(Doubt.RETIRED);
    }

    @Test
    void theNextAnswerIsNewerThanOneThatTheStationHasForgotten() throws Exception {
        JoinAnswer forgotten = new JoinAnswer(
                DEVICE, Decision.DECLINED, agent.verifyKey(), Optional.empty(), "Engine 9", now, 9_000_000_000L);
        folder.answer(forgotten, new StationKey(root.resolve("data")).open(), TEMPORARY);

        station.admin().asks(with(kit("Engine 9"), DEVICE, agent));
        watcher.round();

        JoinAnswer accepted = answer(DEVICE).orElseThrow();
        assertThat(accepted.decision()).isEqualTo(Decision.ACCEPTED);
        assertThat(accepted.number()).isGreaterThan(forgotten.number());
    }

    @Test
    void afterABackupWasPutBackNobodyIsLetInUntilAPersonHasLooked() throws Exception {
        fleet.edit(JO, FleetEdit.ofRoster(roster -> Attempt.made(roster.doubted(RosterDoubt.RESTORED))))
                .get();
        station.admin().asks(with(kit("Engine 9"), DEVICE, agent));

        watcher.round();

        assertThat(answer(DEVICE)).isEmpty();
        assertThat(station.desk().problem().orElseThrow().code()).isEqualTo("join.problem.restored");

        fleet.edit(JO, FleetEdit.ofRoster(Roster::confirmed)).get();
        watcher.round();
        assertThat(answer(DEVICE)).isPresent();
        assertThat(station.desk().problem()).isEmpty();
    }

    /** Whoever has a copy of a kit that was used after the backup was made must not be taken for the truck. */
    @ParameterizedTest
    @ValueSource(ints = {0, 400})
    void aKitThatMayHaveBeenUsedSinceTheBackupIsGoodForNobody(int daysThatTheClockWasAhead) throws Exception {
        Kit kit = kit("Engine 9");

        RestoredJoins.settle(root.resolve("data"), now.plus(Duration.ofDays(daysThatTheClockWasAhead)));

        station = JoiningStation.in(root, fleet, deeds::add, clock);
        restart();
        station.admin().asks(with(kit, DEVICE, agent));
        watcher.round();
        assertThat(answer(DEVICE)).isEmpty();
        assertThat(station.desk().waiting()).extracting(WaitingTruck::doubt).containsExactly(Doubt.REVOKED_KIT);
    }
}
