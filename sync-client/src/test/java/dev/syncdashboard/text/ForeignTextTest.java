package dev.syncdashboard.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForeignTextTest {

    @Test
    void aTextStaysAsItIsIfNothingIsWrongWithIt() {
        assertThat(ForeignText.oneLine("Löschzug 7 – Süd <b> 🚒 消防", 60)).isEqualTo("Löschzug 7 – Süd <b> 🚒 消防");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\n", "\r", "\t", "\u0000", "\u001B", "\u007F", "\u0085", "\u00A0", "\u00AD", "\u200B", "\u200E",
                "\u202A", "\u202E", "\u2066", "\u2028", "\u2029", "\u2003", "\u3000", "\uFEFF", "\uD800", "\uE000",
                "\uFFFF"
            })
    void whatIsNoCharacterToReadIsASpace(String hidden) {
        assertThat(ForeignText.oneLine("a" + hidden + hidden + "b" + hidden, 20))
                .isEqualTo("a b");
    }

    @Test
    void aMillionCharactersAreCut() {
        assertThat(ForeignText.oneLine("x".repeat(1_000_000), 60)).hasSize(60).endsWith("x…");
        assertThat(ForeignText.oneLine("\u200B".repeat(1_000_000) + "x", 60)).isEmpty();
    }
}
