package dev.syncdashboard.agent.update;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.agent.words.AgentWords;
import dev.syncdashboard.status.ReleaseReason;
import dev.syncdashboard.status.ReleaseStanding;
import dev.syncdashboard.status.ReleaseState;
import dev.syncdashboard.status.ReleaseVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseSaysTest {

    private static final Instant NOW = Instant.parse("2026-12-01T10:00:00Z");

    @TempDir
    private Path state;

    private String says(Locale language) {
        return ReleaseSays.in(state).stream()
                .map(message -> AgentWords.shown(message, AgentWords.of(language, ZoneOffset.UTC), NOW))
                .reduce("", (one, other) -> one + other);
    }

    private void stands(ReleaseState how, Optional<ReleaseReason> why, String wanted) throws IOException {
        new StandingFile(state)
                .write(new ReleaseStanding(new ReleaseVersion("1.2.0"), ReleaseVersion.parse(wanted), how, why, NOW));
    }

    private String says(ReleaseState how, Optional<ReleaseReason> why, String wanted) throws IOException {
        stands(how, why, wanted);
        return says(Locale.ENGLISH);
    }

    @Test
    void nothingOfAnAgentThatHasNotSaidItsVersionYet() {
        assertThat(ReleaseSays.in(state)).isEmpty();
    }

    @Test
    void itsVersionWhereNoOtherIsWanted() throws Exception {
        assertThat(says(ReleaseState.CURRENT, Optional.empty(), ""))
                .isEqualTo("Version of the reporting program: 1.2.0.");
        assertThat(says(ReleaseState.CONFIRMED, Optional.empty(), "1.2.0"))
                .isEqualTo("Version of the reporting program: 1.2.0.");
        assertThat(says(ReleaseState.WAITING, Optional.of(ReleaseReason.NO_STATION_KEY), ""))
                .as("a truck that was set up by hand has no station that could want another")
                .isEqualTo("Version of the reporting program: 1.2.0.");
    }

    @Test
    void whatBecomesOfAnotherThatIsWanted() throws Exception {
        assertThat(says(ReleaseState.WAITING, Optional.of(ReleaseReason.FILES_ARRIVING), "1.3.0"))
                .isEqualTo(
                        "Version of the reporting program: 1.2.0. The station wants version 1.3.0. It waits: other files"
                                + " are arriving.");
        assertThat(says(ReleaseState.REFUSED, Optional.of(ReleaseReason.FORGED), "1.3.0"))
                .endsWith("The station wants version 1.3.0. It is refused: the project has not signed it.");
        assertThat(says(ReleaseState.WENT_BACK, Optional.of(ReleaseReason.DID_NOT_START), "1.3.0"))
                .endsWith("The station wants version 1.3.0. It was tried and given up: it did not start.");
        assertThat(says(ReleaseState.TRYING, Optional.empty(), "1.2.0"))
                .endsWith("It is being tried, and the version before comes back by itself if it can't report.");
    }

    @Test
    void thatSomebodyHasPutIntoTheStatusFolderWhatDoesNotCount() throws Exception {
        assertThat(says(ReleaseState.REFUSED, Optional.of(ReleaseReason.ROLLOUT_FORGED), ""))
                .isEqualTo(
                        "Version of the reporting program: 1.2.0. What the Status folder says of a newer one is not from"
                                + " this truck's station, and does not count.");
        assertThat(says(ReleaseState.CURRENT, Optional.of(ReleaseReason.ROLLOUT_REPLAYED), "1.2.0"))
                .contains("older than what was known before");
    }

    @Test
    void inGerman() throws Exception {
        stands(ReleaseState.WENT_BACK, Optional.of(ReleaseReason.DID_NOT_REPORT), "1.3.0");

        assertThat(says(Locale.GERMAN))
                .isEqualTo(
                        "Version des Meldeprogramms: 1.2.0. Die Wache möchte die Version 1.3.0. Sie wurde ausprobiert und"
                                + " aufgegeben: sie meldete nicht rechtzeitig.");
    }

    @Test
    void forEachStateAndReasonThereAreWords() throws Exception {
        for (ReleaseState how : ReleaseState.values()) {
            for (ReleaseReason why : ReleaseReason.values()) {
                stands(how, Optional.of(why), "1.3.0");
                assertThat(says(Locale.ENGLISH) + says(Locale.GERMAN))
                        .as(how + " " + why)
                        .contains("1.2.0")
                        .doesNotContain("version.", "{", "null");
            }
        }
    }

    @Test
    void thatNobodyCanTellWhereTheFileIsDamaged() throws Exception {
        stands(ReleaseState.CURRENT, Optional.empty(), "");
        Path file = state.resolve("version.json");
        Files.write(file, new byte[(int) Files.size(file)]);

        assertThat(says(Locale.ENGLISH))
                .isEqualTo("What is known of the version of the reporting program can't be read.");
    }
}
