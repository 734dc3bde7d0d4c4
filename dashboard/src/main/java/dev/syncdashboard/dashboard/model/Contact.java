package dev.syncdashboard.dashboard.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * When the station's engine could hear a peer: spells in order of time, the last of which may still go on. Only what was
 * seen counts; a stretch in which nobody looked is no contact.
 */
public record Contact(List<Spell> spells) {

    public static final Contact NEVER = new Contact(List.of());

    /** More are of no use to any rule, and a link that flaps for a year must not fill the memory. */
    private static final int MOST_SPELLS = 1_000;

    /**
     * One unbroken stretch of contact.
     *
     * @param end empty while it goes on
     */
    public record Spell(Instant start, Optional<Instant> end) {

        private Duration within(Instant from, Instant to) {
            Instant first = start.isAfter(from) ? start : from;
            Instant last = end.filter(e -> e.isBefore(to)).orElse(to);
            return last.isAfter(first) ? Duration.between(first, last) : Duration.ZERO;
        }
    }

    public Contact {
        int surplus = spells.size() - MOST_SPELLS;
        spells = List.copyOf(surplus > 0 ? spells.subList(surplus, spells.size()) : spells);
    }

    public boolean now() {
        return open().isPresent();
    }

    /** The spell that goes on. */
    public Optional<Spell> open() {
        return last().filter(spell -> spell.end().isEmpty());
    }

    /** Since when it is in contact, or out of it; empty if it never was in contact. */
    public Optional<Instant> since() {
        return last().map(spell -> spell.end().orElse(spell.start()));
    }

    /** The sum of all contact between two moments: a flapping link does not restart it. */
    public Duration sum(Instant from, Instant to) {
        return spells.stream().map(spell -> spell.within(from, to)).reduce(Duration.ZERO, Duration::plus);
    }

    /** The moment at which the sum of all contact from another moment on reached an amount; empty if it has not yet. */
    public Optional<Instant> reached(Duration amount, Instant from, Instant now) {
        Duration left = amount;
        for (Spell spell : spells) {
            Duration part = spell.within(from, now);
            if (!part.isZero() && part.compareTo(left) >= 0) {
                return Optional.of((spell.start().isAfter(from) ? spell.start() : from).plus(left));
            }
            left = left.minus(part);
        }
        return Optional.empty();
    }

    /** What could be known of it at an earlier moment. */
    Contact asOf(Instant moment) {
        return new Contact(spells.stream()
                .filter(spell -> !spell.start().isAfter(moment))
                .map(spell -> spell.end().filter(end -> end.isAfter(moment)).isPresent()
                        ? new Spell(spell.start(), Optional.empty())
                        : spell)
                .toList());
    }

    /** The first moment of contact at or after this one. */
    public Optional<Instant> firstFrom(Instant moment) {
        return spells.stream()
                .filter(spell -> spell.end().isEmpty() || !spell.end().get().isBefore(moment))
                .map(spell -> spell.start().isBefore(moment) ? moment : spell.start())
                .findFirst();
    }

    /** The end of the last contact that had ended at this moment. */
    public Optional<Instant> lastEndBefore(Instant moment) {
        return spells.stream()
                .flatMap(spell -> spell.end().stream())
                .filter(end -> !end.isAfter(moment))
                .reduce((earlier, later) -> later);
    }

    /** The peer was seen online at this moment. */
    public Contact online(Instant at) {
        if (now()) {
            return this;
        }
        List<Spell> more = new ArrayList<>(spells);
        more.add(new Spell(at, Optional.empty()));
        return new Contact(more);
    }

    /** The peer was last seen online at this moment and no longer is. */
    public Contact offline(Instant at) {
        if (!now()) {
            return this;
        }
        List<Spell> ended = new ArrayList<>(spells);
        Spell open = ended.remove(ended.size() - 1);
        ended.add(new Spell(open.start(), Optional.of(at.isBefore(open.start()) ? open.start() : at)));
        return new Contact(ended);
    }

    /** The same on a clock that was set; the order of moments must stay. */
    public Contact moved(UnaryOperator<Instant> move) {
        return new Contact(spells.stream()
                .map(spell -> new Spell(move.apply(spell.start()), spell.end().map(move)))
                .toList());
    }

    private Optional<Spell> last() {
        return spells.isEmpty() ? Optional.empty() : Optional.of(spells.get(spells.size() - 1));
    }
}
