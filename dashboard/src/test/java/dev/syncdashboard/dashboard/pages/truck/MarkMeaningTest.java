package dev.syncdashboard.dashboard.pages.truck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.TestFacts;
import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.model.Mark;
import dev.syncdashboard.dashboard.model.PeerFacts;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.RosterPlace;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.words.Language;
import dev.syncdashboard.words.Message;
import dev.syncdashboard.words.Voice;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MarkMeaningTest {

    private static final Optional<ReceivedReport> REPORT =
            Fleets.ON_TUESDAY.upToDate("Engine 7").status().facts().report();

    @Test
    void aTruckInThePeerListIsNotSaidToBeUnknownToTheEngine() {
        assertThat(meaning(Mark.Kind.HEARD_THROUGH_OTHER, facts(true, REPORT, Optional.empty())))
                .contains("after the station had lost contact")
                .doesNotContain("not linked");
        assertThat(meaning(Mark.Kind.HEARD_THROUGH_OTHER, facts(false, REPORT, Optional.empty())))
                .contains("the station itself is not linked with it");
    }

    @Test
    void aConflictCopyDoesNotMakeTheFileItselfAnOldOne() {
        assertThat(meaning(Mark.Kind.UNREADABLE, facts(true, REPORT, Optional.of(StatusFile.Defect.CONFLICT_COPY))))
                .contains("second copy of its report")
                .doesNotContain("from the one before");
    }

    @Test
    void anEarlierFileIsOnlyNamedIfThereWasOne() {
        var defect = Optional.of(StatusFile.Defect.EMPTY);

        assertThat(meaning(Mark.Kind.UNREADABLE, facts(true, REPORT, defect))).contains("from the one before");
        assertThat(meaning(Mark.Kind.UNREADABLE, facts(true, Optional.empty(), defect)))
                .isEqualTo("No readable report so far.");
    }

    @Test
    void everyKindHasAMeaningInEveryLanguage() {
        for (Mark.Kind kind : Mark.Kind.values()) {
            assertThat(meaning(kind, facts(true, REPORT, Optional.empty()))).endsWith(".");
            assertThat(meaning(kind, facts(true, REPORT, Optional.empty()), StationWords.OF_TRUCKS.german()))
                    .endsWith(".");
        }
    }

    private static String meaning(Mark.Kind kind, PeerFacts facts) {
        return meaning(kind, facts, StationWords.OF_TRUCKS.english());
    }

    private static String meaning(Mark.Kind kind, PeerFacts facts, Language language) {
        return MarkMeaning.of(
                        new Mark(kind, Message.said("the mark")),
                        facts,
                        new StationTime(Instant.EPOCH, new Voice(ZoneOffset.UTC, language)))
                .meaning();
    }

    private static PeerFacts facts(
            boolean inPeerList, Optional<ReceivedReport> report, Optional<StatusFile.Defect> unreadable) {
        return TestFacts.peer(
                new PeerId("ENGINE7"),
                "Engine 7",
                inPeerList,
                RosterPlace.NONE,
                Contact.NEVER,
                report,
                unreadable.map(defect -> new StatusFile.Unusable(new PeerId("ENGINE7"), defect)));
    }
}
