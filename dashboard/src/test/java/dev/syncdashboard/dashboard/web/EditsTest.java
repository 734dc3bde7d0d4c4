package dev.syncdashboard.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.audit.Audit;
import dev.syncdashboard.dashboard.fixture.Editing;
import dev.syncdashboard.dashboard.fixture.FakeFleet;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.OneVisitor;
import dev.syncdashboard.dashboard.fixture.Refusals;
import dev.syncdashboard.dashboard.fleet.FleetEdit;
import dev.syncdashboard.dashboard.fleet.FleetEditor.EditAnswer;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.words.Message;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

class EditsTest {

    private static final FleetEdit<Roster> BOAT = FleetEdit.ofRoster(roster -> roster.add("Boat", ""));

    private final Audit audit = new Audit(
            deed -> {}, new FakeFleet(Fleets.ON_TUESDAY.everything()), Clock.fixed(Fleets.TUESDAY, ZoneOffset.UTC));

    @Test
    void aFleetThatDoesNotAnswerIsNotWaitedForForEver() {
        Edits edits = new Edits(
                Editing.answering(new CompletableFuture<>()),
                OneVisitor.anybody(),
                audit,
                new Patience(Duration.ofMillis(20)));

        Edits.Answer<Roster> answer = edits.make(BOAT);

        assertThat(why(answer))
                .isEqualTo(
                        "The dashboard has not answered in time. The change may still be made: look at this page again"
                                + " before you try once more.");
        assertThat(answer.kept()).isFalse();
        assertThat(answer.status()).isEqualTo(HttpStatus.SERVICE_UNAVAILABLE);
    }

    @Test
    void aRefusalIsSaidAsItIs() {
        Attempt<Object> refused = Attempt.refused(About.NOTHING_TYPED, Message.said("Not now."));
        Edits edits = new Edits(
                Editing.answering(CompletableFuture.completedFuture(new EditAnswer<>(refused, false))),
                OneVisitor.anybody(),
                audit,
                Patience.OF_A_PERSON);

        Edits.Answer<Roster> answer = edits.make(BOAT);

        assertThat(why(answer)).isEqualTo("Not now.");
        assertThat(answer.status()).isEqualTo(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private static String why(Edits.Answer<?> answer) {
        return answer.attempt().either(made -> "", Refusals::why);
    }
}
