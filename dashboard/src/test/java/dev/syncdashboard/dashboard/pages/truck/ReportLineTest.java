package dev.syncdashboard.dashboard.pages.truck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.history.PeerPast;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.pages.truck.TruckPast.Said;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.words.Message;
import dev.syncdashboard.words.Voice;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ReportLineTest {

    private static final Instant NOW = Fleets.TUESDAY;
    private static final StationTime TIME =
            new StationTime(NOW, new Voice(ZoneOffset.UTC, StationWords.OF_TRUCKS.english()));
    private static final FolderHash A = new FolderHash("A");
    private static final FolderHash B = new FolderHash("B");

    @Test
    void tellsBothClocksAndWhatTheReportSaid() {
        ReportLine line = lines(said("", A, 7, 60)).get(0);

        assertThat(line.received().at()).isEqualTo("Tue 24 Nov 13:32");
        assertThat(line.received().ago()).isEqualTo("60 min ago");
        assertThat(line.written()).isEqualTo("Tue 24 Nov 13:31");
        assertThat(line.number()).isEqualTo("7");
        assertThat(line.complete()).isEqualTo("complete");
    }

    @Test
    void namesTheVersion() {
        FolderHash passing = new FolderHash("PASSING");
        List<Said> reports = List.of(
                said("", A, 4, 10),
                said("", passing, 3, 20),
                said("", new FolderHash("STRANGE"), 2, 30),
                said("", Fleets.hash(42), 1, 40));
        List<Update> updates = List.of(update(1, A, 600));

        assertThat(ReportLine.of(past(reports, Set.of(A, passing)), fleet(updates), TIME))
                .extracting(ReportLine::version)
                .containsExactly(
                        "#1", "between two updates", "not a station update", "current files, not numbered yet");
    }

    @Test
    void aVersionThatCameBackHasTheNumberThatItHadThen() {
        List<Said> reports = List.of(said("", A, 3, 10), said("", A, 2, 250), said("", A, 1, 400));
        List<Update> updates = List.of(update(1, A, 300), update(2, B, 200), update(3, A, 100));

        assertThat(ReportLine.of(past(reports, Set.of()), fleet(updates), TIME))
                .extracting(ReportLine::version)
                .containsExactly("#3", "#1", "#1");
    }

    @Test
    void tellsWhichNumbersWereNotSeen() {
        assertThat(lines(
                        said("", A, 1, 10),
                        said("", A, 221, 20),
                        said("", A, 217, 30),
                        said("", A, 215, 40),
                        said("", A, 214, 50)))
                .extracting(ReportLine::before)
                .containsExactly(
                        "numbers began again",
                        "3 reports not seen, numbers 218 to 220",
                        "1 report not seen, number 216",
                        "",
                        "");
    }

    @Test
    void theNumbersOfTwoDevicesAreNotCompared() {
        assertThat(lines(said("", A, 2, 10), said("earlier device", A, 90, 20), said("", A, 1, 30)))
                .extracting(ReportLine::before)
                .containsOnly("");
        assertThat(lines(said("earlier device", A, 9, 10), said("", A, 1, 20), said("earlier device", A, 7, 30)))
                .extracting(ReportLine::before)
                .containsExactly("1 report not seen, number 8 (earlier device)", "", "");
    }

    @Test
    void aReportWithoutANumberHasNone() {
        PeerPast.Report report = new PeerPast.Report(NOW, NOW, A, OptionalLong.empty(), Optional.empty(), NOW, false);

        ReportLine line =
                lines(new Said(Optional.empty(), report), said("", A, 5, 10)).get(0);

        assertThat(line.number()).isEmpty();
        assertThat(line.before()).isEmpty();
        assertThat(line.complete()).isEqualTo("not checked");
    }

    private static List<ReportLine> lines(Said... reports) {
        return ReportLine.of(past(List.of(reports), Set.of()), fleet(List.of()), TIME);
    }

    private static Said said(String device, FolderHash hash, long number, int minutesAgo) {
        Instant received = NOW.minusSeconds(60L * minutesAgo);
        return new Said(
                device.isEmpty() ? Optional.empty() : Optional.of(Message.said(device)),
                new PeerPast.Report(
                        received,
                        received.minusSeconds(20),
                        hash,
                        OptionalLong.of(number),
                        Optional.of(true),
                        received,
                        false));
    }

    private static Update update(int number, FolderHash hash, int minutesAgo) {
        return new Update(number, hash, NOW.minusSeconds(60L * minutesAgo), Optional.empty());
    }

    private static TruckPast past(List<Said> reports, Set<FolderHash> passing) {
        return new TruckPast(NOW, Optional.empty(), List.of(), List.of(), reports, false, passing);
    }

    private static Board fleet(List<Update> updates) {
        return OneFolder.board(1, NOW, true, Fleets.ON_TUESDAY.station(), List.of(), updates);
    }
}
