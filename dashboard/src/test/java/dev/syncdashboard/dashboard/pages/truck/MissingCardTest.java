package dev.syncdashboard.dashboard.pages.truck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fixture.ServedFleet;
import dev.syncdashboard.dashboard.fixture.StationFile;
import dev.syncdashboard.dashboard.fixture.Truck;
import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.fleet.OwnSide;
import dev.syncdashboard.dashboard.fleet.StationStatus;
import dev.syncdashboard.dashboard.history.Entry;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.FileEntry;
import dev.syncdashboard.dashboard.model.Update;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

/** The list of what a truck lacks; each test has numbers of its own, since the files of an update never change. */
@WebTest
class MissingCardTest extends ServedFleet {

    @Test
    void tellsOfWhichUpdatesAndHowMuchInAll() {
        FileChanges first =
                new FileChanges(List.of(file("new.pdf", 2_000)), List.of(file("map.pdf", 1_000)), List.of());
        FileChanges second =
                new FileChanges(List.of(), List.of(file("map.pdf", 5_000_000)), List.of(file("old.pdf", 9)));

        String page = pageOf(100, inMemory(101, first), inMemory(102, second));

        assertThat(page)
                .contains("Missing updates #101, #102: 2 files, 5.0 MB; 1 file to remove.")
                .contains("map.pdf</bdi> <span class=\"size\">5.0 MB")
                .doesNotContain("1.0 kB");
    }

    @Test
    void readsFromTheHistoryWhatIsNotInMemory() {
        FileChanges first = new FileChanges(List.of(file("a.pdf", 1_000)), List.of(), List.of());
        FileChanges second = new FileChanges(List.of(file("b.pdf", 2_000)), List.of(), List.of());
        history.keep(OneFolder.FILES, new Entry.Posted(inMemory(111, first)));
        history.keep(OneFolder.FILES, new Entry.Posted(inMemory(112, second)));

        assertThat(pageOf(110, notInMemory(111, 1), inMemory(112, second)))
                .contains("Missing updates #111, #112: 2 files, 3.0 kB.", "a.pdf", "b.pdf");
    }

    @Test
    void saysThatTheHistoryDoesNotHaveThem() {
        assertThat(pageOf(120, notInMemory(121, 3)))
                .contains("The files of update #121 can&#39;t be listed now. The history does not have the files");
    }

    @Test
    void onlyCountsWhatNobodyWouldRead() {
        assertThat(pageOf(130, notInMemory(131, 200_000), notInMemory(132, 100_001)))
                .contains("Updates #131, #132 changed 300,001 files, counted once for each update.")
                .doesNotContain("Missing updates");
    }

    @Test
    void namesTheUpdateWhoseFilesWereNotListed() {
        Update unlisted = new Update(142, Fleets.hash(142), Fleets.TUESDAY, Optional.empty());

        assertThat(pageOf(140, notInMemory(141, 1), unlisted))
                .contains("The files of update #142 have not been listed.");
    }

    @Test
    void saysThatUpdatesBetweenAreNotKept() {
        assertThat(pageOf(150, notInMemory(152, 1)))
                .contains("Not all updates after #150 are kept, so we don&#39;t know their files.");
    }

    @Test
    void aVersionThatIsBeingPostedComesOnTop() {
        StationStatus posting = posting();
        FileChanges files = new FileChanges(List.of(file("a.pdf", 1_000)), List.of(), List.of());
        String onTop = "The files of the update that is being posted are listed once it has its number.";

        assertThat(pageOf(posting, 160, inMemory(161, files))).contains("Missing update #161: 1 file, 1.0 kB.", onTop);
        assertThat(pageOf(posting, 170)).contains(onTop).doesNotContain("Missing update");
    }

    private String pageOf(int has, Update... lacking) {
        return pageOf(FLEETS.station(), has, lacking);
    }

    private String pageOf(StationStatus station, int has, Update... lacking) {
        Truck truck = FLEETS.wasBehind("Brush 12", 2)
                .has(new Update(has, Fleets.hash(has), Fleets.TUESDAY, Optional.empty()));
        fleet.replaceBy(OneFolder.board(1, FLEETS.now(), true, station, List.of(truck.status()), List.of(lacking)));
        return browser.text("/trucks/" + truck.id());
    }

    private static StationStatus posting() {
        StationStatus now = FLEETS.station();
        return new StationStatus(
                true,
                now.since(),
                Optional.empty(),
                now.name(),
                now.folder(),
                now.contactLag(),
                now.hash(),
                now.update(),
                true,
                Optional.empty(),
                Optional.empty(),
                List.of(),
                List.of(),
                OwnSide.WELL);
    }

    private static Update inMemory(int number, FileChanges changes) {
        return new Update(number, Fleets.hash(number), Fleets.TUESDAY, Optional.of(changes));
    }

    private static Update notInMemory(int number, int files) {
        return new Update(
                number,
                Fleets.hash(number),
                Fleets.TUESDAY,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.of(files),
                Optional.empty());
    }

    private static FileEntry file(String path, long size) {
        return StationFile.of(path, size);
    }
}
