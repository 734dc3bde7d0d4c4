package dev.syncdashboard.agent.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.agent.words.AgentWords;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.words.Message;
import dev.syncdashboard.words.TruckNoun;
import dev.syncdashboard.words.Voice;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of the page in a truck for who reads German. */
class GermanAnswerTest {

    private static final Instant NOW = Instant.parse("2026-11-24T09:15:00Z");
    private static final Voice VOICE =
            new Voice(ZoneId.of("Europe/Berlin"), AgentWords.of(TruckNoun.TRUCK).german());
    private static final Situation GOOD = situation();

    private Optional<ContentCheck> check = check(Optional.of(true), Optional.empty());
    private LastContact contact = new LastContact(Optional.of(NOW), Optional.of(NOW));
    private Situation situation = GOOD;

    private static Situation situation(Hindrance... hindrances) {
        return new Situation(
                Optional.of("Florian 1"),
                Optional.of(NOW),
                Optional.empty(),
                false,
                Optional.of(true),
                List.of(hindrances));
    }

    private static Optional<ContentCheck> check(Optional<Boolean> complete, Optional<String> reason) {
        return Optional.of(new ContentCheck(
                NOW.minus(Duration.ofHours(2)),
                Optional.of(NOW.minus(Duration.ofDays(3))),
                OptionalLong.of(1042),
                Optional.of(Instant.parse("2026-11-10T08:12:00Z")),
                complete,
                Optional.of(NOW.minus(Duration.ofDays(9))),
                FileNames.NONE,
                FileNames.NONE,
                FileNames.NONE,
                reason));
    }

    private static Optional<ContentCheck> faulty(int missing, int different, int extra) {
        return check(Optional.of(false), Optional.empty())
                .map(each -> new ContentCheck(
                        each.checked(),
                        each.fullCheck(),
                        each.update(),
                        each.posted(),
                        each.complete(),
                        each.matched(),
                        new FileNames(missing, List.of()),
                        new FileNames(different, List.of()),
                        new FileNames(extra, List.of()),
                        each.reason()));
    }

    private String headline() {
        return said(answer().headline());
    }

    private List<String> details() {
        return answer().details().stream().map(GermanAnswerTest::said).toList();
    }

    private TruckAnswer answer() {
        return new TruckAnswer(check, contact, situation, NOW);
    }

    private static String said(Message message) {
        return AgentWords.shown(message, VOICE, NOW);
    }

    @Test
    void upToDate() {
        assertThat(headline()).isEqualTo("Florian 1: aktuell. In Kontakt mit der Wache.");
        assertThat(details())
                .containsExactly(
                        "Update #1042 (10. Nov 2026, 09:12) ist da, jede Datei geprüft: vor 2 h.",
                        "In Kontakt mit der Wache.",
                        "Zuletzt jedes Byte geprüft: vor 3 Tagen.");
    }

