package dev.syncdashboard.dashboard.listening;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ListeningPlaceTest {

    @Test
    void areWhereTheServerListens() {
        assertThat(place("127.0.0.1", 8080, false).pages()).containsExactly("http://127.0.0.1:8080/");
        assertThat(place("::1", 8443, true).pages()).containsExactly("https://[::1]:8443/");
        assertThat(place("station.example", 443, true).pages()).containsExactly("https://station.example:443/");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", ""})
    void ofEveryAddressSomeThatCanBeTyped(String everywhere) {
        assertThat(place(everywhere, 8080, true).pages())
                .isNotEmpty()
                .allMatch(address -> address.matches("https://[0-9]+(\\.[0-9]+){3}:8080/"))
                .doesNotContain("https://0.0.0.0:8080/");
    }

    @Test
    void thisComputerReachesItThereToo() {
        assertThat(place("0.0.0.0", 8080, false).originFromHere()).isEqualTo("http://127.0.0.1:8080");
        assertThat(place("::1", 8443, true).originFromHere()).isEqualTo("https://[::1]:8443");
        assertThat(place("192.0.2.4", 8443, true).originFromHere()).isEqualTo("https://192.0.2.4:8443");
    }

    @Test
    void twoAreInEachOthersWayAtOnePortWhereOneIsPartOfTheOther() {
        ListeningPlace here = place("127.0.0.1", 8080, false);

        assertThat(here.isInTheWayOf(place("0.0.0.0", 8080, true))).isTrue();
        assertThat(place("", 8080, true).isInTheWayOf(here)).isTrue();
        assertThat(here.isInTheWayOf(place("127.0.0.1", 8080, true))).isTrue();
        assertThat(here.isInTheWayOf(place("localhost", 8080, true))).isTrue();
        assertThat(here.isInTheWayOf(place("127.0.0.2", 8080, true))).isFalse();
        assertThat(here.isInTheWayOf(place("0.0.0.0", 8443, true))).isFalse();
    }

    private static ListeningPlace place(String address, int port, boolean encrypted) {
        return new ListeningPlace(new ListenAddress(address), port, encrypted);
    }
}
