package dev.syncdashboard.dashboard.text;

import dev.syncdashboard.words.Language;
import dev.syncdashboard.words.Message;
import dev.syncdashboard.words.Voice;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * One moment, the present of a page, and the voice that tells of it: so that a page is of one piece.
 *
 * @param onPage whether a page is made, that is seen now or on paper; otherwise a text that may still be read tomorrow
 */
public record StationTime(Instant now, Voice voice, boolean onPage) {

    private static final List<String> UNITS = List.of("kB", "MB", "GB", "TB", "PB", "EB");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ENGLISH);

    /** For a text that may still be read tomorrow. */
    public StationTime(Instant now, Voice voice) {
        this(now, voice, false);
    }

    /** The present by this clock, in its time zone, as JSON and CSV say it. */
    public static StationTime of(Clock clock) {
        return of(clock, StationWords.OF_TRUCKS.english());
    }

    /** The present by this clock, in its time zone. */
    public static StationTime of(Clock clock, Language language) {
        return new StationTime(clock.instant(), new Voice(clock.getZone(), language));
    }

    /** "Tue 24 Nov 2026". */
    public String date() {
        return language().dates("full").format(now.atZone(voice.zone()));
    }

    /** "Tue 09:31"; without its day if that is today. On a page it then has its day for paper only ({@link PaperDay}). */
    public String at(Instant moment) {
        String at = voice.at(moment, now);
        return onPage ? PaperDay.before(at, voice.withDay(moment, now)) : at;
    }

    /** The same for a page. */
    public StationTime forPage() {
        return new StationTime(now, voice, true);
    }

    /** In the same place, for who reads another language. */
    public StationTime in(Language language) {
        return new StationTime(now, new Voice(voice.zone(), language), onPage);
    }

    public Language language() {
        return voice.language();
    }

    /**
     * The words for a code.
     *
     * @param facts as in {@link Message}
     */
    public String say(String code, Object... facts) {
        return say(Message.of(code, facts));
    }

    /** "a, b, c and 2 more": the first few of a list. */
    public String list(List<String> items, int most) {
        if (items.size() <= most) {
            return String.join(", ", items);
        }
        return say("list.and_more_comma", String.join(", ", items.subList(0, most)), items.size() - most);
    }

    /** "310 bytes", "4.1 MB"; 1 kB is 1,000 bytes. */
    public String size(long bytes) {
        if (bytes < 1_000) {
            return say("size.bytes", (int) bytes);
        }
        double value = bytes / 1_000.0;
        int unit = 0;
        // 999.95 would be written as 1000.0 of this unit.
        while (value >= 999.95) {
            value /= 1_000;
            unit++;
        }
        return String.format(language().locale(), "%.1f %s", value, UNITS.get(unit));
    }

    /** "3 h": cut, and never rounded up. */
    public String span(Duration span) {
        return voice.span(span);
    }

    /** What a message says, as a part of a sentence or a heading. On a page it tells moments as columns do. */
    public String say(Message message) {
        return voice.say(onPage ? asInColumns(message) : message, now);
    }

    /** Whole sentences, one after the other. */
    public String sentences(List<Message> messages) {
        return voice.sentences(onPage ? messages.stream().map(this::asInColumns).toList() : messages, now);
    }

    private Message asInColumns(Message message) {
        return new Message(
                message.code(), message.facts().stream().map(this::asInColumns).toList());
    }

    private Object asInColumns(Object fact) {
        if (fact instanceof Message part) {
            return asInColumns(part);
        }
        if (fact instanceof Instant moment) {
            return at(moment);
        }
        // The midnight of tomorrow is told as the end of today, which is a day and no time.
        if (fact instanceof Message.End end
                && end.at().atZone(voice.zone()).toLocalDate().equals(today())) {
            return at(end.at());
        }
        return fact;
    }

    public Moment moment(Instant moment) {
        Moment told = Moment.of(moment, now, voice);
        return new Moment(told.iso(), at(moment), told.ago());
    }

    /** "14:32:10". */
    public String toSeconds() {
        return SECONDS.format(now.atZone(voice.zone()));
    }

    /** Today at the station. */
    public LocalDate today() {
        return now.atZone(voice.zone()).toLocalDate();
    }

    /** Midnight at the station. */
    public Instant startOfDay() {
        return today().atStartOfDay(voice.zone()).toInstant();
    }
}
