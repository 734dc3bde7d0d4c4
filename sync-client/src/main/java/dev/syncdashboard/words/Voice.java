package dev.syncdashboard.words;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How things are said to a person: in which language, and moments in the station's time zone: "Tue 09:31", "3 h".
 */
public record Voice(ZoneId zone, Language language) {

    /** As short as it can be without a doubt: "09:31" today, "Tue 09:31" within six days, else with its date. */
    public String at(Instant moment, Instant now) {
        ZonedDateTime then = moment.atZone(zone);
        return isOn(then, now) ? written("time", then) : withDay(moment, now);
    }

    /**
     * The same, but never without its day: for a text that may still be read tomorrow. "Tue 09:31" within six days, else
     * with its date.
     */
    public String withDay(Instant moment, Instant now) {
        ZonedDateTime then = moment.atZone(zone);
        ZonedDateTime today = now.atZone(zone);
        if (isOn(then, now) || Duration.between(then, today).abs().toDays() < 6) {
            return written("day", then);
        }
        return written(then.getYear() == today.getYear() ? "date" : "year", then);
    }

    private boolean isOn(ZonedDateTime then, Instant now) {
        return then.toLocalDate().equals(now.atZone(zone).toLocalDate());
    }

    private String written(String pattern, ZonedDateTime moment) {
        return language.dates(pattern).format(moment);
    }

    /** The end of a stretch, never without its day: "Tue 18:00"; "the end of Tue" where it is the midnight after that day. */
    public String end(Instant moment, Instant now) {
        if (!moment.atZone(zone).toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return withDay(moment, now);
        }
        String lastMinute = withDay(moment.minus(Duration.ofMinutes(1)), now);
        return language.say("moment.end_of_day", lastMinute.substring(0, lastMinute.lastIndexOf(' ')));
    }

    /** What a message says, as a part of a sentence. */
    public String say(Message message, Instant now) {
        return language.say(
                message.code(),
                message.facts().stream().map(fact -> said(fact, now)).toArray());
    }

    private Object said(Object fact, Instant now) {
        if (fact instanceof Message part) {
            return say(part, now);
        }
        if (fact instanceof Instant moment) {
            return withDay(moment, now);
        }
        if (fact instanceof Message.End end) {
            return end(end.at(), now);
        }
        if (fact instanceof Message.Lookup lookup) {
            return say(lookup.message(), now);
        }
        if (fact instanceof Message.Written moment) {
            return written(moment.pattern(), moment.at().atZone(zone));
        }
        if (fact instanceof Message.Sentence sentence) {
            return sentence(say(sentence.what(), now));
        }
        if (fact instanceof Message.Part part) {
            return small(say(part.what(), now));
        }
        return fact instanceof Duration span ? said(span) : fact;
    }

    private String small(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toLowerCase(language.locale()) + text.substring(1);
    }

    private String sentence(String text) {
        return text.endsWith(".") ? capital(text) : capital(text) + ".";
    }

    private String said(Duration span) {
        Duration unit = Span.unit(span);
        String name = switch ((int) unit.toMinutes()) {
            case 0 -> "span.seconds";
            case 1 -> "span.minutes";
            case 60 -> "span.hours";
            default -> "span.days";
        };
        return language.say(name, Long.toString(span.dividedBy(unit)));
    }

    /** Whole sentences, one after the other. */
    public String sentences(List<Message> messages, Instant now) {
        return messages.stream().map(message -> capital(say(message, now))).collect(Collectors.joining(" "));
    }

    /** The text as the beginning of a sentence. */
    public String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(language.locale()) + text.substring(1);
    }

    /** A span in its largest unit, cut and never rounded up: "40 s", "4 min", "3 h", "9 days". */
    public String span(Duration span) {
        return said(Span.cut(span));
    }

    /** The same in its two largest units, for spans that people compare: "40 s", "9 min", "1 h 35 min", "2 days 4 h". */
    public String closeSpan(Duration span) {
        if (span.toHours() < 1) {
            return span(span);
        }
        boolean withinADay = span.toDays() < 1;
        String first = withinADay
                ? language.say("span.hours", Long.toString(span.toHours()))
                : language.say("span.long_days", (int) span.toDays());
        int rest = withinADay ? span.toMinutesPart() : span.toHoursPart();
        return rest == 0
                ? first
                : language.say(
                        "span.two_parts",
                        first,
                        language.say(withinADay ? "span.minutes" : "span.hours", Integer.toString(rest)));
    }

    /** A span in its largest unit, rounded for a text that says "about". */
    public String about(Duration span) {
        return said(Span.about(span));
    }

    /** How long ago: "3 h ago", "just now" below five seconds. */
    public String ago(Instant moment, Instant now) {
        Duration age = Duration.between(moment, now);
        return age.toSeconds() < 5 ? language.say("ago.now") : language.say("ago", span(age));
    }
}
