package dev.syncdashboard.dashboard.model;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.StationFile;
import dev.syncdashboard.dashboard.fixture.TestFacts;
import dev.syncdashboard.status.FolderHash;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StationHistoryTest {

    private static final Instant START = Instant.parse("2026-03-02T08:00:00Z");
    private static final Duration SETTLE = Duration.ofMinutes(2);

    @ParameterizedTest
    @CsvSource({"119, 0", "120, 1", "121, 1"})
    void aVersionIsNumberedOnceItStoodForTwoMinutes(long seconds, int updates) {
        StationHistory history = seen(StationHistory.EMPTY, "a", 0).settled(START.plusSeconds(seconds), SETTLE);

        assertThat(history.updates()).hasSize(updates);
        assertThat(history.posting()).isEqualTo(updates == 0);
    }

    @Test
    void anUpdateIsDatedWhenItWasPostedAndNotWhenItSettled() {
        StationHistory history = seen(StationHistory.EMPTY, "a", 0).settled(START.plusSeconds(500), SETTLE);

        assertThat(history.latest()).map(Update::posted).contains(START);
    }

    @Test
    void copyingFilesPassesThroughHashesThatAreNoUpdatesButAreRemembered() {
        StationHistory history = settled(seen(StationHistory.EMPTY, "a", 0), 200);
        history = settled(seen(history, "a1", 300), 300);
        history = settled(seen(history, "a2", 310), 310);
        history = settled(seen(history, "b", 320), 440);

        assertThat(history.updates()).extracting(Update::number).containsExactly(1, 2);
        assertThat(history.updateWith(hash("a1"))).isEmpty();
        assertThat(history.everHad(hash("a1"))).isTrue();
        assertThat(history.everHad(hash("x"))).isFalse();
    }

    @Test
    void aVersionThatComesBackIsANewUpdateWithTheLatestNumber() {
        StationHistory history = settled(seen(StationHistory.EMPTY, "a", 0), 200);
        history = settled(seen(history, "b", 300), 500);
        history = settled(seen(history, "a", 600), 800);

        assertThat(history.latest()).map(Update::number).contains(3);
        assertThat(history.updateWith(hash("a"))).map(Update::number).contains(3);
    }

    @Test
    void aShortDetourMakesNoNewUpdateButMovesTheMomentOfPosting() {
        StationHistory history = settled(seen(StationHistory.EMPTY, "a", 0), 200);
        history = settled(seen(history, "b", 300), 310);
        history = settled(seen(history, "a", 330), 600);

        assertThat(history.updates()).hasSize(1);
        assertThat(history.current()).map(Sighting::since).contains(START.plusSeconds(330));
        assertThat(history.posting()).isFalse();
    }

    @Test
    void itIsKnownBeforeWhichMomentTheStationSurelyDidNotHaveAVersion() {
        StationHistory history = StationHistory.EMPTY.seen(hash("a"), START, Optional.empty());
        history = history.seen(hash("b"), START.plusSeconds(300), Optional.of(START.plusSeconds(295)));

        assertThat(history.surelyNotBefore(hash("a"))).isEmpty();
        assertThat(history.surelyNotBefore(hash("b"))).contains(START.plusSeconds(295));
    }

    @Test
    void filesAreFoundUnderTheirUpdateEvenIfOldUpdatesAreGone() {
        FileChanges changes = new FileChanges(List.of(StationFile.of("map.pdf", 1)), List.of(), List.of());
        StationHistory history = StationHistory.of(
                List.of(), List.of(TestFacts.update(40, "a", START), TestFacts.update(41, "b", START)));

        StationHistory listed = history.withChanges(41, changes);

        assertThat(listed.update(41).flatMap(Update::changes)).contains(changes);
        assertThat(listed.update(40).flatMap(Update::changes)).isEmpty();
        assertThat(listed.update(39)).isEmpty();
        assertThat(listed.withChanges(42, changes)).isEqualTo(listed);
    }

    @Test
    void ofManyChangedFilesOnlyThoseOfTheNewestUpdatesStayInMemory() {
        FileChanges many = new FileChanges(
                Collections.nCopies(StationHistory.MOST_FILES * 2 / 3, StationFile.of("same", 1)),
                List.of(),
                List.of());
        StationHistory history =
                StationHistory.of(List.of(), List.of(TestFacts.update(2, "a", START), TestFacts.update(3, "b", START)));

        StationHistory listed = history.withChanges(2, many).withChanges(3, many);

        assertThat(listed.update(3).flatMap(Update::changes)).contains(many);
        assertThat(listed.update(2).flatMap(Update::changes)).isEmpty();
        assertThat(listed.update(2).orElseThrow().changedFiles()).hasValue(many.count());
    }

    @Test
    void aListingThatDiffersTellsWhatWasAddedChangedAndRemoved() {
        FileEntry kept = StationFile.of("kept", 1);
        FileEntry old = StationFile.of("changed", 1);
        FileEntry newer = StationFile.of("changed", 2);
        FileEntry gone = StationFile.of("gone", 1);
        FileEntry added = StationFile.of("added", 1);

        FileChanges changes = FileChanges.between(List.of(kept, old, gone), List.of(newer, added, kept));

        assertThat(changes).isEqualTo(new FileChanges(List.of(added), List.of(newer), List.of(gone)));
    }

    private static StationHistory seen(StationHistory history, String hash, long second) {
        return history.seen(hash(hash), START.plusSeconds(second), Optional.empty());
    }

    private static StationHistory settled(StationHistory history, long second) {
        return history.settled(START.plusSeconds(second), SETTLE);
    }

    private static FolderHash hash(String value) {
        return new FolderHash(value);
    }
}
