package dev.syncdashboard.dashboard.pages.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fleet.FleetEditor;
import dev.syncdashboard.dashboard.fleet.FleetEditor.Outcome;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterChange;
import dev.syncdashboard.dashboard.roster.RosterChange.About;
import dev.syncdashboard.dashboard.roster.RosterChange.Refused;
import dev.syncdashboard.dashboard.web.Patience;
import dev.syncdashboard.status.FolderName;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

class EditsTest {

    @Test
    void aFleetThatDoesNotAnswerIsNotWaitedForForEver() {
        Edits edits = new Edits(answering(new CompletableFuture<>()), new Patience(Duration.ofMillis(20)));

        assertThat(edits.change(roster -> roster.add("Boat", "")).refused())
                .contains(new Refused(
                        About.ROSTER,
                        "The dashboard has not answered in time. The change may still be made: look at the roster before"
                                + " you try again."));
    }

    @Test
    void aRefusalThatIsNotTheRostersIsSaidAsItIs() {
        Edits edits = new Edits(
                answering(CompletableFuture.completedFuture(new Outcome.Refused("Not now."))), Patience.OF_A_PERSON);

        assertThat(edits.change(roster -> roster.add("Boat", "")).refused())
                .contains(new Refused(About.ROSTER, "Not now."));
    }

    private static FleetEditor answering(CompletableFuture<Outcome> answer) {
        return new FleetEditor() {
            @Override
            public CompletableFuture<Outcome> changeRoster(Function<Roster, RosterChange> change) {
                return answer;
            }

            @Override
            public void lossSeen() {
                throw new UnsupportedOperationException();
            }

            @Override
            public CompletableFuture<Outcome> title(FolderName folder, int number, Optional<String> title) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
