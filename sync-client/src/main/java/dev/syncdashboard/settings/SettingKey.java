package dev.syncdashboard.settings;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A setting under the name that a user meets, the same for agent and dashboard. All that is said of it anywhere comes from
 * here.
 *
 * @param name dotted, as in a properties file: {@code sync.url}
 * @param meaning one line for {@code --help} and the docs
 * @param defaultValue counts where nothing is set; empty if there is none, or if it depends on other things
 * @param unset what counts where nothing is set, in words
 * @param allowed what may stand there
 */
public record SettingKey(
        String name, String meaning, Optional<String> defaultValue, String unset, AllowedValues allowed) {

    /** One that may be left out, and that takes any text. */
    public static SettingKey of(String name, String meaning) {
        return new SettingKey(name, meaning, Optional.empty(), "none", new AllowedValues.Text(false));
    }

    /** The same with a default, which must be allowed. */
    public SettingKey byDefault(String value) {
        return new SettingKey(name, meaning, Optional.of(value), value, allowed);
    }

    /** The same with a span of time as its default. */
    public SettingKey byDefault(Duration value) {
        return byDefault(TimeSpan.write(value));
    }

    /** The same, where nothing is set found by the program in a way that these words describe. */
    public SettingKey otherwise(String words) {
        return new SettingKey(name, meaning, Optional.empty(), words, allowed);
    }

    /** The same, but without it the program does not work. */
    public SettingKey required() {
        return otherwise("required");
    }

    /** The same with a value that is never shown or logged. */
    public SettingKey hidden() {
        return with(new AllowedValues.Text(true));
    }

    /** The same for a port; 0 has the meaning that these words give. */
    public SettingKey port(String zero) {
        return with(new AllowedValues.Port(zero));
    }

    /** The same for a span of time. */
    public SettingKey from(Duration shortest, Duration longest) {
        return with(new AllowedValues.Span(shortest, longest, Optional.empty()));
    }

    /** The same for a span of time that may also be 0, which has the meaning that these words give. */
    public SettingKey from(Duration shortest, Duration longest, String zero) {
        return with(new AllowedValues.Span(shortest, longest, Optional.of(zero)));
    }

    /** The same for one of a few words. */
    public SettingKey choice(List<String> words) {
        return with(new AllowedValues.Choice(words));
    }

    private SettingKey with(AllowedValues other) {
        return new SettingKey(name, meaning, defaultValue, unset, other);
    }

    /** Whether it is never shown or logged. */
    public boolean secret() {
        return allowed instanceof AllowedValues.Text text && text.secret();
    }

    /** The environment variable: {@code SYNC_URL}. */
    public String environment() {
        return name.replace('.', '_').replace('-', '_').toUpperCase(Locale.ROOT);
    }

    /** The command-line option: {@code --sync-url}. */
    public String option() {
        return "--" + name.replace('.', '-');
    }

    /** Meaning and range. */
    public String description() {
        return Stream.of(Optional.of(meaning), allowed.range())
                .flatMap(Optional::stream)
                .collect(Collectors.joining("; "));
    }

    /** A span of time that a person wrote; empty if it is none, or is out of range. */
    public Optional<Duration> span(String text) {
        return TimeSpan.read(text).filter(this::allows);
    }

    /** Whether a span of time is within the range; every one is where there is none. */
    public boolean allows(Duration span) {
        return !(allowed instanceof AllowedValues.Span range) || range.has(span);
    }

    /** Whether a word may stand there; every one may where there is no choice. */
    public boolean allows(String word) {
        return !(allowed instanceof AllowedValues.Choice choice)
                || choice.words().contains(word);
    }

    /** A port that a person wrote; empty if it is none. */
    public Optional<Integer> portNumber(String text) {
        return Optional.of(text)
                .filter(digits -> digits.matches("\\d{1,5}"))
                .map(Integer::valueOf)
                .filter(port -> port <= AllowedValues.Port.HIGHEST);
    }

    /** For a message: what may stand there. */
    public String expected() {
        return allowed.expected();
    }
}
