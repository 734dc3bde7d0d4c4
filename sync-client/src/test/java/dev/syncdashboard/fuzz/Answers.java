package dev.syncdashboard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.http.HttpAnswer;
import dev.syncdashboard.sync.SyncException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Bytes as the body of what an engine answers. */
public final class Answers {

    private static final int LONGEST_MESSAGE = 500;

    /** The whole form of a secret that is one by itself, and not a part of a longer word. */
    private static final Pattern SECRET =
            Pattern.compile("(?<![A-Za-z0-9+/=])(?:[A-DFR][A-Z2-7]{32}|E[A-Z2-7]{58})(?![A-Za-z0-9+/=])");

    private Answers() {}

    /** The same body as that of a success and of an error. */
    public static Stream<HttpAnswer> of(byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        String unmarked = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return IntStream.of(200, 500).mapToObj(code -> new HttpAnswer(code, unmarked, List.of()));
    }

    /** Reads an answer. */
    public interface Reading<T> {
        T read() throws SyncException;
    }

    /** What was read, or empty if it was refused in the right way; then the message is fit to be shown. */
    public static <T> Optional<T> read(Reading<T> reading) {
        try {
            return Optional.of(reading.read());
        } catch (SyncException e) {
            assertThat(e.getMessage()).hasSizeLessThan(LONGEST_MESSAGE);
            assertThat(e.getMessage().chars().noneMatch(Character::isISOControl))
                    .isTrue();
            return Optional.empty();
        }
    }

    /** Likewise, of an API whose answers may have secrets in them: nothing that a log would get shows one. */
    public static <T> Optional<T> readHiding(Reading<T> reading) {
        return read(() -> {
            try {
                return reading.read();
            } catch (SyncException e) {
                for (Throwable each = e; each != null; each = each.getCause()) {
                    assertHides(each.toString());
                }
                throw e;
            }
        });
    }

    /** Reads, and shows what was read as a log would. */
    public static void readAndShow(Reading<?> reading) {
        readHiding(reading).ifPresent(value -> assertThat(value.toString()).isNotNull());
    }

    public static void assertHides(String text) {
        assertThat(SECRET.matcher(text).find()).as("a secret in: %s", text).isFalse();
    }
}
