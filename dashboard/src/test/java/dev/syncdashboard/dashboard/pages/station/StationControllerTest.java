package dev.syncdashboard.dashboard.pages.station;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Browser;
import dev.syncdashboard.dashboard.fixture.FakeFleet;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.ScriptedEngine;
import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.fleet.OwnSide;
import dev.syncdashboard.dashboard.fleet.StationStatus;
import dev.syncdashboard.dashboard.ownfiles.StationSays;
import dev.syncdashboard.dashboard.station.FolderRescan;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.Unnoticed;
import dev.syncdashboard.status.FileNames;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the pages say of the station's own files, and what a person can have done about it. */
@WebTest
class StationControllerTest {

    private static final Fleets FLEETS = Fleets.ON_TUESDAY;

    @Autowired
    private Browser browser;

    @Autowired
    private FakeFleet fleet;

    @Autowired
    private ScriptedEngine engine;

    @Autowired
    private FolderRescan rescan;

    @AfterEach
    void asItWas() {
        fleet.replaceBy(FLEETS.everything());
    }

    @Test
    void filesThatWereNotNoticedAreSaidAndTheSyncProgramCanBeAskedToLook() {
        fleet.replaceBy(FLEETS.of(1, deaf(), FLEETS.upToDate("Engine 1")));

        assertThat(browser.text("/"))
                .contains(
                        "2 files on this computer have not been noticed by the sync program since 14:18; it looks every"
                                + " 60 min: &#39;a.pdf&#39;, &#39;&lt;b&gt;.pdf&#39;. No truck can have them yet.")
                .contains("action=\"station/look\"", "Have the sync program look now");
        assertThat(browser.text("/wall"))
                .contains("have not been noticed by the sync program since 14:18")
                .doesNotContain("<form");
        assertThat(browser.json("/api/v1/fleet").at("/station/says/0/code").asString())
                .isEqualTo("disk_newer_than_engine");
        assertThat(browser.json("/api/v1/fleet").at("/station/state").asString())
                .isEqualTo("ok");
    }

    @Test
    void theButtonHasTheEngineLookAndOnlyThisSiteMayPressIt() {
        rescan.folderIs(ScriptedEngine.folder("1", EngineFolder.State.ACTIVE));
        int before = engine.lookedThrough();

        assertThat(browser.post("/station/look", Map.of()).statusCode()).isEqualTo(303);
        assertThat(engine.lookedThrough()).isEqualTo(before + 1);

        assertThat(browser.post(
                                "/station/look",
                                "application/x-www-form-urlencoded",
                                "",
                                Map.of("Sec-Fetch-Site", "cross-site"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(engine.lookedThrough()).isEqualTo(before + 1);
    }

    @Test
    void aSyncProgramThatCannotBeAskedIsNoFaultOfTheDashboard() {
        rescan.folderIs(ScriptedEngine.folder("1", EngineFolder.State.ACTIVE));
        engine.looksThrough = false;

        HttpResponse<String> answer = browser.post("/station/look", Map.of());

        engine.looksThrough = true;
        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body())
                .contains("The station&#39;s sync program can&#39;t be asked for that now.")
                .doesNotContain("This page could not be made");
    }

    private static StationStatus deaf() {
        StationStatus ok = FLEETS.station();
        Unnoticed files = new Unnoticed(
                ok.hash(),
                Duration.ofMinutes(14),
                new FileNames(2, List.of("a.pdf", "<b>.pdf")),
                Optional.of(Duration.ofHours(1)),
                false);
        return new StationStatus(
                true,
                ok.since(),
                Optional.empty(),
                ok.name(),
                ok.folder(),
                ok.contactLag(),
                ok.hash(),
                ok.update(),
                ok.posting(),
                ok.reportsProblem(),
                ok.historyProblem(),
                ok.settings(),
                List.of(StationSays.newer(files, Fleets.TUESDAY.minusSeconds(840))),
                OwnSide.WELL);
    }
}
