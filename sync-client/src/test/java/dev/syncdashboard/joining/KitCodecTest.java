package dev.syncdashboard.joining;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.engine.admin.DeviceContact;
import dev.syncdashboard.words.InEnglish;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KitCodecTest {

    static Stream<Kit> kits() {
        return Stream.of(
                Kits.syncthing(),
                Kits.resilio(),
                Kits.syncthing().asCard(Optional.empty()),
                Kits.resilio().asCard(Optional.empty()));
    }

    @ParameterizedTest
    @MethodSource("kits")
    void everyFormGivesTheSameKitAgain(Kit kit) {
        assertThat(KitCodec.decode(KitCodec.encode(kit))).isEqualTo(new KitReading.Whole(kit));
        assertThat(read(String.join("\n", KitCodec.lines(kit)))).isEqualTo(new KitReading.Whole(kit));
        assertThat(read(KitCodec.oneLine(kit))).isEqualTo(new KitReading.Whole(kit));
        assertThat(KitCodec.decode(KitCodec.properties(kit))).isEqualTo(new KitReading.Whole(kit));
    }

    @Test
    void aFileThatAnEditorSavedInItsOwnWayIsTheSameKit() {
        String file = new String(KitCodec.encode(Kits.syncthing()), StandardCharsets.UTF_8);

        assertThat(read("\uFEFF" + file.replace("\n", "\r\n").replace("  ", "\t")))
                .isEqualTo(new KitReading.Whole(Kits.syncthing()));
    }

    @Test
    void aFileCutAnywhereIsNoKit() {
        byte[] file = KitCodec.encode(Kits.syncthing());
        int lastBrace = new String(file, StandardCharsets.ISO_8859_1).lastIndexOf('}');

        for (int length = 0; length <= lastBrace; length++) {
            assertThat(KitCodec.decode(Arrays.copyOf(file, length)))
                    .as("%d bytes", length)
                    .isIn(
                            new KitReading.Refused(new KitFlaw.CutOff()),
                            new KitReading.Refused(new KitFlaw.Damaged()),
                            new KitReading.Refused(new KitFlaw.NoKit()));
        }
        assertThat(KitCodec.decode(Arrays.copyOf(file, file.length / 2)))
                .isEqualTo(new KitReading.Refused(new KitFlaw.CutOff()));
    }

    /** Also where the JSON is right: an address with another digit would lead a truck to somebody else. */
    @Test
    void aChangedFileIsDamaged() {
        String file = new String(KitCodec.encode(Kits.syncthing()), StandardCharsets.UTF_8);

        for (String[] change : new String[][] {
            {"192.0.2.7", "192.0.2.8"},
            {"Engine 9", "Engine 8"},
            {"2026-12-07", "2027-12-07"},
            {"\"maps-kq3\"", "\"maps-kq4\""},
            {"truck_sync", "station_sync"},
            {"\"engine\"", "\"motor\""},
            {"\"checksum\"", "\"sum\""},
            {"\"label\" : \"Maps\"", "\"label\" : 7"}
        }) {
            assertThat(file).contains(change[0]);
            assertThat(read(file.replace(change[0], change[1])))
                    .as(change[1])
                    .isEqualTo(new KitReading.Refused(new KitFlaw.Damaged()));
        }
    }

    @Test
    void anotherVersionIsNamed() {
        String file = new String(KitCodec.encode(Kits.syncthing()), StandardCharsets.UTF_8);

        KitReading read = read(file.replace("\"sync_dashboard_kit\" : 1", "\"sync_dashboard_kit\" : 2"));

        assertThat(read).isEqualTo(new KitReading.Refused(new KitFlaw.OtherVersion(2)));
        assertThat(why(read)).contains("form 2").contains("Renew the older");
    }

    @Test
    void somethingElseIsNoKit() {
        for (String other :
                List.of("", " \n", "{}", "[1]", "Dear chief,\nhere is the kit.", "<html></html>", "agent.kit=", "A")) {
            assertThat(read(other)).as(other).isEqualTo(new KitReading.Refused(new KitFlaw.NoKit()));
        }
        assertThat(KitCodec.decode(new byte[KitCodec.MOST_BYTES + 1]))
                .isEqualTo(new KitReading.Refused(new KitFlaw.TooLarge()));
    }

    @Test
    void aTypedKitIsAsShortAsItCanBe() {
        List<String> lines = KitCodec.lines(Kits.syncthing());

        assertThat(lines).hasSizeLessThanOrEqualTo(26);
        assertThat(lines.subList(0, lines.size() - 1)).allMatch(line -> line.matches("([0-9A-Z]{5} ){4}[0-9A-Z]"));
        assertThat(KitCodec.oneLine(Kits.syncthing())).doesNotContain("O", "I", "L", "U", " ");
    }

    /** What people do when they copy by hand. */
    @Test
    void smallLettersStrokesAndMistakenLettersAreUnderstood() {
        String typed = String.join("\n\n", KitCodec.lines(Kits.syncthing()))
                .toLowerCase(Locale.ROOT)
                .replace(' ', '-')
                .replace('0', 'o')
                .replace('1', 'l');

        assertThat(read(typed)).isEqualTo(new KitReading.Whole(Kits.syncthing()));
    }

    @Test
    void everyWrongCharacterNamesItsLine() {
        List<String> lines = KitCodec.lines(Kits.syncthing());

        for (int at = 0; at < lines.get(4).length(); at++) {
            if (lines.get(4).charAt(at) == ' ') {
                continue;
            }
            for (char other : "0123456789ABCDEFGHJKMNPQRSTVWXYZ*Ä".toCharArray()) {
                StringBuilder wrong = new StringBuilder(lines.get(4));
                wrong.setCharAt(at, other);
                if (other != lines.get(4).charAt(at)) {
                    assertWrongLine(with(lines, 4, wrong.toString()), 5);
                }
            }
        }
    }

    @Test
    void aSwappedPairAMissingCharacterAndSwappedLinesAreFound() {
        List<String> lines = KitCodec.lines(Kits.syncthing());
        String line = lines.get(2);
        for (int at = 0; at + 1 < line.length(); at++) {
            if (line.charAt(at) != line.charAt(at + 1) && line.charAt(at) != ' ' && line.charAt(at + 1) != ' ') {
                String swapped = line.substring(0, at) + line.charAt(at + 1) + line.charAt(at) + line.substring(at + 2);
                assertWrongLine(with(lines, 2, swapped), 3);
            }
        }
        List<String> exchanged = new ArrayList<>(lines);
        Collections.swap(exchanged, 6, 7);
        assertWrongLine(exchanged, 7);
        assertThat(KitCodec.isRight(7, lines.get(6))).isTrue();
        assertThat(KitCodec.isRight(8, lines.get(6))).isFalse();
        assertThat(KitCodec.isRight(7, "")).isFalse();
    }

    @Test
    void missingLinesAtTheEndAreMissed() {
        List<String> lines = KitCodec.lines(Kits.syncthing());

        IntStream.range(1, lines.size())
                .forEach(count -> assertThat(read(String.join("\n", lines.subList(0, count))))
                        .isEqualTo(new KitReading.Refused(new KitFlaw.CutOff())));
    }

    @Test
    void aSecretNeverShowsItself() {
        String secret = Kits.SECRET.written();
        String ofFolder = Kits.resilio().folders().get(0).invitation().secret().orElseThrow();

        assertThat(Kits.resilio().toString()).doesNotContain(secret).doesNotContain(ofFolder);
        assertThat(new KitReading.Whole(Kits.resilio()).toString()).doesNotContain(secret);
        assertThat(new String(KitCodec.encode(Kits.resilio().asCard(Optional.empty())), StandardCharsets.UTF_8))
                .doesNotContain(secret);
    }

    @Test
    void aCardTellsOfTheDeviceThatPrintedIt() {
        var truck = new DeviceContact(Kits.TRUCK, "Engine 1", List.of());

        Kit card = Kits.syncthing().asCard(Optional.of(truck));

        assertThat(card.ticket()).isEmpty();
        assertThat(card.contacts()).hasSize(2).endsWith(truck);
        assertThat(card.asCard(Optional.of(truck))).isEqualTo(card);
    }

    @Test
    void moreThanAKitCanHoldIsRefused() {
        Kit kit = Kits.syncthing();
        assertThatThrownBy(() -> new Kit(
                        "x".repeat(401),
                        kit.stationId(),
                        kit.stationKey(),
                        kit.engine(),
                        kit.ticket(),
                        kit.contacts(),
                        kit.folders()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Kit(
                        "x",
                        kit.stationId(),
                        kit.stationKey(),
                        kit.engine(),
                        kit.ticket(),
                        kit.contacts(),
                        Collections.nCopies(41, kit.folders().get(0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static void assertWrongLine(List<String> typed, int line) {
        KitReading read = read(String.join("\n", typed));
        assertThat(read).isEqualTo(new KitReading.Refused(new KitFlaw.WrongLine(line)));
        assertThat(why(read)).startsWith("Line " + line + " ");
    }

    private static List<String> with(List<String> lines, int at, String other) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(at, other);
        return changed;
    }

    private static String why(KitReading read) {
        return InEnglish.say(((KitReading.Refused) read).flaw().why());
    }

    private static KitReading read(String text) {
        return KitCodec.decode(text.getBytes(StandardCharsets.UTF_8));
    }
}
