package dev.syncdashboard.status;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseVersionTest {

    @Test
    void areInTheOrderInWhichTheyWereMade() {
        List<ReleaseVersion> inOrder = Stream.of(
                        "0.1.0-SNAPSHOT",
                        "0.1.0",
                        "0.2",
                        "0.2.0",
                        "0.10.0-rc2",
                        "0.10.0-rc10",
                        "0.10.0-rc10-x",
                        "0.10.0",
                        "0.10.0.1",
                        "1",
                        "999999999.999999999")
                .map(ReleaseVersion::new)
                .toList();
        List<ReleaseVersion> mixed = new ArrayList<>(inOrder);
        Collections.reverse(mixed);
        Collections.sort(mixed);

        assertThat(mixed).isEqualTo(inOrder);
        for (int i = 1; i < inOrder.size(); i++) {
            assertThat(inOrder.get(i).isNewerThan(inOrder.get(i - 1))).isTrue();
            assertThat(inOrder.get(i - 1).isNewerThan(inOrder.get(i))).isFalse();
            assertThat(inOrder.get(i).isNewerThan(inOrder.get(i))).isFalse();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v1",
                "1.",
                ".1",
                "1..2",
                "1.2.3.4.5.6.7",
                "1234567890",
                "1-",
                "1-a.",
                "1-.a",
                "1 ",
                "1/2",
                "../1",
                "1-\u00E4",
                "1-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa",
                "\u0661.2"
            })
    void whatCannotStandInAFileNameIsNone(String text) {
        assertThat(ReleaseVersion.parse(text)).isEmpty();
    }
}
