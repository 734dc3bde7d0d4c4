package dev.syncdashboard.dashboard.pages.truck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Browser;
import dev.syncdashboard.dashboard.fixture.ChangedReport;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fixture.ServedFleet;
import dev.syncdashboard.dashboard.fixture.Truck;
import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What a truck found on its own disk. */
@WebTest
class OwnCheckTest extends ServedFleet {

    private static final PeerStatus TRUCK =
            FLEETS.upToDate("Engine 1").id("CHECKED").status();

    @Test
    void aTruckThatComparedEveryFileSaysSo() {
        show(check(Optional.of(true), FileNames.NONE, FileNames.NONE, Optional.empty()));

        assertThat(Browser.onScreen(browser.text("/trucks/CHECKED")))
                .contains(
                        "Every file of update #42 (checked 10:31) is on its disk and identical.",
                        "every file checked,");
    }

    @Test
    void theSizeOfWhatIsLeftIsToldWhereEachFileIsKnown() {
        show(check(
                Optional.of(false),
                new FileNames(2, List.of("plans/school.pdf", "plans/mill.pdf")),
                new FileNames(1, List.of("another.pdf")),
                Optional.empty()));

        assertThat(browser.text("/trucks/CHECKED"))
                .contains("<h3>2 files missing, 2.6 MB</h3>")
                .contains("<h3>1 file differs</h3>");
    }

    @Test
    void itNamesWhatIsMissingAndWhatWasChangedOnTheTruck() {
        show(check(
                Optional.of(false),
                new FileNames(1, List.of("maps/<b>north</b>.pdf")),
                new FileNames(23, List.of("plans/mill.pdf")),
                Optional.empty()));

        assertThat(Browser.onScreen(browser.text("/trucks/CHECKED")))
                .contains("The files on its disk differ from update #42 (checked 10:31).")
                .contains("1 file missing", "maps/&lt;b&gt;north&lt;/b&gt;.pdf")
                .contains("23 files differ", "plans/mill.pdf", "and 22 more")
                .contains("<dt>How sure we are</dt><dd><bdi>incomplete</bdi>")
                .doesNotContain("reported, not checked");
    }

    @Test
    void whatToDoIsAboutTheFilesThatItNamed() {
        Truck strange = FLEETS.doesNotMatch("Rescue 2").id("STRANGE");
        fleet.replaceBy(FLEETS.of(strange.differs(FileNames.NONE, new FileNames(1, List.of("a.pdf")), FileNames.NONE)));

        assertThat(browser.text("/trucks/STRANGE"))
                .contains("Why they differ.", "restore the files listed below")
                .doesNotContain("Which files differ");

        fleet.replaceBy(FLEETS.of(strange));
        assertThat(browser.text("/trucks/STRANGE"))
                .contains("Which files differ, and why.")
                .doesNotContain("listed below");
    }

    @Test
    void itSaysWhyItCannotTell() {
        show(check(
                Optional.empty(),
                FileNames.NONE,
                FileNames.NONE,
                Optional.of("there is no list from the station yet")));

        assertThat(browser.text("/trucks/CHECKED"))
                .contains("The truck could not check its files (there is no list from the station yet).");
    }

    @Test
    void nothingIsSaidOfACheckThatNeverWas() {
        fleet.replaceBy(FLEETS.of(FLEETS.upToDate("Engine 1").id("CHECKED")));

        assertThat(browser.text("/trucks/CHECKED")).doesNotContain("File check", "on its disk");
    }

    private void show(ContentCheck check) {
        Board one = FLEETS.of();
        fleet.replaceBy(OneFolder.board(
                1, one.at(), true, one.station(), List.of(ChangedReport.checked(TRUCK, check)), one.updates()));
    }

    private static ContentCheck check(
            Optional<Boolean> complete, FileNames missing, FileNames different, Optional<String> reason) {
        Instant written = TRUCK.facts().report().orElseThrow().report().written();
        return new ContentCheck(
                written.minusSeconds(60),
                Optional.empty(),
                OptionalLong.of(42),
                Optional.empty(),
                complete,
                Optional.empty(),
                missing,
                different,
                FileNames.NONE,
                reason);
    }
}
