package dev.syncdashboard.dashboard.joining;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.joining.JoinAnswer;
import dev.syncdashboard.joining.JoinAnswer.Decision;
import dev.syncdashboard.joining.JoinRequest;
import dev.syncdashboard.joining.KitId;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.status.PeerId;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JoinRulesTest {

    private static final Instant NOW = Instant.parse("2026-11-24T14:32:10Z");
    private static final PeerId DEVICE = new PeerId("NEW-LAPTOP");
    private static final KitId ID = new KitId("ABCDEFGHIJKLMNOP");

    private final SigningKey agent = SigningKey.generate();
    private final SigningKey secret = SigningKey.generate();
    private final JoinRequest request = JoinRequest.withKit(DEVICE, "Engine 9", agent.verifyKey(), ID, secret);

    private KeptKit kit(String truck) {
        return new KeptKit(
                ID,
                truck,
                NOW.minusSeconds(60),
                "Jo",
                NOW.plus(Duration.ofDays(7)),
                secret.verifyKey(),
                Optional.empty(),
                Optional.empty());
    }

    private static JoinBook book(KeptKit... kits) {
        return new JoinBook(List.of(kits), List.of(), Set.of(), Set.of());
    }

    private Judgement judge(JoinBook book, Roster roster) {
        return judge(request, book, roster, NOW);
    }

    private static Judgement judge(JoinRequest request, JoinBook book, Roster roster, Instant now) {
        return new JoinRules(book, roster, now).judge(request);
    }

    private static Doubt doubt(Judgement judgement) {
        assertThat(judgement).isInstanceOf(Judgement.Ask.class);
        return ((Judgement.Ask) judgement).why();
    }

    private static Roster made(Attempt<Roster> attempt) {
        assertThat(attempt).isInstanceOf(Attempt.Made.class);
        return ((Attempt.Made<Roster>) attempt).made();
    }

    @Test
    void aValidKitIsAcceptedByItselfWhateverTheTruckCallsItself() {
        assertThat(judge(book(kit("Engine 9")), Roster.EMPTY)).isEqualTo(new Judgement.Accept(kit("Engine 9")));
        assertThat(judge(book(kit("Ladder 2")), Roster.EMPTY)).isEqualTo(new Judgement.Accept(kit("Ladder 2")));
    }

    @Test
    void aTruckThatWaitsOnTheRosterWithoutAComputerGetsThisOne() {
        Roster roster = made(Roster.EMPTY.add("Engine 9", ""));

        assertThat(judge(book(kit("Engine 9")), roster)).isInstanceOf(Judgement.Accept.class);
    }

    @Test
    void aKitIsGoodToItsLastSecondOnTheStationsClock() {
        Instant end = NOW.plus(Duration.ofDays(7));

        assertThat(judge(request, book(kit("E")), Roster.EMPTY, end.minusNanos(1)))
                .isInstanceOf(Judgement.Accept.class);
        assertThat(doubt(judge(request, book(kit("E")), Roster.EMPTY, end))).isEqualTo(Doubt.EXPIRED_KIT);
    }

    @Test
    void aForeignRevokedOrUsedKitProvesNothing() {
        assertThat(doubt(judge(book(), Roster.EMPTY))).isEqualTo(Doubt.FOREIGN_KIT);
        assertThat(doubt(judge(book(kit("E")).revoke(ID, NOW), Roster.EMPTY))).isEqualTo(Doubt.REVOKED_KIT);
        KeptKit.Use byAnother = new KeptKit.Use(NOW, new PeerId("OTHER"), agent.verifyKey());
        KeptKit.Use byAnotherKey =
                new KeptKit.Use(NOW, DEVICE, SigningKey.generate().verifyKey());
        for (KeptKit.Use use : List.of(byAnother, byAnotherKey)) {
            JoinBook used = book(kit("E")).use(ID, use);
            assertThat(doubt(judge(used, Roster.EMPTY))).isEqualTo(Doubt.USED_KIT);
        }
        for (Doubt none : List.of(Doubt.FOREIGN_KIT, Doubt.WRONG_PROOF, Doubt.NOT_SIGNED, Doubt.RETIRED)) {
            assertThat(none.mayBeAccepted())
                    .as("a code says nothing of who asks: " + none)
                    .isFalse();
        }
    }

    /** The power may fail between any two steps. */
    @Test
    void whoUsedTheKitAlreadyIsLetInAgainWithIt() {
        JoinBook used = book(kit("E")).use(ID, new KeptKit.Use(NOW, DEVICE, agent.verifyKey()));

        assertThat(judge(used, made(Roster.EMPTY.approve(DEVICE, "E", "")))).isInstanceOf(Judgement.Accept.class);
    }

    @Test
    void aProofOfAnotherKeyIsNone() {
        JoinRequest forged = JoinRequest.withKit(DEVICE, "Engine 9", agent.verifyKey(), ID, SigningKey.generate());

        assertThat(doubt(judge(forged, book(kit("E")), Roster.EMPTY, NOW))).isEqualTo(Doubt.WRONG_PROOF);
    }

    @Test
    void withoutAKitAPersonDecidesIfTheKeyItselfAsks() {
        JoinRequest asking = JoinRequest.withoutKit(DEVICE, "Engine 9", agent);

        assertThat(doubt(judge(asking, book(), Roster.EMPTY, NOW))).isEqualTo(Doubt.NO_KIT);
        JoinRequest stolen =
                new JoinRequest(new PeerId("THIEF"), "Engine 9", agent.verifyKey(), Optional.empty(), asking.own());
        assertThat(doubt(judge(stolen, book(), Roster.EMPTY, NOW))).isEqualTo(Doubt.NOT_SIGNED);
    }

    @Test
    void aTruckThatHasAnotherComputerIsReplacedByNobodyButAPerson() {
        Roster roster = made(Roster.EMPTY.approve(new PeerId("OLD-LAPTOP"), "Engine 9", ""));

        Judgement judgement = judge(book(kit("Engine 9")), roster);

        assertThat(doubt(judgement)).isEqualTo(Doubt.REPLACES);
        assertThat(((Judgement.Ask) judgement).rival()).contains(roster.trucks().get(0));
        Judgement withoutKit = judge(JoinRequest.withoutKit(DEVICE, "engine 9", agent), book(), roster, NOW);
        assertThat(((Judgement.Ask) withoutKit).rival())
                .contains(roster.trucks().get(0));
    }

    @Test
    void aDeviceThatJoinsUnderASecondNameIsAsked() {
        Roster roster = made(Roster.EMPTY.approve(DEVICE, "Ladder 2", ""));

        assertThat(doubt(judge(book(kit("Engine 9")), roster))).isEqualTo(Doubt.OTHER_TRUCK);
        Roster otherKey =
                roster.with(roster.keys().accepted(DEVICE, SigningKey.generate().verifyKey(), NOW));
        assertThat(doubt(judge(book(kit("Ladder 2")), otherKey))).isEqualTo(Doubt.OTHER_KEY);
    }

    @Test
    void aRetiredKeyIsNeverLetInAgain() {
        assertThat(doubt(judge(book(kit("Engine 9")).retire(agent.verifyKey()), Roster.EMPTY)))
                .isEqualTo(Doubt.RETIRED);
    }

    @Test
    void whoHasAnAnswerIsAnsweredUnlessItGotAKitAfterIt() {
        JoinAnswer before = answer(Decision.DECLINED, NOW.minusSeconds(120));
        JoinAnswer after = answer(Decision.DECLINED, NOW);

        assertThat(judge(book(kit("E")).with(after), Roster.EMPTY)).isEqualTo(new Judgement.Answered(after));
        assertThat(judge(book(kit("E")).with(before), Roster.EMPTY)).isInstanceOf(Judgement.Accept.class);
        JoinAnswer accepted = answer(Decision.ACCEPTED, NOW);
        Roster roster = made(Roster.EMPTY.approve(DEVICE, "Engine 9", ""));
        assertThat(judge(book().with(accepted), roster)).isEqualTo(new Judgement.Answered(accepted));
    }

    @Test
    void aTruckThatWasTakenOffTheRosterIsNotLetInAgainByItsOldKit() {
        KeptKit used = kit("Engine 9").used(new KeptKit.Use(NOW, DEVICE, agent.verifyKey()));
        JoinBook book = book(used).with(answer(Decision.ACCEPTED, NOW));

        assertThat(doubt(judge(book, Roster.EMPTY))).isEqualTo(Doubt.TAKEN_OFF);
        assertThat(doubt(judge(JoinRequest.withoutKit(DEVICE, "Engine 9", agent), book, Roster.EMPTY, NOW)))
                .isEqualTo(Doubt.NO_KIT);
    }

    private JoinAnswer answer(Decision decision, Instant when) {
        return new JoinAnswer(DEVICE, decision, agent.verifyKey(), Optional.empty(), "Engine 9", when, 5);
    }

    @Test
    void theBookComesBackAsItWasKeptAndADamagedOneNotAtAll() {
        JoinBook book = book(kit("Engine 9"), kit("E").revoked(NOW))
                .use(ID, new KeptKit.Use(NOW, DEVICE, agent.verifyKey()))
                .with(answer(Decision.ACCEPTED, NOW))
                .retire(secret.verifyKey());
        byte[] kept = JoinBookJson.encode(book);

        assertThat(JoinBookJson.decode(kept)).contains(book);
        assertThat(JoinBookJson.decode(Arrays.copyOf(kept, kept.length / 2))).isEmpty();
        assertThat(JoinBookJson.decode("{\"schema\": 2}".getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
        assertThat(book.nextNumber(NOW)).isGreaterThanOrEqualTo(NOW.getEpochSecond());
        assertThat(book.nextNumber(Instant.EPOCH)).isEqualTo(6);
    }
}
