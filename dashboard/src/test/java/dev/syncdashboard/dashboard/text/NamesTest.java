package dev.syncdashboard.dashboard.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class NamesTest {

    @Test
    void aNameStaysAsItIsIfNothingIsWrongWithIt() {
        assertThat(Names.device("Löschzug 7 – Süd <b>")).isEqualTo("Löschzug 7 – Süd <b>");
    }

    @Test
    void controlCharactersAndTurnedWritingBecomeASpace() {
        assertThat(Names.device("Engine\n\t7\u0000\u202Eexe\u2066")).isEqualTo("Engine 7 exe");
    }

    @Test
    void spacesOfAllKindsAreOneSpace() {
        assertThat(Names.oneLine("\u00A0Engine\u00A0\u2003 7\u3000", 20)).isEqualTo("Engine 7");
    }

    @Test
    void tenThousandCharactersAreCut() {
        String name = Names.device("x".repeat(10_000));

        assertThat(name).hasSize(60).endsWith("…");
    }

    @Test
    void aCharacterOfTwoHalvesIsNeverCutInTwo() {
        String name = Names.device("🚒".repeat(100));

        assertThat(name.codePointCount(0, name.length())).isEqualTo(60);
        assertThat(name).doesNotContain("\uFFFD").endsWith("🚒…");
    }

    @Test
    void aDeviceWithoutAnyNameStillHasOneForPeople() {
        assertThat(Names.device(" \u200B\n ")).isEqualTo("Unnamed truck");
    }

    @Test
    void numbersSortAsNumbers() {
        assertThat(Stream.of("Engine 10", "engine 2", "Brush 12", "Engine", "Engine 2b")
                        .sorted(Names::compareNaturally))
                .containsExactly("Brush 12", "Engine", "engine 2", "Engine 2b", "Engine 10");
    }

    @Test
    void aLongPathLosesItsMiddleAndKeepsTheNameOfItsFile() {
        assertThat(Names.shortPath("maps/north.pdf", 40)).isEqualTo("maps/north.pdf");
        assertThat(Names.shortPath("plans/target hazards/Mill Street/ground floor.pdf", 28))
                .isEqualTo("plans/tar…t/ground floor.pdf")
                .hasSize(28);
        assertThat(Names.shortPath("🚒".repeat(300), 10)).isEqualTo("🚒🚒🚒…🚒🚒🚒🚒🚒🚒");
        assertThat(Names.shortPath("a\u202E\nb", 40)).isEqualTo("a b");
    }

    @Test
    void longTextsAreCutBetweenCharactersAndLoseControlCharacters() {
        assertThat(Names.oneLine(" disk\u0000\nfull ", 20)).isEqualTo("disk full");
        assertThat(Names.oneLine("🚒🚒🚒🚒", 4)).isEqualTo("🚒🚒🚒🚒");
        assertThat(Names.oneLine("🚒🚒🚒🚒", 3)).isEqualTo("🚒🚒…");
    }
}
