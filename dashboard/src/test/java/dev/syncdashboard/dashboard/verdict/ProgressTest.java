package dev.syncdashboard.dashboard.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.Truck;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.Sighting;
import dev.syncdashboard.dashboard.model.StationHistory;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.words.Message;
import dev.syncdashboard.words.Voice;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ProgressTest {

    private static final Fleets FLEETS = Fleets.ON_TUESDAY;
    private static final Voice ENGLISH = new Voice(ZoneOffset.UTC, StationWords.OF_TRUCKS.english());
    private static final FileNames TWO = new FileNames(2, List.of("maps/north.pdf", "maps/south.pdf"));
    private static final FileNames ONE = new FileNames(1, List.of("a.txt"));

    private static StationHistory history(List<Update> updates) {
        return StationHistory.of(
                updates.stream()
                        .map(update -> new Sighting(update.hash(), update.posted(), Optional.empty()))
                        .toList(),
                updates);
    }

    private static Optional<String> left(Truck truck) {
        return Progress.of(truck.status().facts(), history(FLEETS.updates())).map(ProgressTest::said);
    }

    private static String said(Message message) {
        return ENGLISH.say(message, Fleets.TUESDAY);
    }

    @Test
    void theTrucksOwnCheckSaysHowManyFilesAreLeftAndWhenItLooked() {
        assertThat(left(FLEETS.updating("Engine 1").differs(TWO, ONE, FileNames.NONE)))
                .contains("3 files to go (checked Tue 14:27).");
    }

    @Test
    void nothingIsSaidWhereNobodyCounted() {
        assertThat(left(FLEETS.updating("Engine 1"))).isEmpty();
        assertThat(left(FLEETS.updating("Engine 1").differs(FileNames.NONE, FileNames.NONE, ONE)))
                .isEmpty();
        assertThat(left(FLEETS.neverReported("Engine 1"))).isEmpty();
    }

    @Test
    void aSingleUpdateSaysHowManyFilesItBrings() {
        assertThat(said(Progress.to(1, history(FLEETS.updates())))).isEqualTo("1 update to go, with 3 files.");
    }

    @Test
    void ofSeveralUpdatesOrOfUnlistedOnesNobodyKnowsHowManyFilesAreLeft() {
        StationHistory all = history(FLEETS.updates());
        assertThat(said(Progress.to(2, all))).isEqualTo("2 updates to go.");

        StationHistory posting = all.seen(Fleets.hash(43), Fleets.TUESDAY, Optional.empty());
        assertThat(said(Progress.to(1, posting))).isEqualTo("1 update to go.");

        assertThat(said(Progress.to(1, history(withLast(Optional.empty()))))).isEqualTo("1 update to go.");
        FileChanges removals = FLEETS.update(41).changes().orElseThrow();
        Optional<FileChanges> onlyRemoved = Optional.of(new FileChanges(List.of(), List.of(), removals.changed()));
        assertThat(said(Progress.to(1, history(withLast(onlyRemoved))))).isEqualTo("1 update to go.");
    }

    private static List<Update> withLast(Optional<FileChanges> changes) {
        List<Update> updates = new ArrayList<>(FLEETS.updates());
        Update last = updates.get(2);
        updates.set(2, new Update(last.number(), last.hash(), last.posted(), changes));
        return updates;
    }
}
