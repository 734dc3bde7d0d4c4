package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.demo.fleet.DemoFleet;
import dev.syncdashboard.demo.fleet.FleetPlan;
import dev.syncdashboard.demo.fleet.Truck;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.status.ReportSignature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** A truck that writes in the name of another one, which is away, on real agents and the real dashboard. */
@Timeout(240)
class ForgedReportIT {

    private static final String UP_TO_DATE = "up_to_date";

    @TempDir
    Path directory;

    private DemoFleet fleet;
    private FleetApi api;
    private Truck victim;
    private Truck liar;

    @BeforeEach
    void start() throws Exception {
        fleet = DemoFleet.start(FleetPlan.of(directory, 2), Clock.systemUTC());
        api = new FleetApi(fleet.dashboard());
        victim = fleet.trucks().get(0);
        liar = fleet.trucks().get(1);
        api.awaitThat("both are up to date", () -> is(victim, UP_TO_DATE) && is(liar, UP_TO_DATE));
    }

    @AfterEach
    void end() {
        fleet.close();
    }

    @Test
    void nobodyElseCanSayThatATruckHasTheCurrentFiles() throws Exception {
        byte[] own = Files.readAllBytes(report(fleet.station().statusDirectory()));
        victim.driveOutOfCoverage();
        fleet.station().postUpdate();
        api.awaitThat("the one that is away is behind", () -> is(victim, "behind"));
        api.awaitThat("the other one has the update", () -> is(liar, UP_TO_DATE));
        String unsigned =
                "{\"name\":\"%s\",\"last_modified\":%d,\"hash\":\"%s\",\"schema\":1,\"seq\":9000,\"complete\":true}"
                        .formatted(victim.name(), Instant.now().getEpochSecond(), stationHash());

        forge(bytes(unsigned));
        assertRefused("it has no signature");

        forge(ReportSignature.sign(bytes(unsigned), victim.id(), SigningKey.generate()));
        assertRefused("it is signed with another key");

        forge(bytes(text(own).replaceFirst("\"hash\":\"[^\"]+\"", "\"hash\":\"OTHER\"")));
        assertRefused("its signature does not fit");

        victim.comeBack();
        api.awaitThat("its own word counts again", () -> is(victim, UP_TO_DATE) && !isRefused(victim));
    }

    @Test
    void anOldReportCannotBePutBack() throws Exception {
        byte[] old = Files.readAllBytes(report(fleet.station().statusDirectory()));
        String before = stationHash();
        fleet.station().postUpdate();
        api.awaitThat("it has reported the update", () -> !stationHash().equals(before) && is(victim, UP_TO_DATE));
        victim.driveOutOfCoverage();
        fleet.station().postUpdate();
        api.awaitThat("it is behind", () -> is(victim, "behind"));

        forge(old);

        assertRefused("it is an old one, sent again");
    }

    private void forge(byte[] file) throws IOException {
        Files.write(report(liar.statusDirectory()), file);
    }

    private Path report(Path statusDirectory) {
        return statusDirectory.resolve(victim.id().statusFileName());
    }

    private void assertRefused(String why) throws Exception {
        api.awaitThat(
                "the dashboard says: " + why,
                () -> api.text("/trucks/" + victim.id()).contains("newest report not counted (" + why + ")"));
        assertThat(isRefused(victim)).isTrue();
        assertThat(peer(victim).at("/state").asString()).isEqualTo("behind");
    }

    private boolean isRefused(Truck truck) throws Exception {
        return peer(truck).at("/marks").toString().contains("not_its_own_report");
    }

    private boolean is(Truck truck, String state) throws Exception {
        return peer(truck).at("/state").asString("").equals(state);
    }

    private String stationHash() throws Exception {
        return api.get("/api/v1/fleet").at("/station/hash").asString("");
    }

    private JsonNode peer(Truck truck) throws Exception {
        for (JsonNode peer : api.get("/api/v1/fleet").at("/peers")) {
            if (peer.at("/id").asString().equals(truck.id().value())) {
                return peer;
            }
        }
        return api.get("/api/v1/fleet").at("/none");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] file) {
        return new String(file, StandardCharsets.UTF_8);
    }
}
