package dev.syncdashboard.dashboard.pages.joining;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class JoinsPageTest {

    /** While the roster is unread, nobody who asks is shown. */
    @Test
    void thatNobodyAsksIsNotSaidWhereItCanNotBeTold() {
        assertThat(new JoinsPage("", false, List.of()).nobodyAsks()).isTrue();
        assertThat(new JoinsPage("The roster has not been read yet.", false, List.of()).nobodyAsks())
                .isFalse();
    }
}
