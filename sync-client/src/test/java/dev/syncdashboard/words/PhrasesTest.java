package dev.syncdashboard.words;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.text.Format;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {

    private static final Language ENGLISH =
            Languages.of(List.of(), TruckNoun.TRUCK).english();
    private static final Voice VOICE = new Voice(ZoneOffset.UTC, ENGLISH);
    private static final Phrases PHRASES =
            Phrases.of(ENGLISH, code -> code.startsWith("report."), code -> code.startsWith("report.of."));

    /** What an agent says with any names must not be taken for something else that it could have said. */
    @ParameterizedTest
    @MethodSource("messages")
    void everyMessageIsFoundInItsOwnText(Message message) {
        String text = VOICE.say(message, Instant.EPOCH);

        assertThat(PHRASES.find(text)).as(text).contains(message);
    }

    static List<Message> messages() {
        return ENGLISH.codes().stream()
                .filter(code -> code.startsWith("report."))
                .sorted()
                .map(PhrasesTest::message)
                .toList();
    }

    private static Message message(String code) {
        int count = ENGLISH.pattern(code).orElseThrow().getFormatsByArgumentIndex().length;
        List<Object> facts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            facts.add(fact(code, i));
        }
        return new Message(code, facts);
    }

    private static Object fact(String code, int index) {
        if (ENGLISH.pattern(code).orElseThrow().getFormatsByArgumentIndex()[index] != null) {
            return 1_234 + index;
        }
        return code.startsWith("report.of.")
                ? Message.of("report.unread.no_right", "maps/it's {0}, and 3 more.pdf")
                : "maps/it's \"{0}\" ' (1) of 2, " + index;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "the Sync folder is paused.",
                "The Sync folder is paused",
                "the Sync folder ",
                "the Sync folder is upside down",
                "the Sync folder can't be looked at: nobody knows",
                "its report in the Status folder was replaced by something else, 02 times in the last day",
                "its report in the Status folder was replaced by something else, 99999999999 times in the last day",
                "its report in the Status folder was replaced by something else, 2.5 times in the last day",
                "its report in the Status folder was replaced by something else, two times in the last day",
                ", and 3 more"
            })
    void anotherTextIsNone(String text) {
        assertThat(PHRASES.find(text)).isEmpty();
    }

    /** A count may choose a word and not stand in the text itself. */
    @Test
    void noTextOfOursMakesItFail() {
        Phrases all = Phrases.of(ENGLISH, code -> true, code -> code.matches("(advice|unconfirmed|list)\\..*"));
        for (String code : ENGLISH.codes()) {
            Format[] facts = ENGLISH.pattern(code).orElseThrow().getFormatsByArgumentIndex();
            for (int count : new int[] {0, 1, 2, 910_000_000}) {
                Object[] said = IntStream.range(0, facts.length)
                        .mapToObj(i -> facts[i] == null ? "files in the folder" : (Object) (count + i))
                        .toArray();
                String text = ENGLISH.say(code, said);
                assertThatCode(() -> all.find(text)).as("%s: %s", code, text).doesNotThrowAnyException();
            }
        }
    }

    /** Whoever can write a report chooses its words. */
    @Test
    void aLongTextThatBeginsLikeManyCostsLittle() {
        assertThat(PHRASES.find("the Sync folder ".repeat(5_000))).isEmpty();
        assertThat(PHRASES.find("'x' changes all the time" + ", and 1 more".repeat(5_000)))
                .isEmpty();
    }
}
