package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.verdict.Arrival;
import dev.syncdashboard.dashboard.verdict.Contact.Spell;
import dev.syncdashboard.dashboard.verdict.Flip;
import dev.syncdashboard.dashboard.verdict.ReceivedReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A peer's past in memory, of which the oldest part goes. */
final class RememberedPast {

    private static final int MOST = PeerPast.MOST_REPORTS;

    private final List<PeerPast.Report> reports = new ArrayList<>();
    private final TreeMap<Instant, Spell> spells = new TreeMap<>();
    private final List<Flip> flips = new ArrayList<>();
    private boolean forgotSpells;

    void add(ReceivedReport report) {
        reports.add(new PeerPast.Report(
                report.received(),
                report.report().written(),
                report.report().hash(),
                report.report().seq(),
                report.report().complete(),
                report.progressed(),
                report.sentWhileUpdating()));
        bound(reports);
    }

    void add(Spell spell) {
        spells.put(spell.start(), spell);
        if (spells.size() > MOST) {
            spells.pollFirstEntry();
            forgotSpells = true;
        }
    }

    void add(Flip flip) {
        flips.add(flip);
        bound(flips);
    }

    /** Nobody looked after this moment: what went on then is proven up to it only. */
    void endAt(Optional<Instant> lastLook) {
        spells.replaceAll((start, spell) -> spell.end().isPresent()
                ? spell
                : new Spell(start, lastLook.filter(start::isBefore).or(() -> Optional.of(start))));
    }

    Optional<Instant> firstReport() {
        return reports.stream().findFirst().map(PeerPast.Report::received);
    }

    List<Spell> spells() {
        return List.copyOf(spells.values());
    }

    PeerPast since(Instant from, List<Arrival> arrivals, List<Stretch> gaps) {
        return new PeerPast(
                reports.stream()
                        .filter(report -> !report.received().isBefore(from))
                        .toList(),
                spells.values().stream()
                        .filter(spell -> spell.end().filter(from::isAfter).isEmpty())
                        .toList(),
                flips.stream().filter(flip -> !flip.at().isBefore(from)).toList(),
                arrivals,
                forgotten(from).map(lost -> joined(lost, gaps)).orElse(gaps));
    }

    /** Of the time of spells that are gone nobody may say that there was no contact. */
    private Optional<Stretch> forgotten(Instant from) {
        return Optional.of(spells)
                .filter(kept -> forgotSpells && kept.firstKey().isAfter(from))
                .map(kept -> new Stretch(from, kept.firstKey()));
    }

    private static List<Stretch> joined(Stretch first, List<Stretch> others) {
        return Stream.concat(
                        Stream.of(first), others.stream().filter(gap -> gap.to().isAfter(first.to())))
                .toList();
    }

    /** Newest first. */
    List<PeerPast.Report> newest(int most) {
        List<PeerPast.Report> newest = new ArrayList<>(reports);
        Collections.reverse(newest);
        return newest.stream().limit(most).toList();
    }

    static void bound(List<?> list) {
        if (list.size() > MOST) {
            list.remove(0);
        }
    }
}