    @Test
    void outOfContact() {
        contact = new LastContact(Optional.of(NOW.minus(Duration.ofMinutes(40))), Optional.of(NOW));
        assertThat(headline())
                .isEqualTo("Florian 1: aktuell beim letzten Kontakt mit der Wache, vor 40 min. Es kann neuere Dateien"
                        + " geben.");

        contact = new LastContact(Optional.of(NOW.minus(Duration.ofDays(3))), Optional.of(NOW));
        assertThat(headline())
                .isEqualTo("Florian 1: die Dateien können veraltet sein. Letzter Kontakt mit der Wache: vor 3 Tagen.");

        contact = LastContact.NEVER;
        assertThat(headline())
                .isEqualTo("Florian 1: die Dateien können veraltet sein. Bisher kein Kontakt mit der Wache, soweit"
                        + " bekannt.");
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0, '0 Dateien fehlen'",
        "1, 0, '1 Datei fehlt'",
        "1234, 0, '1234 Dateien fehlen'",
        "0, 1, '1 Datei weicht ab'",
        "0, 2, '2 Dateien weichen ab'",
        "1, 2, '1 Datei fehlt, 2 weichen ab'",
        "2, 1, '2 Dateien fehlen, 1 weicht ab'"
    })
    void incomplete(int missing, int different, String lacks) {
        check = faulty(missing, different, 1);

        assertThat(headline()).isEqualTo("Florian 1: nicht alle Dateien sind da. " + lacks + ".");
        assertThat(details())
                .contains(
                        "Update #1042 (10. Nov 2026, 09:12) ist nicht vollständig da: " + lacks + ". Geprüft: vor 2 h.",
                        "Zuletzt vollständig aktuell: vor 9 Tagen.",
                        "1 zusätzliche Datei, die nicht von der Wache ist.");
    }

    @Test
    void extraFiles() {
        check = faulty(1, 0, 12);

        assertThat(details()).contains("12 zusätzliche Dateien, die nicht von der Wache sind.");
        assertThat(CheckWords.groups(check).stream().map(group -> said(group.title())))
                .containsExactly("Fehlt", "Nicht von der Wache");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            delimiter = '|',
            value = {
                "there is no list from the station yet | noch keine Dateiliste von der Wache",
                "the station's list is not whole | die Dateiliste der Wache ist nicht vollständig",
                "the Sync folder's directory is missing on the disk | das Verzeichnis des Sync-Ordners fehlt auf dem Datenträger",
                "'a.pdf' can't be read from the disk, and 1 more | „a.pdf“ lässt sich nicht vom Datenträger lesen, und 1 weitere"
            })
    void cannotTell(String reason, String german) {
        check = check(Optional.empty(), Optional.of(reason));

        assertThat(headline()).isEqualTo("Florian 1: unklar, ob die Dateien aktuell sind: " + german + ".");
    }

    @Test
    void aNewerUpdateIsKnown() {
        check = check(Optional.of(true), Optional.of("the list of update #1043 is not whole here yet"));

        assertThat(headline()).endsWith("sind: die Dateiliste von Update #1043 ist noch nicht vollständig da.");
        assertThat(details())
                .contains(
                        "Mit nichts Neuerem verglichen: die Dateiliste von Update #1043 ist noch nicht vollständig da.");
    }

    @Test
    void aProblemWithWhatToDo() {
        situation = situation(Hindrance.of(
                ProblemCode.FOLDER_PAUSED,
                Message.of("report.of.sync", Message.of("report.folder.paused")),
                Message.of("remedy.paused")));

        assertThat(headline()).endsWith("sind: der Sync-Ordner ist angehalten.");
        assertThat(details())
                .contains(
                        "Störung: Der Sync-Ordner ist angehalten. Was zu tun ist: Im Sync-Programm selbst fortsetzen.");
    }

    @Test
    void aDamagedDisk() {
        check = check.map(each -> each.withDamaged(new FileNames(1, List.of("maps/it's {0}\n.pdf"))));

        assertThat(headline())
                .endsWith(
                        "sind: der Datenträger ist vielleicht beschädigt: 1 Datei hat einen anderen Inhalt, obwohl Größe"
                                + " und Zeit gleich sind: maps/it's {0} .pdf.");
    }

    @Test
    void aWrongClock() {
        contact = new LastContact(Optional.of(NOW.plus(Duration.ofHours(5))), Optional.empty());

        assertThat(details())
                .contains(
                        "Die Uhr dieses Computers geht falsch, deshalb lässt sich von nichts sagen, wie alt es ist. Bitte"
                                + " die Uhr stellen.");
    }

    @Test
    void aSyncProgramThatDoesNotAnswer() {
        situation = GOOD.with(
                Optional.of(NOW.minus(Duration.ofMinutes(12))),
                Optional.of(Message.of(
                        "told.and_quoted", Message.of("report.look.unreachable"), "The engine at http://x is off.")));

        assertThat(headline())
                .endsWith("sind: das Meldeprogramm hat zuletzt vor 12 min etwas vom Sync-Programm gehört.");
        assertThat(details())
                .contains("Das Meldeprogramm kann das Sync-Programm nicht fragen oder nichts melden: Das Sync-Programm"
                        + " antwortet nicht („The engine at http://x is off.“).");
    }
}
