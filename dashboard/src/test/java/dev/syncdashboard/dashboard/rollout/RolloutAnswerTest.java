package dev.syncdashboard.dashboard.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.model.AgentWord;
import dev.syncdashboard.status.ReleaseReason;
import dev.syncdashboard.status.ReleaseStanding;
import dev.syncdashboard.status.ReleaseState;
import dev.syncdashboard.status.ReleaseVersion;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a truck's word is worth for a rollout of 1.3.0. */
class RolloutAnswerTest {

    @ParameterizedTest
    @CsvSource({
        // it runs the version before, and speaks of this release
        "1.2.0, 1.3.0, this,  waiting,   battery,        WAITING",
        "1.2.0, 1.3.0, this,  waiting,   not-its-turn,   WAITING",
        "1.2.0, 1.3.0, this,  waiting,   -,              WAITING",
        "1.2.0, 1.3.0, this,  trying,    -,              TRYING",
        "1.2.0, 1.3.0, this,  went-back, did-not-start,  FAILED",
        "1.2.0, 1.3.0, this,  went-back, did-not-report, FAILED",
        "1.2.0, 1.3.0, this,  went-back, -,              FAILED",
        "1.2.0, 1.3.0, this,  refused,   forged,         FAILED",
        "1.2.0, 1.3.0, this,  refused,   other-content,  FAILED",
        "1.2.0, 1.3.0, this,  refused,   of-the-future,  FAILED",
        "1.2.0, 1.3.0, this,  refused,   -,              FAILED",
        "1.2.0, 1.3.0, this,  refused,   disk-full,      UNABLE",
        "1.2.0, 1.3.0, this,  refused,   needs-java,     UNABLE",
        "1.2.0, 1.3.0, this,  refused,   no-project-key, UNABLE",
        "1.2.0, 1.3.0, this,  refused,   stopped,        UNABLE",
        "1.2.0, 1.3.0, this,  of-later,  -,              CANNOT_TELL",
        // what can't be: it has it, and runs another one
        "1.2.0, 1.3.0, this,  confirmed, -,              CANNOT_TELL",
        "1.2.0, 1.3.0, this,  current,   -,              CANNOT_TELL",
        // it speaks of another release, or of none
        "1.2.0, -,     -,     current,   -,              NOT_YET",
        "1.2.0, 1.2.0, other, confirmed, -,              NOT_YET",
        "1.2.0, 1.3.0, other, confirmed, -,              NOT_YET",
        "1.2.0, 1.3.0, other, went-back, did-not-start,  NOT_YET",
        "1.2.0, 1.3.0, -,     went-back, did-not-start,  NOT_YET",
        "1.2.0, 1.2.5, other, refused,   forged,         NOT_YET",
        // it runs this version
        "1.3.0, 1.3.0, this,  trying,    -,              TRYING",
        "1.3.0, 1.3.0, this,  confirmed, -,              HAS_IT",
        "1.3.0, 1.3.0, this,  current,   -,              HAS_IT",
        "1.3.0, -,     this,  current,   -,              HAS_IT",
        "1.3.0, -,     -,     current,   -,              HAS_IT",
        "1.3.0, 1.3.0, -,     confirmed, -,              CANNOT_TELL",
        "1.3.0, 1.3.0, other, confirmed, -,              CANNOT_TELL",
        "1.3.0, 1.3.0, other, current,   -,              CANNOT_TELL",
        "1.3.0, 1.3.0, this,  refused,   stopped,        CANNOT_TELL",
        "1.3.0, 1.3.0, this,  of-later,  -,              CANNOT_TELL",
        "1.3.0, 1.4.0, other, went-back, did-not-start,  CANNOT_TELL",
        // it is ahead; numbers are compared as numbers
        "1.10.0, 1.3.0, this, refused,   downgrade,      NEWER",
        "1.3.1, -,     -,     current,   -,              NEWER",
        "1.3.0-rc1, 1.3.0, this, waiting, battery,       WAITING"
    })
    void aWordIsWorthWhatItSaysOfThisVeryRelease(
            String running, String wanted, String manifest, String state, String reason, RolloutResult expected) {
        ReleaseStanding said = new ReleaseStanding(
                new ReleaseVersion(running),
                ReleaseVersion.parse(wanted),
                ReleaseState.of(state),
                reason.equals("-") ? Optional.empty() : Optional.of(ReleaseReason.of(reason)),
                Crews.BEGUN,
                switch (manifest) {
                    case "this" -> Optional.of(Crews.TARGET.manifest().toString());
                    case "other" -> Optional.of(Crews.OTHER.manifest().toString());
                    default -> Optional.empty();
                });

        assertThat(RolloutAnswer.result(said, Crews.TARGET)).isEqualTo(expected);
    }

    private static Optional<RolloutAnswer> first(AgentWord word) {
        return RolloutAnswer.after(Optional.empty(), word, Crews.TARGET);
    }

    private static Optional<RolloutAnswer> then(Optional<RolloutAnswer> before, AgentWord word) {
        return RolloutAnswer.after(before, word, Crews.TARGET);
    }

    @Test
    void anOlderReportThatComesAgainChangesNothing() {
        Optional<RolloutAnswer> confirmed = first(Crews.confirmed(7));
        Optional<RolloutAnswer> back = then(confirmed, Crews.wentBack(8));

        assertThat(then(back, Crews.confirmed(7))).isEqualTo(back);
        assertThat(then(back, Crews.confirmed(8))).isEqualTo(back);
        assertThat(then(back, Crews.confirmed(9)).orElseThrow().result()).isEqualTo(RolloutResult.HAS_IT);
    }

    @Test
    void anotherKeyOfTheSameTruckBeginsItsNumbersAnew() {
        Optional<RolloutAnswer> back = first(Crews.wentBack(800));

        assertThat(then(back, Crews.signedBy(Crews.OTHER_KEY, Crews.confirmed(1)))
                        .orElseThrow()
                        .result())
                .isEqualTo(RolloutResult.HAS_IT);
    }

    @Test
    void whatHasNoNumberIsNewerThanNothing() {
        AgentWord word = Crews.confirmed(1);
        AgentWord numberless = new AgentWord(
                word.program(), word.release(), OptionalLong.empty(), word.written(), word.heard(), word.signer());

        assertThat(first(numberless)).isEmpty();
        assertThat(then(first(Crews.wentBack(1)), numberless)).isEqualTo(first(Crews.wentBack(1)));
    }

    @Test
    void anAgentThatKnowsOfNoReleasesTakesBackWhatTheOneBeforeSaid() {
        AgentWord old = new AgentWord(
                Optional.of("peer-agent 1.0"),
                Optional.empty(),
                OptionalLong.of(9),
                Crews.BEGUN,
                Crews.BEGUN,
                Crews.confirmed(1).signer());

        assertThat(then(first(Crews.confirmed(8)), old)).isEmpty();
    }

    @Test
    void aResultIsAsOldAsTheFirstReportWithIt() {
        Instant later = Crews.BEGUN.plusSeconds(3_600);
        Optional<RolloutAnswer> again = then(first(Crews.confirmed(7)), Crews.heardAt(later, Crews.confirmed(8)));

        assertThat(again.orElseThrow().since()).isEqualTo(Crews.BEGUN);
        assertThat(again.orElseThrow().heard()).isEqualTo(later);
        assertThat(then(again, Crews.heardAt(later, Crews.wentBack(9)))
                        .orElseThrow()
                        .since())
                .isEqualTo(later);
    }
}
