package dev.syncdashboard.dashboard.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LookAlikesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ENGINE 10",
                "\u0415ngine 10",
                "Engin\u0435 10",
                "\u0395ngine 10",
                "Engine l0",
                "Engine 1O",
                "\uff25ngine 10",
                "Eng\u200bine 10",
                "Engine\u00a010",
                "\u0415\u039dG\u0406\u039d\u0415 10"
            })
    void namesThatLookTheSameAreOne(String name) {
        assertThat(Names.lookOf(name)).isEqualTo(Names.lookOf("Engine 10"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Engine 1", "Engine 11", "Engine 7", "Énginе 10", "Engin 10", "Brush 10"})
    void namesThatADepartmentTellsApartStayTwo(String name) {
        assertThat(Names.lookOf(name)).isNotEqualTo(Names.lookOf("Engine 10"));
    }

    @Test
    void aWholeFleetOfAnotherScriptIsNoFleetOfDoubles() {
        assertThat(Names.lookOf("Пожарная 1")).isNotEqualTo(Names.lookOf("Пожарная 2"));
        assertThat(Names.lookOf("Насос")).isNotEqualTo(Names.lookOf("Лестница"));
    }
}
