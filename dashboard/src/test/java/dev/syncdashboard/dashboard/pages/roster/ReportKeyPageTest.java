package dev.syncdashboard.dashboard.pages.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fixture.ServedFleet;
import dev.syncdashboard.dashboard.fixture.TestFacts;
import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.model.PeerFacts;
import dev.syncdashboard.dashboard.model.RosterPlace;
import dev.syncdashboard.dashboard.model.TruckKey;
import dev.syncdashboard.dashboard.roster.DeviceChoices;
import dev.syncdashboard.dashboard.roster.DeviceKeys;
import dev.syncdashboard.dashboard.roster.FolderNeeds;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusFile.Defect;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@WebTest
class ReportKeyPageTest extends ServedFleet {

    private static final PeerId ENGINE = new PeerId("ENGINE7");
    private static final VerifyKey OWN = SigningKey.generate().verifyKey();
    private static final VerifyKey OTHER = SigningKey.generate().verifyKey();

    @Test
    void aTruckThatSignsNothingIsSaidToBeSo() {
        show(Optional.empty(), Optional.empty());

        assertThat(browser.text("/trucks/ENGINE7")).contains("not signed", "href=\"ENGINE7/key\"");
        assertThat(browser.text("/trucks/ENGINE7/key"))
                .contains("Its reports are not signed.")
                .doesNotContain("<form method=\"post\" action=\"/trucks");
        assertThat(browser.get("/trucks/NOBODY/key").statusCode()).isEqualTo(404);
    }

    @Test
    void aPersonComparesTheCode() {
        show(Optional.of(new TruckKey(OWN, FLEETS.now(), false)), Optional.empty());
        assertThat(browser.text("/trucks/ENGINE7")).contains("signed; the key&#39;s code was not compared");
        assertThat(browser.text("/trucks/ENGINE7/key"))
                .contains("took the first key that it saw", OWN.code().value());

        HttpResponse<String> done =
                browser.post("/trucks/ENGINE7/key/accept", Map.of("key", OWN.value(), "was", OWN.value()));

        assertThat(done.statusCode()).isEqualTo(303);
        assertThat(done.headers().firstValue("Location").orElseThrow())
                .endsWith("/trucks/ENGINE7/key?said=key_accepted");
        assertThat(keys().of(ENGINE)).contains(new TruckKey(OWN, FLEETS.now(), true));
    }

    @Test
    void aPersonAcceptsTheKeyOfALaptopThatWasSetUpAnew() {
        show(
                Optional.of(new TruckKey(OWN, FLEETS.now(), true)),
                Optional.of(new StatusFile.Unusable(ENGINE, Defect.OTHER_KEY, Optional.of(OTHER))));
        assertThat(browser.text("/trucks/ENGINE7/key"))
                .contains(OWN.code().value(), OTHER.code().value(), "accept it");

        assertThat(browser.post("/trucks/ENGINE7/key/accept", Map.of("key", OTHER.value(), "was", OWN.value()))
                        .statusCode())
                .isEqualTo(303);

        assertThat(keys().of(ENGINE).map(TruckKey::key)).contains(OTHER);
        assertThat(keys().of(ENGINE).map(TruckKey::compared)).contains(true);
    }

    @Test
    void onlyAKeyWhoseCodeIsShownCanBeAccepted() {
        show(Optional.of(new TruckKey(OWN, FLEETS.now(), true)), Optional.empty());

        for (Map<String, String> form : List.of(
                Map.of("key", OTHER.value(), "was", OWN.value()),
                Map.of("key", OWN.value(), "was", OTHER.value()),
                Map.of("key", "x", "was", OWN.value()),
                Map.<String, String>of())) {
            HttpResponse<String> refused = browser.post("/trucks/ENGINE7/key/accept", form);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("Compare the code once more.");
        }
        assertThat(keys().of(ENGINE).map(TruckKey::key)).contains(OWN);
    }

    @Test
    void onlyAPersonTakesReportsWithoutASignatureAgain() {
        show(
                Optional.of(new TruckKey(OWN, FLEETS.now(), true)),
                Optional.of(new StatusFile.Unusable(ENGINE, Defect.NOT_SIGNED)));
        assertThat(browser.text("/trucks/ENGINE7/key")).contains("A report came without a signature");

        assertThat(browser.post("/trucks/ENGINE7/key/forget", Map.of("was", OWN.value()))
                        .statusCode())
                .isEqualTo(303);

        assertThat(keys().of(ENGINE)).isEmpty();
    }

    private DeviceKeys keys() {
        return fleet.snapshot().first().roster().keys();
    }

    private static PeerStatus refused(PeerStatus truck, Optional<StatusFile.Unusable> newest) {
        PeerFacts facts = truck.facts();
        return new PeerStatus(
                TestFacts.peer(
                        facts.id(),
                        facts.name(),
                        facts.inPeerList(),
                        facts.place(),
                        facts.contact(),
                        facts.report(),
                        newest),
                truck.verdict(),
                truck.has(),
                truck.known(),
                truck.since(),
                truck.changedIn());
    }

    private void show(Optional<TruckKey> key, Optional<StatusFile.Unusable> newest) {
        PeerStatus truck = refused(
                FLEETS.upToDate("Engine 7")
                        .id(ENGINE.value())
                        .place(RosterPlace.NONE.with(key))
                        .status(),
                newest);
        Roster roster = Roster.of(
                List.of(),
                DeviceChoices.NONE,
                FolderNeeds.ALL,
                key.map(known -> new DeviceKeys(Map.of(ENGINE, known))).orElse(DeviceKeys.NONE));
        fleet.replaceBy(OneFolder.board(
                1, FLEETS.now(), true, FLEETS.station(), List.of(truck), List.of(), FLEETS.updates(), roster));
    }
}
