package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.history.PeerPast;
import dev.syncdashboard.dashboard.history.Stretch;
import dev.syncdashboard.dashboard.model.Arrival;
import dev.syncdashboard.dashboard.model.Contact;
import dev.syncdashboard.dashboard.model.Flip;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.status.FolderHash;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What happened to a peer in a stretch of time, each list in order of time.
 *
 * @param contact when it was in contact; spells that reach into the stretch are whole
 * @param states when its state changed
 * @param gaps when nobody watched; those that reach into the stretch are whole
 * @param truncated of a list only the newest part is here
 */
record PastJson(
        Instant from,
        Instant to,
        List<Report> reports,
        List<Spell> contact,
        List<Change> states,
        List<Got> arrivals,
        List<Gap> gaps,
        boolean truncated) {

    /** Of each list. The history does not give more reports either. */
    private static final int MOST = 1_000;

    /** @param update the number of the update with this hash */
    record Report(
            Instant receivedAt,
            Instant writtenAt,
            String hash,
            @Nullable Integer update,
            @Nullable Long seq,
            @Nullable Boolean complete) {}

    /** @param to null while it goes on */
    record Spell(Instant from, @Nullable Instant to) {}

    /** @param from null where nothing was said before */
    record Change(Instant at, @Nullable String from, String to) {}

    /** @param exact false: it may have been earlier */
    record Got(int number, Instant at, boolean exact) {}

    record Gap(Instant from, Instant to) {}

    static PastJson of(PeerPast past, List<Update> updates, Instant from, Instant to) {
        Map<FolderHash, Integer> numbers = new HashMap<>();
        updates.forEach(update -> numbers.put(update.hash(), update.number()));
        Predicate<Instant> before = moment -> moment.isBefore(to);
        List<Report> reports = list(past.reports(), report -> before.test(report.received()), r -> report(r, numbers));
        List<Spell> contact = list(past.spells(), spell -> before.test(spell.start()), PastJson::spell);
        List<Change> states = list(past.flips(), flip -> before.test(flip.at()), PastJson::change);
        List<Got> arrivals = list(past.arrivals(), arrival -> before.test(arrival.at()), PastJson::got);
        List<Gap> gaps = list(past.gaps(), gap -> before.test(gap.from()), PastJson::gap);
        boolean truncated = past.reports().size() >= MOST
                || Stream.of(contact, states, arrivals, gaps).anyMatch(list -> list.size() > MOST);
        return new PastJson(
                from, to, newest(reports), newest(contact), newest(states), newest(arrivals), newest(gaps), truncated);
    }

    private static <T, J> List<J> list(List<T> all, Predicate<T> wanted, Function<T, J> json) {
        return all.stream().filter(wanted).map(json).toList();
    }

    private static <J> List<J> newest(List<J> list) {
        return list.subList(Math.max(0, list.size() - MOST), list.size());
    }

    private static Report report(PeerPast.Report report, Map<FolderHash, Integer> numbers) {
        return new Report(
                report.received(),
                report.written(),
                report.hash().value(),
                numbers.get(report.hash()),
                report.seq().isPresent() ? report.seq().getAsLong() : null,
                report.complete().orElse(null));
    }

    private static Spell spell(Contact.Spell spell) {
        return new Spell(spell.start(), spell.end().orElse(null));
    }

    private static Change change(Flip flip) {
        return new Change(
                flip.at(),
                flip.from().map(PeerState::code).orElse(null),
                flip.to().code());
    }

    private static Got got(Arrival arrival) {
        return new Got(arrival.number(), arrival.at(), arrival.exact());
    }

    private static Gap gap(Stretch gap) {
        return new Gap(gap.from(), gap.to());
    }
}
