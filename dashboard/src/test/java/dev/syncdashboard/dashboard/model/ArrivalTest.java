package dev.syncdashboard.dashboard.model;

import static dev.syncdashboard.dashboard.fixture.TestFacts.MONDAY;
import static dev.syncdashboard.dashboard.fixture.TestFacts.TUESDAY;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.TestFacts;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArrivalTest {

    private static final Update FIRST = TestFacts.update(1, "a", MONDAY);
    private static final Update SECOND = TestFacts.update(2, "b", TUESDAY);
    private static final Update SECOND_IS_FIRST_AGAIN = TestFacts.update(3, "a", TUESDAY.plusSeconds(3_600));
    private static final Instant GOT = TUESDAY.plusSeconds(540);

    @Test
    void aTruckInContactAllTheWhileGotAnUpdateWhenItSaidSo() {
        PeerFacts peer = TestFacts.inContact("b").progressed(GOT).build();

        assertThat(Arrival.of(peer, SECOND, SECOND)).contains(new Arrival(peer.id(), 2, GOT, true));
    }

    @Test
    void aTruckThatWasOutOfContactMayHaveGotItEarlier() {
        PeerFacts peer = TestFacts.outOfContact("b").progressed(GOT).build();

        assertThat(Arrival.of(peer, SECOND, SECOND)).contains(new Arrival(peer.id(), 2, GOT, false));
    }

    @Test
    void aTruckThatCameIntoContactJustBeforeItsReportMayHaveBroughtItAlong() {
        Contact lately = Contact.NEVER.online(GOT.minusSeconds(119));
        Contact longer = Contact.NEVER.online(GOT.minusSeconds(120));
        TestFacts facts = TestFacts.inContact("b").progressed(GOT);

        assertThat(exact(facts.contact(lately))).contains(false);
        assertThat(exact(facts.contact(longer))).contains(true);
    }

    @Test
    void aTruckGotTheUpdatesThatItSkippedWithTheOneThatItHas() {
        PeerFacts peer = TestFacts.inContact("b").progressed(GOT).build();

        assertThat(Arrival.of(peer, FIRST, SECOND)).contains(new Arrival(peer.id(), 1, GOT, true));
    }

    @Test
    void nobodyHadAVersionThatCameBackBeforeItWasPostedAgain() {
        PeerFacts peer =
                TestFacts.inContact("a").progressed(MONDAY.plusSeconds(60)).build();
        Instant back = SECOND_IS_FIRST_AGAIN.posted();

        assertThat(Arrival.of(peer, SECOND_IS_FIRST_AGAIN, SECOND_IS_FIRST_AGAIN)
                        .map(Arrival::at))
                .contains(back);
        assertThat(Arrival.of(peer, SECOND, SECOND_IS_FIRST_AGAIN).map(Arrival::at))
                .contains(back);
    }

    @Test
    void aTruckThatNeverReportedGotNothing() {
        assertThat(Arrival.of(TestFacts.inContact("b").withoutReport(Optional.empty()), SECOND, SECOND))
                .isEmpty();
    }

    private static Optional<Boolean> exact(TestFacts facts) {
        return Arrival.of(facts.build(), SECOND, SECOND).map(Arrival::exact);
    }
}
