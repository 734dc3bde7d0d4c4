package dev.syncdashboard.agent.selfcheck;

import dev.syncdashboard.status.ContentCheck;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
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

    public TruckAnswer(
            Optional<ContentCheck> last, LastContact contact, Situation situation, Instant now, ZoneId zone) {
        this.last = last;
        this.situation = situation;
        this.now = now;
        this.words = new CheckWords(now, zone);
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

    private record Said(Kind kind, String text) {}

    public Kind kind() {
        return said().kind();
    }

    /** The one sentence that matters, with the truck's name. */
    public String headline() {
        return situation.name().map(CheckWords::clean).orElse("This truck") + ": " + said().text();
    }

    /** What there is to say besides, a sentence or two each. */
    public List<String> details() {
        List<String> details = new ArrayList<>();
        last.flatMap(words::found).ifPresent(details::add);
        situation.trouble().map(TruckAnswer::trouble).ifPresent(details::add);
        situation.hindrances().stream().map(TruckAnswer::hindrance).forEach(details::add);
        if (clockWrong) {
            details.add("This computer's clock is wrong, so nobody can say how old anything is. Set the clock.");
        }
        boolean stationKnown = last.filter(check -> check.update().isPresent()).isPresent();
        details.add(stationKnown ? contactWithStation() : words.contact("another device", contact.anyone()));
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
            return Optional.of(new Said(Kind.INCOMPLETE, "not all files are here. " + words.lacking(last.get())));
        }
        return situation.arriving()
                ? Optional.of(new Said(Kind.INCOMPLETE, "not all files are here. Some are still arriving."))
                : Optional.empty();
    }

    /** Whatever speaks against a good answer, or leaves a hole in it. */
    private Optional<Said> unsure() {
        return Stream.of(
                        situation.hindrances().stream()
                                .filter(Hindrance::touchesContent)
                                .findFirst()
                                .map(each -> each.problem().text()),
                        last.flatMap(check -> CheckWords.damage(check.damaged())),
                        noCheck(),
                        notAsked(),
                        situation
                                .sameVersion()
                                .filter(same -> !same)
                                .map(same -> "its files are other ones than those of the station's list"
                                        + last.map(ContentCheck::update)
                                                .filter(OptionalLong::isPresent)
                                                .map(update -> " of update #" + update.getAsLong())
                                                .orElse("")),
                        last.filter(check -> !isWithin(CHECK_HOLDS, check.checked()))
                                .map(check -> "its files were last checked " + words.ago(check.checked())))
                .flatMap(Optional::stream)
                .findFirst()
                .map(why -> new Said(
                        Kind.CANNOT_TELL, "can't tell whether its files are current: " + CheckWords.clean(why) + "."));
    }

    private Optional<String> noCheck() {
        if (last.isEmpty()) {
            return Optional.of("they have not been checked yet");
        }
        // Beside a whole check a reason stands only if there is something newer that could not be compared.
        return last.get().complete().isPresent()
                ? last.get().reason()
                : Optional.of(last.get().reason().orElse("no reason is known"));
    }

    private Optional<String> notAsked() {
        if (situation.looked().filter(time -> isWithin(STILL_ASKED, time)).isPresent()) {
            return Optional.empty();
        }
        return Optional.of(situation
                .looked()
                .map(time -> "the reporting program last heard from the sync program " + words.ago(time))
                .orElse("the reporting program has not heard from the sync program yet"));
    }

    private Optional<Said> outOfTouch() {
        return contact.station().filter(time -> isWithin(LONG_AWAY, time)).isPresent()
                ? Optional.empty()
                : Optional.of(new Said(Kind.CANNOT_TELL, "files may be old. " + contactWithStation()));
    }

    private String current() {
        Instant time = contact.station().orElse(now);
        return isWithin(STILL_IN_CONTACT, time)
                ? "up to date. In contact with the station."
                : "up to date when last in contact with the station, " + words.ago(time)
                        + ". There may be newer files.";
    }

    private String contactWithStation() {
        return words.contact("the station", contact.station());
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

    private static String trouble(String text) {
        return "The reporting program can't ask the sync program, or can't report: " + CheckWords.sentence(text);
    }

    private static String hindrance(Hindrance each) {
        return "Problem: " + CheckWords.sentence(each.problem().text())
                + each.remedy()
                        .map(remedy -> " What to do: " + CheckWords.sentence(remedy))
                        .orElse("");
    }
}
