package dev.syncdashboard.dashboard.guard.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.guard.Client;
import org.junit.jupiter.api.Test;

class VisitorPlacesTest {

    private static final Client ONE = Client.of("10.0.0.1");
    private static final Client TWO = Client.of("10.0.0.2");
    private static final Client THREE = Client.of("10.0.0.3");
    private static final Client HERE = Client.of("127.0.0.1");

    private final VisitorPlaces places = new VisitorPlaces(2, 3);

    @Test
    void oneClientHasSomeAndAllOthersTogetherNotAll() {
        assertThat(places.take(ONE)).isTrue();
        assertThat(places.take(ONE)).isTrue();
        assertThat(places.take(ONE)).isFalse();
        assertThat(places.take(TWO)).isTrue();
        assertThat(places.take(THREE)).isFalse();
        assertThat(places.take(HERE)).isTrue();
    }

    @Test
    void aPlaceThatIsGivenBackIsFree() {
        places.take(ONE);
        places.take(ONE);

        places.giveBack(ONE);

        assertThat(places.take(ONE)).isTrue();
        assertThat(places.take(TWO)).isTrue();
        places.giveBack(HERE);
        assertThat(places.take(TWO)).isFalse();
    }
}
