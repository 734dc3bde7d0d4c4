package dev.syncdashboard.dashboard.pages.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.roster.RosterDoubt;
import dev.syncdashboard.dashboard.text.StationWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ChangeNoticeTest {

    @ParameterizedTest
    @EnumSource
    void eachHasWords(ChangeNotice notice) {
        assertThat(ChangeNotice.message(notice.code())).contains(notice.message());
        assertThat(StationWords.OF_TRUCKS.english().codes())
                .contains(notice.message().code());
    }

    @ParameterizedTest
    @EnumSource
    void eachDoubtHasWords(RosterDoubt doubt) {
        assertThat(StationWords.OF_TRUCKS.english().codes())
                .contains(doubt.message().code());
    }

    @Test
    void anotherCodeSaysNothing() {
        assertThat(ChangeNotice.message("all is well")).isEmpty();
    }
}
