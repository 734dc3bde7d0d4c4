package dev.syncdashboard.dashboard.history;

import dev.syncdashboard.dashboard.verdict.Arrival;
import dev.syncdashboard.dashboard.verdict.Contact.Spell;
import dev.syncdashboard.dashboard.verdict.Flip;
import dev.syncdashboard.dashboard.verdict.ReceivedReport;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** A peer's past in memory, of which the oldest part goes. */
final class RememberedPast {

    private static final int MOST = 1_000;

    private final List<PeerPast.Report> reports = new ArrayList<>();
    private final TreeMap<Instant, Spell> spells = new TreeMap<>();
    private final List<Flip> flips = new ArrayList<>();

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
                gaps);
    }

    static void bound(List<?> list) {
        if (list.size() > MOST) {
            list.remove(0);
        }
    }
}
