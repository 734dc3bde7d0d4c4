package dev.syncdashboard.dashboard.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.words.Message;
import dev.syncdashboard.words.Voice;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;

class StationTimeOnPageTest {

    private static final Instant NOW = Instant.parse("2026-11-24T14:32:10Z");
    private static final Instant THIS_MORNING = Instant.parse("2026-11-24T09:12:00Z");
    private static final Instant YESTERDAY = Instant.parse("2026-11-23T16:40:00Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-11-25T00:00:00Z");

    private final StationTime text = new StationTime(NOW, new Voice(ZoneOffset.UTC, StationWords.OF_TRUCKS.english()));
    private final StationTime page = text.forPage();

    @Test
    void aMomentOfTodayIsTheSameInASentenceAndInAColumn() {
        assertThat(PaperDay.without(page.at(THIS_MORNING))).isEqualTo("09:12");
        assertThat(PaperDay.without(page.moment(THIS_MORNING).at())).isEqualTo("09:12");
        assertThat(PaperDay.without(page.sentences(List.of(Message.of("detail.behind_since", THIS_MORNING)))))
                .isEqualTo("Behind since 09:12.");
        assertThat(PaperDay.without(page.say("detail.has", Message.of("version.update_of", 42, THIS_MORNING))))
                .isEqualTo("Has update #42 (09:12).");
    }

    @Test
    void onPaperItHasItsDay() {
        assertThat(PaperDay.inHtml(page.say("detail.behind_since", THIS_MORNING)))
                .isEqualTo("Behind since <span class=\"on-paper\">Tue </span>09:12.");
        assertThat(PaperDay.inHtml(page.in(StationWords.OF_TRUCKS.german()).at(THIS_MORNING)))
                .isEqualTo("<span class=\"on-paper\">Di </span>09:12");
    }

    @Test
    void anotherDayIsToldEverywhere() {
        assertThat(page.at(YESTERDAY)).isEqualTo("Mon 16:40");
        assertThat(page.say("detail.behind_since", YESTERDAY)).isEqualTo("Behind since Mon 16:40.");
    }

    @Test
    void theEndOfTodayIsADay() {
        Message away = Message.of("mark.out_of_service_until", new Message.End(MIDNIGHT), "new pump");
        Message shortly = Message.of("mark.out_of_service_until", new Message.End(NOW.plusSeconds(60)), "new pump");

        assertThat(page.say(away)).isEqualTo("out of service until the end of Tue: new pump");
        assertThat(PaperDay.without(page.say(shortly))).isEqualTo("out of service until 14:33: new pump");
    }

    @Test
    void aTextThatMayBeReadTomorrowNamesTheDay() {
        assertThat(text.say("detail.behind_since", THIS_MORNING)).isEqualTo("Behind since Tue 09:12.");
    }

    @Test
    void whatSomebodyNamedLikeADayStaysAsItIs() {
        assertThat(page.say("said", "Tue 09:12")).isEqualTo("Tue 09:12");
    }
}
