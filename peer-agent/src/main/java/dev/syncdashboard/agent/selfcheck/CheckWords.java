package dev.syncdashboard.agent.selfcheck;

import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.ReportedWords;
import dev.syncdashboard.text.ForeignText;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Says what a check found, for a person in the truck. Pure. */
public final class CheckWords {

    /** In characters: more of a sentence nobody reads. */
    private static final int MOST_SHOWN = 2_000;

    private final Instant now;

    CheckWords(Instant now) {
        this.now = now;
    }

    /** What the last comparison with a list came to; empty if there was none, or it came to nothing. */
    Optional<Message> found(ContentCheck check) {
        return check.complete()
                .map(complete -> complete
                        ? Message.of("check.has", update(check), ago(check.checked()))
                        : Message.of("check.lacks", update(check), lacks(check), ago(check.checked())));
    }

    /** What there is to say of the check besides, a sentence each. */
    List<Message> details(Optional<ContentCheck> last) {
        List<Message> details = new ArrayList<>();
        last.ifPresent(check -> {
            boolean complete = check.complete().orElse(false);
            if (!complete) {
                details.add(check.matched()
                        .map(time -> Message.of("check.matched", ago(time)))
                        .orElse(Message.of("check.never_matched")));
            }
            if (check.complete().isPresent()) {
                reason(check).ifPresent(reason -> details.add(Message.of("check.not_newer", reason)));
            }
            if (check.extra().count() > 0) {
                details.add(Message.of("check.extra", check.extra().count()));
            }
            details.add(check.fullCheck()
                    .map(time -> Message.of("check.full", ago(time)))
                    .orElse(Message.of("check.no_full")));
        });
        return details;
    }

    /** @param with the contact's name in its code: {@code station} */
    Message contact(String with, Optional<Instant> last) {
        Message whom = Message.of("contact." + with);
        return last.map(time -> Duration.between(time, now).compareTo(TruckAnswer.STILL_IN_CONTACT) > 0
                        ? Message.of("contact.last", whom, ago(time))
                        : Message.of("contact.now", whom))
                .orElse(Message.of("contact.none", whom));
    }

    /** Kinds of files with their first names, those that are none left out. */
    public static List<Group> groups(Optional<ContentCheck> last) {
        return last.stream()
                .flatMap(check -> List.of(
                        new Group(Message.of("group.missing"), check.missing()),
                        new Group(Message.of("group.different"), check.different()),
                        new Group(Message.of("group.extra"), check.extra()))
                        .stream())
                .filter(group -> group.files().count() > 0)
                .toList();
    }

    /**
     * Files of one kind.
     *
     * @param files as they came; {@link #names} cleans them
     */
    public record Group(Message title, FileNames files) {

        /** To be shown: without control characters and signs that turn the text around. */
        public List<String> names() {
            return files.first().stream().map(CheckWords::clean).toList();
        }

        /** That there are others beside those that are named; empty if there are none. */
        public Optional<Message> others() {
            int others = files.count() - files.first().size();
            return others > 0 ? Optional.of(Message.of("group.more", others)) : Optional.empty();
        }
    }

    /** About files that a damaged disk changed in silence; empty if there are none. */
    static Optional<Message> damage(FileNames files) {
        return NamedFiles.in("report.damaged", files);
    }

    /** For the log, where the time stands anyway. */
    static Message inShort(ContentCheck check) {
        if (check.complete().isEmpty()) {
            return Message.of("check.in_short.cannot_tell", reason(check).orElse(Message.said("")));
        }
        String update = Long.toString(check.update().orElse(0));
        return check.complete().get()
                ? Message.of("check.in_short.complete", update)
                : Message.of("check.in_short.lacks", update, lacks(check));
    }

    /** Why it came to nothing, or to less than the newest. */
    static Optional<Message> reason(ContentCheck check) {
        return check.reason().map(text -> ReportedWords.reason(clean(text)));
    }

    private Message update(ContentCheck check) {
        String kind = check.update().isPresent() ? "check.update" : "check.an_update";
        List<Object> facts = new ArrayList<>();
        check.update().ifPresent(number -> facts.add(Long.toString(number)));
        check.posted().map(this::date).ifPresent(facts::add);
        return new Message(check.posted().isPresent() ? kind + "_of" : kind, facts);
    }

    /** "1 file is missing and 2 are different", as a part of a sentence. */
    static Message lacks(ContentCheck check) {
        int missing = check.missing().count();
        int different = check.different().count();
        if (different == 0) {
            return Message.of("check.missing", missing);
        }
        return missing == 0
                ? Message.of("check.different", different)
                : Message.of("check.missing_and_different", missing, different);
    }

    private Message.Written date(Instant time) {
        boolean thisWeek = !time.isAfter(now) && time.isAfter(now.minus(Duration.ofDays(6)));
        return new Message.Written(thisWeek ? "day" : "whole", time);
    }

    Message ago(Instant time) {
        Duration age = Duration.between(time, now);
        if (age.isNegative()) {
            // The clock was set back, or was wrong then.
            return Message.of("age.by_its_clock", new Message.Written("whole", time));
        }
        if (age.toMinutes() < 1) {
            return Message.of("age.now");
        }
        if (age.toHours() < 1) {
            return Message.of("age.minutes", Long.toString(age.toMinutes()));
        }
        return age.toHours() < 48
                ? Message.of("age.hours", Long.toString(age.toHours()))
                : Message.of("age.days", Long.toString(age.toDays()));
    }

    /** Anybody who may put a file into the folder chooses its name. */
    static String clean(String text) {
        return ForeignText.oneLine(text, MOST_SHOWN);
    }
}
