package dev.syncdashboard.agent.selfcheck;

import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * Answers the one question of a crew: can we use these files? Good only on evidence: a check of every file that is new
 * enough, nothing that speaks against it, and a contact with the station on record, whose age stands beside it. Pure.
 */
public final class TruckAnswer {

    /** Engines notice late that a contact has ended, and it is kept every five minutes only. */
    static final Duration STILL_IN_CONTACT = Duration.ofMinutes(10);

    /** Hours out of coverage are nothing to worry about. */
    private static final Duration LONG_AWAY = Duration.ofDays(1);

    /** The agent asks the sync program once a minute, and that is kept every five minutes. */
    private static final Duration STILL_ASKED = Duration.ofMinutes(10);

    /** A check follows at least every quarter of an hour, but reading every byte of a large folder may take hours. */
    private static final Duration CHECK_HOLDS = Duration.ofHours(6);

    /** Clocks are set by seconds all the time. */
    private static final Duration CLOCK_TOLERANCE = Duration.ofMinutes(1);

    /** Two clocks are compared here: this device's and the station's. */
    private static final Duration STATION_TOLERANCE = Duration.ofMinutes(5);

    private final Optional<ContentCheck> last;
    private final Situation situation;
    private final Instant now;
    private final CheckWords words;
    private final boolean clockWrong;
    private final LastContact contact;

    public TruckAnswer(Optional<ContentCheck> last, LastContact contact, Situation situation, Instant now) {
        this.last = last;
        this.situation = situation;
        this.now = now;
        this.words = new CheckWords(now);
        this.clockWrong = isClockWrong(last, contact, situation, now);
        this.contact = clockWrong ? LastContact.NEVER : contact;
    }

    /** What the answer comes to. */
    public enum Kind {
        /** The files are the station's, as of the last contact that stands beside it. */
        CURRENT,
        /** Files are missing or different. */
        INCOMPLETE,
        /** Nobody knows. Never to be shown as good. */
        CANNOT_TELL
    }

    private record Said(Kind kind, Message text) {}

    public Kind kind() {
        return said().kind();
    }

    /** The one sentence that matters, with the truck's name. */
    public Message headline() {
        Message name =
                situation.name().map(CheckWords::clean).map(Message::said).orElse(Message.of("answer.this_truck"));
        return Message.of("answer.headline", name, said().text());
    }

    /** What there is to say besides, a sentence or two each. */
    public List<Message> details() {
        List<Message> details = new ArrayList<>();
        last.flatMap(words::found).ifPresent(details::add);
        situation
                .trouble()
                .map(what -> Message.of("answer.trouble", new Message.Sentence(what)))
                .ifPresent(details::add);
        situation.hindrances().stream().map(TruckAnswer::hindrance).forEach(details::add);
        if (clockWrong) {
            details.add(Message.of("answer.clock_wrong"));
        }
        boolean stationKnown = last.filter(check -> check.update().isPresent()).isPresent();
        details.add(stationKnown ? contactWithStation() : words.contact("another_device", contact.anyone()));
        details.addAll(words.details(last));
        return details;
    }

    private Said said() {
        return Stream.of(lacking(), unsure(), outOfTouch())
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> new Said(Kind.CURRENT, current()));
    }

    private Optional<Said> lacking() {
        if (last.flatMap(ContentCheck::complete).filter(complete -> !complete).isPresent()) {
            Message.Sentence lacks = new Message.Sentence(CheckWords.lacks(last.get()));
            return Optional.of(new Said(Kind.INCOMPLETE, Message.of("answer.lacking", lacks)));
        }
        return situation.arriving()
                ? Optional.of(new Said(Kind.INCOMPLETE, Message.of("answer.arriving")))
                : Optional.empty();
    }

    /** Whatever speaks against a good answer, or leaves a hole in it. */
    private Optional<Said> unsure() {
        return Stream.of(
                        situation.hindrances().stream()
                                .filter(Hindrance::touchesContent)
                                .findFirst()
                                .map(Hindrance::what),
                        last.flatMap(check -> CheckWords.damage(check.damaged())),
                        noCheck(),
                        notAsked(),
                        situation.sameVersion().filter(same -> !same).map(same -> otherFiles()),
                        last.filter(check -> !isWithin(CHECK_HOLDS, check.checked()))
                                .map(check -> Message.of("answer.checked_long_ago", words.ago(check.checked()))))
                .flatMap(Optional::stream)
                .findFirst()
                .map(why -> new Said(Kind.CANNOT_TELL, Message.of("answer.unsure", why)));
    }

    private Message otherFiles() {
        return last.map(ContentCheck::update)
                .filter(OptionalLong::isPresent)
                .map(update -> Message.of("answer.other_files_of", Long.toString(update.getAsLong())))
                .orElse(Message.of("answer.other_files"));
    }

    private Optional<Message> noCheck() {
        if (last.isEmpty()) {
            return Optional.of(Message.of("answer.not_checked"));
        }
        Optional<Message> reason = CheckWords.reason(last.get());
        // Beside a whole check a reason stands only if there is something newer that could not be compared.
        return last.get().complete().isPresent() ? reason : Optional.of(reason.orElse(Message.of("answer.no_reason")));
    }

    private Optional<Message> notAsked() {
        if (situation.looked().filter(time -> isWithin(STILL_ASKED, time)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(situation
                .looked()
                .map(time -> Message.of("answer.not_asked", words.ago(time)))
                .orElse(Message.of("answer.never_asked")));
    }

    private Optional<Said> outOfTouch() {
        return contact.station().filter(time -> isWithin(LONG_AWAY, time)).isPresent()
                ? Optional.empty()
                : Optional.of(new Said(Kind.CANNOT_TELL, Message.of("answer.old", contactWithStation())));
    }

    private Message current() {
        Instant time = contact.station().orElse(now);
        return isWithin(STILL_IN_CONTACT, time)
                ? Message.of("answer.current")
                : Message.of("answer.current_then", words.ago(time));
    }

    private Message contactWithStation() {
        return words.contact("station", contact.station());
    }

    /** A moment that is still to come is no moment. */
    private boolean isWithin(Duration limit, Instant time) {
        Duration age = Duration.between(time, now);
        return age.compareTo(CLOCK_TOLERANCE.negated()) >= 0 && age.compareTo(limit) <= 0;
    }

    /** What is known to have happened can't be still to come. */
    private static boolean isClockWrong(
            Optional<ContentCheck> last, LastContact contact, Situation situation, Instant now) {
        Stream<Instant> own = Stream.of(
                        contact.station(),
                        contact.anyone(),
                        situation.looked(),
                        last.map(ContentCheck::checked),
                        last.flatMap(ContentCheck::fullCheck),
                        last.flatMap(ContentCheck::matched))
                .flatMap(Optional::stream);
        return own.anyMatch(time -> time.isAfter(now.plus(CLOCK_TOLERANCE)))
                || last.flatMap(ContentCheck::posted)
                        .filter(time -> time.isAfter(now.plus(STATION_TOLERANCE)))
                        .isPresent();
    }

    private static Message hindrance(Hindrance each) {
        Message.Sentence what = new Message.Sentence(each.what());
        return each.remedy()
                .map(remedy -> Message.of("answer.problem_and_remedy", what, new Message.Sentence(remedy)))
                .orElse(Message.of("answer.problem", what));
    }
}
