package dev.syncdashboard.dashboard.pages.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Editing;
import dev.syncdashboard.dashboard.fixture.ServedFleet;
import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.status.PeerId;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@WebTest
class RosterFileTest extends ServedFleet {

    private static final String BOUNDARY = "boundary-of-parts";

    @BeforeEach
    void twoTrucks() {
        fleet.replaceBy(FLEETS.of(FLEETS.upToDate("Engine 7").id("LAPTOP1")));
        Editing.roster(fleet, roster -> roster.approve(new PeerId("LAPTOP1"), "Engine 7", "North"))
                .join();
        Editing.roster(fleet, roster -> roster.add("Boat", "")).join();
    }

    @Test
    void theRosterIsAFileForSpreadsheetsThatChangesNothingWhenItComesBack() {
        HttpResponse<String> file = browser.get("/roster.csv");

        assertThat(file.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename=\"roster-2026-11-24.csv\"");
        assertThat(file.headers().firstValue("Content-Type").orElseThrow())
                .isEqualToIgnoringCase("text/csv;charset=UTF-8");
        assertThat(file.body()).contains("\"Engine 7\",\"North\",\"LAPTOP1\",\"\",\"\"");
        Roster before = roster();
        assertThat(script("", file.body()).body()).isEqualTo("0 added, 0 changed, 2 as before.\n");
        assertThat(roster()).isEqualTo(before);
    }

    @Test
    void aFileFromTheFormIsTakenAndThePageSaysWhatItDid() {
        HttpResponse<String> done = upload("name;group;device\r\nEngine 7;South;LAPTOP1\r\nL\u00F6schzug;;\r\n", false);

        assertThat(done.statusCode()).isEqualTo(303);
        String place = done.headers().firstValue("Location").orElseThrow();
        assertThat(browser.text(place.substring(place.indexOf("/roster"))))
                .contains("1 added, 1 changed, 0 as before; 1 truck on the roster is not in the file (kept).");
        assertThat(roster().trucks())
                .extracting(RosterTruck::name)
                .containsExactly("Engine 7", "Boat", "L\u00F6schzug");
    }

    @Test
    void trucksThatAreNotInTheFileLeaveTheRosterIfAPersonWantsThat() {
        HttpResponse<String> done = upload("name\nBoat\n", true);

        String place = done.headers().firstValue("Location").orElseThrow();
        assertThat(browser.text(place.substring(place.indexOf("/roster"))))
                .contains("0 added, 0 changed, 1 as before; 1 truck not in the file removed.");
        assertThat(roster().trucks()).extracting(RosterTruck::name).containsExactly("Boat");
    }

    @Test
    void aFileWithMistakesChangesNothingAndEachIsSaidWithItsLine() {
        Roster before = roster();

        HttpResponse<String> refused =
                upload("name,device\nLadder,\nladder,1.2E+46\n<b>Tender</b>,LAPTOP1\n,\n,x\n", true);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .contains("<a href=\"#import-file\">Line 3: The name “ladder” is in line 2 already.</a>")
                .contains("Line 3: “1.2E+46” is no device id.")
                .contains("Line 6: A truck needs a name.")
                .contains("id=\"import-remove\" name=\"remove\" type=\"checkbox\" value=\"true\" checked=\"checked\"")
                .doesNotContain("<b>Tender");
        assertThat(roster()).isEqualTo(before);
    }

    @Test
    void aFormWithoutAFileAndAFileThatIsTooLargeAreRefused() {
        assertThat(upload("", false).body()).contains("<a href=\"#import-file\">Choose a file.</a>");

        HttpResponse<String> large = upload("name\n" + "x".repeat(1 << 20), false);
        assertThat(large.statusCode()).isEqualTo(422);
        assertThat(large.body()).contains("The file is larger than 1 MiB, so it is hardly a roster.");
        assertThat(upload("name\n" + "x".repeat(5 << 20), false).statusCode()).isEqualTo(422);
    }

    @Test
    void aScriptGetsPlainWords() {
        HttpResponse<String> done = script("?remove=true", "name\nEngine 7\nLadder\n");
        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/plain");
        assertThat(done.body()).isEqualTo("1 added, 0 changed, 1 as before; 1 truck not in the file removed.\n");

        HttpResponse<String> refused = script("", "name,goup\nEngine 7,x\n");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body())
                .isEqualTo("Nothing was changed.\nLine 1: “goup” is no column of a roster. The columns are name, group,"
                        + " device, out_of_service_until, out_of_service_reason.\n");
        assertThat(script("", "name\n" + "x".repeat(1 << 20)).body()).contains("larger than 1 MiB");
    }

    @Test
    void ofVeryManyMistakesOnlyTheFirstAreSaid() {
        assertThat(script("", "name,device\n" + "x,?\n".repeat(100)).body().lines())
                .hasSize(52)
                .last()
                .isEqualTo("And 149 more.");
    }

    private HttpResponse<String> upload(String file, boolean removeOthers) {
        String remove = removeOthers
                ? "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"remove\"\r\n\r\ntrue\r\n"
                : "";
        String body = remove + "--" + BOUNDARY
                + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"roster.csv\"\r\n"
                + "Content-Type: text/csv\r\n\r\n" + file + "\r\n--" + BOUNDARY + "--\r\n";
        return browser.post(
                "/roster/import",
                "multipart/form-data; boundary=" + BOUNDARY,
                body,
                Map.of("Origin", browser.origin()));
    }

    private HttpResponse<String> script(String query, String file) {
        return browser.post("/roster/import" + query, "text/csv", file, Map.of());
    }

    private Roster roster() {
        return fleet.snapshot().first().roster();
    }
}
