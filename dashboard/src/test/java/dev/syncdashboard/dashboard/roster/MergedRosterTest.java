package dev.syncdashboard.dashboard.roster;

import static dev.syncdashboard.dashboard.fixture.Refusals.english;
import static dev.syncdashboard.dashboard.fixture.Refusals.inLine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Refusals;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.OutOfService;
import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.model.Refusal.Objection;
import dev.syncdashboard.dashboard.roster.RosterSheet.Column;
import dev.syncdashboard.dashboard.roster.RosterSheet.Line;
import dev.syncdashboard.status.PeerId;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MergedRosterTest {

    private static final Instant NOW = Instant.parse("2026-11-24T14:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-27T18:00:00Z");
    private static final PeerId LAPTOP_1 = new PeerId("LAPTOP1");
    private static final PeerId LAPTOP_2 = new PeerId("LAPTOP2");
    private static final PeerId LAPTOP_3 = new PeerId("LAPTOP3");

    /** Engine 1 with laptop 1, Engine 2 with laptop 2, Boat without a device. */
    private static final Roster THREE =
            made(made(made(Roster.EMPTY.approve(LAPTOP_1, "Engine 1", "North")).approve(LAPTOP_2, "Engine 2", "South"))
                    .add("Boat", ""));

    @Test
    void aNewSheetMakesARoster() {
        MergedRoster merged =
                merged(sheet(line(2, "Engine 1", "North", "LAPTOP1"), line(3, "Boat", "", "")), Roster.EMPTY, false);

        assertThat(merged.roster().trucks())
                .containsExactly(
                        new RosterTruck(1, "Engine 1", "North", Optional.of(LAPTOP_1), List.of(), Optional.empty()),
                        new RosterTruck(2, "Boat", "", Optional.empty(), List.of(), Optional.empty()));
        assertThat(tally(merged)).containsExactly(2, 0, 0, 0, 0);
    }

    @Test
    void whatIsTheSameIsCountedAsItWasAndWhatIsMissingIsKept() {
        MergedRoster merged = merged(
                sheet(
                        line(2, "ENGINE 1", "North", "LAPTOP1"),
                        line(3, "Engine 2", "South", "LAPTOP2"),
                        line(4, "Ladder", "", "")),
                THREE,
                false);

        assertThat(tally(merged)).containsExactly(1, 1, 1, 1, 0);
        assertThat(merged.roster().trucks())
                .extracting(RosterTruck::name)
                .containsExactly("ENGINE 1", "Engine 2", "Boat", "Ladder");
        assertThat(merged.roster().trucks()).extracting(RosterTruck::number).containsExactly(1, 2, 3, 4);
    }

    @Test
    void whatIsMissingLeavesTheRosterIfAPersonWantsThat() {
        MergedRoster merged = merged(sheet(line(2, "Engine 2", "South", "LAPTOP2")), THREE, true);

        assertThat(tally(merged)).containsExactly(0, 0, 1, 0, 2);
        assertThat(merged.roster().trucks()).extracting(RosterTruck::name).containsExactly("Engine 2");
    }

    @Test
    void aColumnThatIsNotThereLeavesEverythingAsItIs() {
        RosterSheet names = new RosterSheet(EnumSet.of(Column.NAME), List.of(line(2, "Engine 1", "", "")));
        Roster away = made(THREE.outOfService(1, new OutOfService(NOW, Optional.of(FRIDAY), "new pump")));

        assertThat(merged(names, away, false).roster()).isEqualTo(away);
    }

    @Test
    void anEmptyCellEmptiesWhatItStandsFor() {
        Roster away = made(THREE.outOfService(1, new OutOfService(NOW, Optional.of(FRIDAY), "new pump")));

        RosterTruck truck = merged(sheet(line(2, "Engine 1", "", "")), away, false)
                .roster()
                .truck(1)
                .orElseThrow();

        assertThat(truck).isEqualTo(new RosterTruck(1, "Engine 1", "", Optional.empty(), List.of(), Optional.empty()));
    }

    @Test
    void anotherDeviceTakesThePlaceOfTheOneBefore() {
        Roster ignoring = made(THREE.ignore(LAPTOP_3));

        MergedRoster merged = merged(sheet(line(2, "Engine 1", "North", "LAPTOP3")), ignoring, false);

        assertThat(merged.roster().truck(1).orElseThrow().device()).contains(LAPTOP_3);
        assertThat(merged.roster().truckThatHad(LAPTOP_1))
                .map(RosterTruck::name)
                .contains("Engine 1");
        assertThat(merged.roster().ignored()).isEmpty();
    }

    @Test
    void twoTrucksCanSwapTheirDevices() {
        MergedRoster merged = merged(
                sheet(line(2, "Engine 1", "North", "LAPTOP2"), line(3, "Engine 2", "South", "LAPTOP1")), THREE, false);

        assertThat(merged.roster().truckWith(LAPTOP_2)).map(RosterTruck::name).contains("Engine 1");
        assertThat(merged.roster().truckWith(LAPTOP_1)).map(RosterTruck::name).contains("Engine 2");
        assertThat(merged.roster().trucks())
                .allMatch(truck -> truck.earlierDevices().isEmpty());
    }

    @Test
    void aNewNameForAKnownDeviceRenamesItsTruck() {
        MergedRoster merged = merged(sheet(line(2, "Pumper 1", "North", "LAPTOP1")), THREE, false);

        assertThat(merged.roster().truck(1)).map(RosterTruck::name).contains("Pumper 1");
        assertThat(tally(merged)).containsExactly(0, 1, 0, 2, 0);
    }

    @Test
    void aDeviceMayMoveToANewTruckIfItsOwnIsInTheSheetToo() {
        MergedRoster merged =
                merged(sheet(line(2, "Ladder", "", "LAPTOP1"), line(3, "Engine 1", "North", "")), THREE, false);

        assertThat(merged.roster().truckWith(LAPTOP_1)).map(RosterTruck::name).contains("Ladder");
        assertThat(merged.roster().truck(1).orElseThrow().device()).isEmpty();
        assertThat(merged.roster().truckThatHad(LAPTOP_1)).isEmpty();
    }

    @Test
    void aDeviceOfATruckThatIsNotInTheSheetStaysThere() {
        assertThat(objections(sheet(line(2, "Engine 1", "North", "LAPTOP2")), THREE, false))
                .containsExactly(inLine(
                        2,
                        "This device belongs to “Engine 2”, which is not in the file. Unlink it there first, or add that"
                                + " truck."));
        assertThat(merged(sheet(line(2, "Engine 1", "North", "LAPTOP2")), THREE, true)
                        .roster()
                        .truckWith(LAPTOP_2))
                .map(RosterTruck::name)
                .contains("Engine 1");
    }

    @Test
    void outOfServiceBeginsEndsAndGoesOnAsTheSheetSays() {
        MergedRoster away = merged(sheet(away(2, "Engine 1", Optional.of(FRIDAY), "new pump")), THREE, false);
        OutOfService service = new OutOfService(NOW, Optional.of(FRIDAY), "new pump");
        assertThat(away.roster().truck(1).flatMap(RosterTruck::outOfService)).contains(service);

        Instant later = NOW.plus(Duration.ofHours(1));
        MergedRoster again = merged(sheet(away(2, "Engine 1", Optional.of(FRIDAY), "new pump")), away.roster(), later);
        assertThat(tally(again)).containsExactly(0, 0, 1, 2, 0);
        assertThat(again.roster()).isEqualTo(away.roster());

        MergedRoster longer = merged(sheet(away(2, "Engine 1", Optional.empty(), "sold")), away.roster(), later);
        assertThat(longer.roster().truck(1).flatMap(RosterTruck::outOfService))
                .contains(new OutOfService(NOW, Optional.empty(), "sold"));
        assertThat(merged(sheet(away(2, "Engine 1", Optional.empty(), "")), away.roster(), false)
                        .roster()
                        .truck(1)
                        .flatMap(RosterTruck::outOfService))
                .isEmpty();
    }

    @Test
    void withoutTheColumnOfTheEndAReasonLeavesTheEndAsItIs() {
        Roster away = made(THREE.outOfService(1, new OutOfService(NOW, Optional.of(FRIDAY), "new pump")));
        RosterSheet reasons = new RosterSheet(
                EnumSet.of(Column.NAME, Column.OUT_OF_SERVICE_REASON),
                List.of(away(2, "Engine 1", Optional.empty(), "new gearbox")));

        assertThat(merged(reasons, away, false).roster().truck(1).flatMap(RosterTruck::outOfService))
                .contains(new OutOfService(NOW, Optional.of(FRIDAY), "new gearbox"));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnceInTheOrderOfTheLines() {
        Instant past = NOW.minusSeconds(1);

        assertThat(objections(
                        sheet(
                                line(2, "Engine 1", "North", "LAPTOP1"),
                                line(3, "engine  1", "", ""),
                                line(4, "", "", ""),
                                line(5, "x".repeat(61), "", "LAPTOP1"),
                                line(6, "Boat", "g".repeat(41), ""),
                                away(7, "Tender", Optional.of(past), "new pump"),
                                away(8, "Brush", Optional.of(FRIDAY), ""),
                                line(9, "", "", "")),
                        THREE,
                        false))
                .extracting(objection -> objection.line() + ": " + Refusals.why(objection))
                .containsExactly(
                        "3: The name “engine  1” is in line 2 already.",
                        "4: A truck needs a name.",
                        "5: A name can't be longer than 60 characters.",
                        "5: The device of “Engine 1” in line 2 is here again.",
                        "6: The name of a group can't be longer than 40 characters.",
                        "7: That date is in the past.",
                        "8: Please give a reason.",
                        "9: A truck needs a name.");
    }

    @Test
    void aRosterCanNotGrowBeyondItsLimit() {
        Line[] lines = IntStream.range(0, Roster.MOST_TRUCKS - 2)
                .mapToObj(number -> line(number + 2, "Truck " + number, "", ""))
                .toArray(Line[]::new);

        assertThat(objections(sheet(lines), THREE, false))
                .containsExactly(inLine(1, "The roster can't have more than 5000 trucks."));
        assertThat(merged(sheet(lines), THREE, true).added()).isEqualTo(Roster.MOST_TRUCKS - 2);
    }

    private static List<Integer> tally(MergedRoster merged) {
        return List.of(merged.added(), merged.changed(), merged.same(), merged.kept(), merged.removed());
    }

    private static MergedRoster merged(RosterSheet sheet, Roster roster, boolean removeOthers) {
        return made(MergedRoster.of(sheet, roster, removeOthers, NOW));
    }

    private static MergedRoster merged(RosterSheet sheet, Roster roster, Instant later) {
        return made(MergedRoster.of(sheet, roster, false, later));
    }

    private static <T> T made(Attempt<T> attempt) {
        return attempt.either(made -> made, why -> {
            throw new AssertionError(why);
        });
    }

    private static List<Objection> objections(RosterSheet sheet, Roster roster, boolean removeOthers) {
        return english(MergedRoster.of(sheet, roster, removeOthers, NOW)
                .<List<Objection>>either(merged -> List.of(), Refusal::objections));
    }

    private static RosterSheet sheet(Line... lines) {
        return new RosterSheet(Set.of(Column.values()), List.of(lines));
    }

    private static Line line(int number, String name, String group, String device) {
        return new Line(
                number,
                name,
                group,
                device.isEmpty() ? Optional.empty() : Optional.of(new PeerId(device)),
                Optional.empty(),
                "");
    }

    private static Line away(int number, String name, Optional<Instant> until, String reason) {
        return new Line(number, name, "North", Optional.of(new PeerId("DEVICE-" + number)), until, reason);
    }
}
