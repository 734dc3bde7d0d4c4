package dev.syncdashboard.dashboard.truck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Browser;
import dev.syncdashboard.dashboard.fixture.ChangedReport;
import dev.syncdashboard.dashboard.fixture.FakeFleet;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.Truck;
import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a truck found on its own disk. */
@WebTest
class OwnCheckTest {

    private static final PeerStatus TRUCK =
            Fleets.ON_TUESDAY.upToDate("Engine 1").id("CHECKED").status();

    @Autowired
    Browser browser;

    @Autowired
    FakeFleet fleet;

    @Test
    void aTruckThatComparedEveryFileSaysSo() {
        show(check(Optional.of(true), FileNames.NONE, FileNames.NONE, Optional.empty()));

        assertThat(browser.text("/trucks/CHECKED"))
                .contains(
                        "Every file of the station&#39;s list of update #42 is on its disk, with the same content.",
                        "every file checked against the station&#39;s list,");
    }

    @Test
    void itNamesWhatIsMissingAndWhatWasChangedOnTheTruck() {
        show(check(
                Optional.of(false),
                new FileNames(1, List.of("maps/<b>north</b>.pdf")),
                new FileNames(23, List.of("plans/mill.pdf")),
                Optional.empty()));

        assertThat(browser.text("/trucks/CHECKED"))
                .contains("Its disk is not what the station&#39;s list of update #42 says.")
                .contains("1 file is missing", "maps/&lt;b&gt;north&lt;/b&gt;.pdf")
                .contains("23 files have another content", "plans/mill.pdf", "and 22 more")
                .contains("incomplete, by its own word")
                .doesNotContain("reported, not checked");
    }

    @Test
    void whatToDoIsAboutTheFilesThatItNamed() {
        Truck strange = Fleets.ON_TUESDAY.doesNotMatch("Rescue 2").id("STRANGE");
        fleet.replaceBy(Fleets.ON_TUESDAY.of(
                strange.differs(FileNames.NONE, new FileNames(1, List.of("a.pdf")), FileNames.NONE)));

        assertThat(browser.text("/trucks/STRANGE"))
                .contains("Why they differ.", "put back the files that “Its own check” names")
                .doesNotContain("Which files differ");

        fleet.replaceBy(Fleets.ON_TUESDAY.of(strange));
        assertThat(browser.text("/trucks/STRANGE"))
                .contains("Which files differ, and why.")
                .doesNotContain("“Its own check”");
    }

    @Test
    void itSaysWhyItCannotTell() {
        show(check(
                Optional.empty(),
                FileNames.NONE,
                FileNames.NONE,
                Optional.of("there is no list from the station yet")));

        assertThat(browser.text("/trucks/CHECKED"))
                .contains("It could not check its files against the station&#39;s list (there is no list from the"
                        + " station yet).");
    }

    @Test
    void nothingIsSaidOfACheckThatNeverWas() {
        fleet.replaceBy(
                Fleets.ON_TUESDAY.of(Fleets.ON_TUESDAY.upToDate("Engine 1").id("CHECKED")));

        assertThat(browser.text("/trucks/CHECKED")).doesNotContain("Its own check");
    }

    private void show(ContentCheck check) {
        FleetSnapshot one = Fleets.ON_TUESDAY.of();
        fleet.replaceBy(new FleetSnapshot(
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
