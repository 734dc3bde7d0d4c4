package dev.syncdashboard.dashboard.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.setup.ChosenFolders.Sync;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.engine.setup.SyncFolder;
import dev.syncdashboard.engine.setup.SyncFolders;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ChosenFoldersTest {

    @Test
    void theOnlyFolderNeedsNoName() {
        KeptSettings settings = chosen(new Sync("A", "Maps")).in(KeptSettings.NONE);

        assertThat(settings.values()).isEqualTo(Map.of("sync.folder", "A", "sync.status.folder", "S"));
    }

    @Test
    void severalGetNamesThatCanStandInAnAddressAndTheirLabelsStay() {
        KeptSettings settings = chosen(
                        new Sync("A", "Pläne & Übersichten"), new Sync("B", "Pläne: Übersichten"), new Sync("C", "消防"))
                .in(KeptSettings.of(Map.of("sync.folder", "A", "sync.url", "http://h")));

        assertThat(settings.get("sync.folders")).contains("plane-ubersichten,plane-ubersichten-2,folder");
        assertThat(settings.get("sync.label.plane-ubersichten")).contains("Pläne & Übersichten");
        assertThat(settings.get("sync.folder")).isEmpty();
        assertThat(settings.get("sync.url")).contains("http://h");
        assertThat(SyncFolders.of(settings::get)).hasSize(3);
    }

    @Test
    void aFolderThatHadANameKeepsItWhateverItIsCalledNow() {
        KeptSettings before =
                chosen(new Sync("A", "Maps"), new Sync("B", "Files")).in(KeptSettings.NONE);

        KeptSettings after = chosen(new Sync("B", "Protocols")).in(before);

        assertThat(after.get("sync.folders")).contains("files-2");
        assertThat(after.get("sync.label.files-2")).contains("Protocols");
        assertThat(after.get("sync.folder.maps")).isEmpty();
    }

    /** As all names that people see: what can't be seen, or turns the writing around it, is not taken. */
    @Test
    void ofALabelIsTakenWhatCanBeSeen() {
        KeptSettings settings = chosen(
                        new Sync("A", "Pl\u202Ean\u2028s\u0000"),
                        new Sync("B", "\u202E\uD800"),
                        new Sync("C", "🚒".repeat(10_000)))
                .in(KeptSettings.NONE);

        assertThat(SyncFolders.of(settings::get))
                .extracting(SyncFolder::label)
                .containsExactly("Pl an s", "folder", "🚒".repeat(59) + "…");
    }

    @Test
    void whatNoStationCanHaveIsRefused() {
        assertThat(refused(List.of(), List.of("S"))).contains("at least one Sync folder");
        assertThat(refused(List.of(new Sync("A", "")), List.of())).contains("Choose the Status folder");
        assertThat(refused(List.of(new Sync("A", "")), List.of("S", "T"))).contains("one Status folder only");
        assertThat(refused(List.of(new Sync("A", "")), List.of("A"))).contains("one thing only");
    }

    private static ChosenFolders chosen(Sync... sync) {
        return ((Attempt.Made<ChosenFolders>) ChosenFolders.of(List.of(sync), List.of("S"))).made();
    }

    private static String refused(List<Sync> sync, List<String> status) {
        return ChosenFolders.of(sync, status).either(made -> "made", why -> StationWords.said(why.why()));
    }
}
