package dev.syncdashboard.dashboard.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulasTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Engine 7",
                "",
                "=1+1",
                "'=1+1",
                "''=1+1",
                "'Engine",
                "a;b;-1;+2",
                "a;'-1;\"=x",
                "  @SUM(A1)",
                "x;\uFF0B1",
                "-;-;-",
                "|cmd",
                " %0A=1",
                "\uFE661+1",
                "a;\u22121"
            })
    void aTextThatWasDisarmedCanBeHadBackExactly(String text) {
        assertThat(Formulas.original(Formulas.disarmed(text))).isEqualTo(text);
        assertThat(Formulas.disarmed(text)).doesNotContainPattern("(^|;)[\\s\"]*[=+@\\-|%\uFF0B\uFE66\u2212]");
    }
}
