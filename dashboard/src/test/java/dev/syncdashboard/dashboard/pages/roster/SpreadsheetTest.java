package dev.syncdashboard.dashboard.pages.roster;

import static dev.syncdashboard.dashboard.fixture.Refusals.english;
import static dev.syncdashboard.dashboard.fixture.Refusals.inLine;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Refusals;
import dev.syncdashboard.dashboard.model.OutOfService;
import dev.syncdashboard.dashboard.roster.Roster;
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
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The roster's file as spreadsheets write it again, by what Excel does in its American and its German setting. */
class SpreadsheetTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-01-24T14:00:00Z");
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private static final Roster ROSTER = Roster.of(
            List.of(
                    truck(1, "Löschzug 7", "North", Optional.of("LAPTOP1"), Optional.empty()),
                    truck(2, "Boat", "", Optional.empty(), away("2026-02-01T17:00:00Z", "new; pump")),
                    truck(3, "Ladder", "", Optional.empty(), away("2026-12-11T23:00:00Z", "x, y"))),
            Set.of());

    /** What a spreadsheet leaves as text it writes as text again; quotation marks only where it needs them. */
    @Test
    void theRoundTripThroughAnySettingChangesNothing() {
        String export = RosterCsv.of(ROSTER, new StationTime(NOW, new Voice(BERLIN, StationWords.OF_TRUCKS.english())))
                .text();
        assertThat(export).contains("\"until 2026-02-01 18:00\"").contains("\"until 2026-12-11\"");
        String american = "name,group,device,out_of_service_until,out_of_service_reason\r\n"
                + "Löschzug 7,North,LAPTOP1,,\r\nBoat,,,until 2026-02-01 18:00,new; pump\r\n"
                + "Ladder,,,until 2026-12-11,\"x, y\"\r\n";
        String german = "name;group;device;out_of_service_until;out_of_service_reason\r\n"
                + "Löschzug 7;North;LAPTOP1;;\r\nBoat;;;until 2026-02-01 18:00;\"new; pump\"\r\n"
                + "Ladder;;;until 2026-12-11;x, y\r\n";
        String tabs = american.replace("\"x, y\"", "x@ y").replace(',', '\t').replace("x@ y", "\"x, y\"");

        for (byte[] file : List.of(
                export.getBytes(StandardCharsets.UTF_8),
                american.getBytes(WINDOWS),
                ("\uFEFF" + american).getBytes(StandardCharsets.UTF_8),
                german.getBytes(WINDOWS),
                ("\uFEFF" + german).getBytes(StandardCharsets.UTF_8),
                ("sep=;\r\n" + german).getBytes(WINDOWS),
                ("\uFEFF" + tabs).getBytes(StandardCharsets.UTF_16LE),
                ("\uFEFF" + tabs).getBytes(StandardCharsets.UTF_16BE))) {
            assertUnchanged(file);
        }
    }

    /** A double click on a file with commas, in a country where the semicolon separates. */
    @Test
    void aFileOfWhichEachLineWentIntoOneCellIsUnderstood() {
        String file = saved("name,'group','device','out_of_service_until','out_of_service_reason'")
                + saved("Löschzug 7,'North','LAPTOP1','',''")
                + saved("Boat,'','','until 2026-02-01 18:00','new", " pump'")
                + saved("Ladder,'','','until 2026-12-11','x, y'");

        assertUnchanged(file.getBytes(WINDOWS));
    }

    private static String saved(String... cells) {
        return Arrays.stream(cells)
                        .map(cell -> "\"" + cell.replace("'", "\"\"") + "\"")
                        .collect(Collectors.joining(";"))
                + "\r\n";
    }

    @ParameterizedTest
    @CsvSource({
        "11/28/2026, 2026-11-28T23:00:00Z",
        "28.11.2026, 2026-11-28T23:00:00Z",
        "28/11/2026, 2026-11-28T23:00:00Z",
        "28-11-2026, 2026-11-28T23:00:00Z",
        "2026/11/28, 2026-11-28T23:00:00Z",
        "11/28/26, 2026-11-28T23:00:00Z",
        "28.11.26, 2026-11-28T23:00:00Z",
        "1.2.2026, 2026-02-01T23:00:00Z",
        "05/05/2026, 2026-05-05T22:00:00Z",
        "11/28/2026 18:00, 2026-11-28T17:00:00Z",
        "11/28/2026 6:00 PM, 2026-11-28T17:00:00Z",
        "11/28/2026 12:05 AM, 2026-11-27T23:05:00Z",
        "28.11.2026 18:00, 2026-11-28T17:00:00Z",
        "28.11.2026 18:00:00, 2026-11-28T17:00:00Z",
        "until 2026-11-28, 2026-11-28T23:00:00Z",
        "Until 2026-11-28 18:00, 2026-11-28T17:00:00Z",
        "bis 28.11.2026, 2026-11-28T23:00:00Z"
    })
    void datesAreReadAsTheyAreWrittenInThatCountry(String cell, Instant until) {
        RosterReading reading = read(cell);

        assertThat(reading.objections()).isEmpty();
        assertThat(reading.sheet().lines()).extracting(Line::until).containsExactly(Optional.of(until));
    }

    @Test
    void aDateThatMayBeTwoDaysIsResolvedByTheOthersInTheFileOrRefused() {
        assertThat(english(read("01/02/2026").objections()))
                .containsExactly(inLine(
                        2,
                        "“01/02/2026” may be 2026-01-02 or 2026-02-01. Write it that way; in a spreadsheet with “until ”"
                                + " before it, or it becomes this again."));
        assertThat(read("01/02/2026", "11/28/2026").sheet().lines())
                .extracting(Line::until)
                .contains(Optional.of(Instant.parse("2026-01-02T23:00:00Z")));
        assertThat(read("01/02/2026", "28/11/2026").sheet().lines())
                .extracting(Line::until)
                .contains(Optional.of(Instant.parse("2026-02-01T23:00:00Z")));
        assertThat(read("01/02/2026", "28/11/2026", "11/28/2026").objections()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "+999999999-12-31",
                "-0001-12-31",
                "10000-01-01",
                "+10000-01-01",
                "9999-12-31",
                "1999-12-31",
                "31/02/2026",
                "31.02.2026",
                "02/31/2026",
                "2026-02-31",
                "2026-11-28 25:00",
                "2026-11-28 13:00 PM",
                "11/28/2026 0:00",
                "46356",
                "1.2.3.2026",
                "２０２６-11-28",
                "tomorrow",
                "until",
                "28. November 2026",
                "#######"
            })
    void whatIsNoDateIsRefusedInWords(String cell) {
        assertThat(english(read(cell).objections()))
                .singleElement()
                .satisfies(objection -> assertThat(Refusals.why(objection))
                        .startsWith("“" + cell + "” ")
                        .endsWith("."));
    }

    private static void assertUnchanged(byte[] file) {
        RosterReading reading = RosterCsvReader.read(file, BERLIN);
        Unchanged.by(reading, ROSTER, NOW);
    }

    private static RosterReading read(String... untils) {
        StringBuilder file = new StringBuilder("name;out_of_service_until;out_of_service_reason\n");
        for (int i = 0; i < untils.length; i++) {
            file.append("Engine ").append(i).append(';').append(untils[i]).append(";new pump\n");
        }
        return RosterCsvReader.read(file.toString().getBytes(StandardCharsets.UTF_8), BERLIN);
    }

    private static RosterTruck truck(
            int number, String name, String group, Optional<String> device, Optional<OutOfService> away) {
        return new RosterTruck(number, name, group, device.map(PeerId::new), List.of(), away);
    }

    private static Optional<OutOfService> away(String until, String reason) {
        return Optional.of(new OutOfService(NOW, Optional.of(Instant.parse(until)), reason));
    }
}
