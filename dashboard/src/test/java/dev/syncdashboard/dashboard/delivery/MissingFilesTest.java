package dev.syncdashboard.dashboard.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.StationFile;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.FileEntry;
import dev.syncdashboard.dashboard.model.Update;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MissingFilesTest {

    private static final FileEntry OLD = file("map.pdf", 1);
    private static final FileEntry NEW = file("map.pdf", 2);

    @Test
    void aFileThatWasAddedAndRemovedAgainIsNothing() {
        assertThat(after(added(NEW), removed(NEW))).isEqualTo(none());
    }

    @Test
    void aFileThatWasAddedAndThenChangedIsAddedAsItIsNow() {
        assertThat(after(added(OLD), changed(NEW))).isEqualTo(added(NEW));
    }

    @Test
    void aFileThatWasChangedTwiceIsChangedAsItIsNow() {
        assertThat(after(changed(OLD), changed(NEW))).isEqualTo(changed(NEW));
    }

    @Test
    void aFileThatWasChangedAndThenRemovedIsRemoved() {
        assertThat(after(changed(NEW), removed(NEW))).isEqualTo(removed(NEW));
    }

    @Test
    void aFileThatWasRemovedAndCameBackTheSameIsNothing() {
        assertThat(after(removed(OLD), added(OLD))).isEqualTo(none());
    }

    @Test
    void aFileThatWasRemovedAndCameBackOtherwiseIsChanged() {
        assertThat(after(removed(OLD), added(NEW))).isEqualTo(changed(NEW));
    }

    @Test
    void aFileThatWasRemovedAndCameBackWithAContentThatNobodyNotedIsChanged() {
        FileEntry unknown = StationFile.ofUnknownContent("map.pdf", 1);

        assertThat(after(removed(unknown), added(unknown))).isEqualTo(changed(unknown));
    }

    @Test
    void aFileThatWasRemovedCameBackAndWasRemovedAgainIsRemoved() {
        assertThat(after(removed(OLD), added(NEW), removed(NEW))).isEqualTo(removed(NEW));
    }

    @Test
    void filesAreSortedByPath() {
        FileEntry early = file("a/1", 1);
        FileEntry late = file("b/1", 1);

        assertThat(after(added(late), added(early)).added()).containsExactly(early, late);
    }

    @Test
    void onlyUpdatesAfterThatOfTheTruckCount() {
        List<Update> updates = updates(added(file("old", 1)), added(NEW));

        assertThat(MissingFiles.since(2, updates)).contains(added(NEW));
        assertThat(MissingFiles.since(3, updates)).contains(none());
    }

    @Test
    void nothingIsSaidWhenAnUpdateBetweenHasNoListOfFiles() {
        List<Update> updates = new ArrayList<>(updates(added(NEW)));
        updates.add(new Update(3, Fleets.hash(3), Fleets.TUESDAY, Optional.empty()));

        assertThat(MissingFiles.since(1, updates)).isEmpty();
    }

    @Test
    void nothingIsSaidWhenAnUpdateBetweenIsNotInTheList() {
        assertThat(MissingFiles.since(0, updates(added(NEW)))).isEmpty();
    }

    /** The changes of updates 2, 3, … as a truck on update 1 lacks them. */
    private static FileChanges after(FileChanges... changes) {
        return MissingFiles.since(1, updates(changes)).orElseThrow();
    }

    private static List<Update> updates(FileChanges... changes) {
        List<Update> updates = new ArrayList<>();
        for (FileChanges change : changes) {
            int number = updates.size() + 2;
            updates.add(new Update(number, Fleets.hash(number), Fleets.TUESDAY, Optional.of(change)));
        }
        return updates;
    }

    private static FileEntry file(String path, long size) {
        return StationFile.of(path, size);
    }

    private static FileChanges none() {
        return new FileChanges(List.of(), List.of(), List.of());
    }

    private static FileChanges added(FileEntry file) {
        return new FileChanges(List.of(file), List.of(), List.of());
    }

    private static FileChanges changed(FileEntry file) {
        return new FileChanges(List.of(), List.of(file), List.of());
    }

    private static FileChanges removed(FileEntry file) {
        return new FileChanges(List.of(), List.of(), List.of(file));
    }
}
