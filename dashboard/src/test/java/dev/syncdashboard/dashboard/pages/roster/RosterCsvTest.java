package dev.syncdashboard.dashboard.pages.roster;

import static dev.syncdashboard.dashboard.fixture.Refusals.english;
import static dev.syncdashboard.dashboard.fixture.Refusals.inLine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Refusals;
import dev.syncdashboard.dashboard.model.OutOfService;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterSheet.Column;
import dev.syncdashboard.dashboard.roster.RosterSheet.Line;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Voice;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RosterCsvTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-24T14:00:00Z");
    private static final StationTime TIME = new StationTime(NOW, new Voice(BERLIN, StationWords.OF_TRUCKS.english()));

    @Test
    void anExportSaysWhatIsOnTheRosterNow() {
        Roster roster = Roster.of(
                List.of(
                        truck(1, "Engine 7", "North", Optional.of("LAPTOP1"), Optional.empty()),
                        truck(2, "Boat \"1\"", "", Optional.empty(), away("2026-11-30T17:00:00Z", "new; pump")),
                        truck(3, "Ladder", "", Optional.empty(), away("2026-11-30T23:00:00Z", "-")),
                        truck(4, "Tender", "", Optional.empty(), away("2026-11-24T13:00:00Z", "has ended"))),
                Set.of());

        assertThat(RosterCsv.of(roster, TIME).text()).isEqualTo("\uFEFF" + """
                "name","group","device","out_of_service_until","out_of_service_reason"
                "Engine 7","North","LAPTOP1","",""
                "Boat ""1""\","","","until 2026-11-30 18:00","new; pump"
                "Ladder","","","until 2026-11-30","'-"
                "Tender","","","",""
                """.replace("\n", "\r\n"));
    }

    @Test
    void anExportCanBeImportedAndChangesNothing() {
        Roster roster = Roster.of(
                List.of(
                        truck(1, "=HYPERLINK(\"x\")", "@North", Optional.of("-DEVICE_1="), Optional.empty()),
                        truck(2, "'=quoted; =1+1", "a, b", Optional.empty(), away("2026-11-30T17:00:00Z", "+1")),
                        truck(3, "سيارة إطفاء 12", "", Optional.of("D3"), away("2026-11-30T23:00:00Z", "🚒")),
                        truck(4, "Line\nbreak", "", Optional.empty(), Optional.empty())),
                Set.of(new PeerId("PHONE")));

        RosterReading reading = read(RosterCsv.of(roster, TIME).text());

        Unchanged.by(reading, roster, NOW);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name,group,device\r\nEngine 7,North,LAPTOP1\r\n",
                "\uFEFFname;group;device\nEngine 7;North;LAPTOP1",
                "Name\tGROUP\tDevice\nEngine 7\tNorth\tLAPTOP1\n",
                "\n\n\"device\";\"name\" ; group;;\n\nLAPTOP1;\" Engine  7 \";North;;\n;;;;\n",
                "group,name,device\n'North,\"Engine\n7\",LAPTOP1",
            })
    void separatorsOrderQuotesAndEmptyLinesMakeNoDifference(String file) {
        RosterReading reading = read(file.replace("'North", "North"));

        assertThat(reading.objections()).isEmpty();
        assertThat(reading.sheet().columns()).containsExactlyInAnyOrder(Column.NAME, Column.GROUP, Column.DEVICE);
        Line line = reading.sheet().lines().get(0);
        assertThat(reading.sheet().lines())
                .containsExactly(new Line(
                        line.number(), "Engine 7", "North", Optional.of(new PeerId("LAPTOP1")), Optional.empty(), ""));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-30, 2026-11-30T23:00:00Z",
        "2026-11-30 18:00, 2026-11-30T17:00:00Z",
        "2026-11-30T18:00, 2026-11-30T17:00:00Z",
        "2026-11-30 18:00:30, 2026-11-30T17:00:30Z",
        "2026-07-01, 2026-07-01T22:00:00Z"
    })
    void timesAreTheStationsAndADayMeansUntilItsEnd(String cell, Instant until) {
        RosterReading reading =
                read("name,out_of_service_until,out_of_service_reason\nEngine 7," + cell + ",new pump\n");

        assertThat(reading.objections()).isEmpty();
        assertThat(reading.sheet().lines()).extracting(Line::until).containsExactly(Optional.of(until));
    }

    @Test
    void whatCanNotBeReadIsSaidWithItsLineAndTheRestIsRead() {
        RosterReading reading = read("""
                name,device,out_of_service_until,out_of_service_reason
                "Engine
                7",1.2E+46,,
                Boat,roster=1,tomorrow,new pump

                Ladder,,2026-02-30,new pump
                Tender,,,,,x
                """);

        assertThat(english(reading.objections()))
                .containsExactly(
                        inLine(2, "“1.2E+46” is no device id. An export has the right ones; leave it empty for none."),
                        inLine(4, "“roster=1” is no device id. An export has the right ones; leave it empty for none."),
                        inLine(4, "“tomorrow” is no date. Write 2026-11-30, or 2026-11-30 18:00."),
                        inLine(6, "“2026-02-30” is no date. Write 2026-11-30, or 2026-11-30 18:00."),
                        inLine(7, "There is more in this line than the first line has columns for."));
        assertThat(reading.sheet().lines()).extracting(Line::number).containsExactly(2, 4, 6, 7);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "name,goup|“goup” is no column of a roster.",
                "name,group,NAME|The column name is there twice.",
                "Engine 7,North|The first line has to name the columns, “name” among them.",
                "name,out_of_service_until|A file with the column out_of_service_until needs the column"
                        + " out_of_service_reason too."
            })
    void aHeadingThatIsNotUnderstoodIsRefused(String heading, String why) {
        RosterReading reading = read(heading + "\nEngine 7,North,x\n");

        assertThat(reading.sheet().lines()).isEmpty();
        assertThat(english(reading.objections())).singleElement().satisfies(objection -> {
            assertThat(objection.line()).isEqualTo(1);
            assertThat(Refusals.why(objection)).startsWith(why);
        });
    }

    @Test
    void aQuotationMarkThatNobodyClosesIsSaid() {
        assertThat(english(read("name,group\nEngine 7,North\n\"Boat,South\nLadder,\n")
                        .objections()))
                .containsExactly(inLine(3, "The quotation marks in this line don't match, so the rest can't be read."));
        assertThat(english(read("name,group\n\"Boat\"s,South\n").objections()))
                .containsExactly(inLine(2, "The quotation marks in this line don't match, so the rest can't be read."));
    }

    @Test
    void aFileThatIsNoRosterIsRefusedAsAWhole() {
        assertThat(english(read("").objections())).containsExactly(inLine(0, "The file is empty."));
        assertThat(english(read("\uFEFF \n").objections())).containsExactly(inLine(0, "The file is empty."));
        for (Charset code : List.of(StandardCharsets.UTF_16LE, Charset.forName("windows-1252"))) {
            byte[] file = "name\nL\u00F6schzug\n\u0000".getBytes(code);
            assertThat(english(RosterCsvReader.read(file, BERLIN).objections()))
                    .containsExactly(inLine(
                            0,
                            "The file is no text that can be read here. In Excel, save it as “CSV UTF-8 (Comma"
                                    + " delimited)”."));
        }
        assertThat(english(RosterCsvReader.read(new byte[RosterCsvReader.LARGEST_FILE + 1], BERLIN)
                        .objections()))
                .containsExactly(inLine(0, "The file is larger than 1 MiB, so it is hardly a roster."));
        assertThat(read("name\n" + "x\n".repeat(Roster.MOST_TRUCKS)).objections())
                .isEmpty();
        assertThat(english(read("name\n" + "x\n".repeat(Roster.MOST_TRUCKS + 1)).objections()))
                .containsExactly(inLine(0, "The file has more than 5000 lines with trucks."));
    }

    private static RosterReading read(String file) {
        return RosterCsvReader.read(file.getBytes(StandardCharsets.UTF_8), BERLIN);
    }

    private static RosterTruck truck(
            int number, String name, String group, Optional<String> device, Optional<OutOfService> away) {
        return new RosterTruck(number, name, group, device.map(PeerId::new), List.of(), away);
    }

    private static Optional<OutOfService> away(String until, String reason) {
        return Optional.of(new OutOfService(NOW, Optional.of(Instant.parse(until)), reason));
    }
}
