package dev.syncdashboard.dashboard.delivery;

import dev.syncdashboard.dashboard.delivery.Holder.Got;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * How an update spread over the trucks in service.
 *
 * @param trucks how many there are, with or without it
 * @param arrivals when those got it that have it, by time
 */
public record Spread(int trucks, List<Arrived> arrivals) {

    /** The shares of the trucks, in percent, that are worth a word. */
    private static final List<Integer> SHARES = List.of(50, 80, 100);

    /**
     * One truck got it.
     *
     * @param after how long after it was posted
     * @param exact otherwise it may have been earlier
     */
    public record Arrived(Duration after, boolean exact) {}

    /**
     * A share of the trucks had it.
     *
     * @param share in percent
     * @param exact otherwise it may have been earlier
     */
    public record Milestone(int share, Duration after, boolean exact) {}

    public Spread {
        arrivals =
                arrivals.stream().sorted(Comparator.comparing(Arrived::after)).toList();
        if (arrivals.size() > trucks) {
            throw new IllegalArgumentException(arrivals.size() + " of " + trucks + " trucks can't have it");
        }
    }

    /** What is known of these trucks and an update that was posted at this moment. */
    public static Spread of(Instant posted, Collection<Holder> inService) {
        return new Spread(
                inService.size(),
                inService.stream()
                        .filter(Holder::has)
                        .flatMap(holder -> holder.got().stream())
                        .map(got -> arrived(got, posted))
                        .toList());
    }

    /** Whether every truck has it. */
    public boolean complete() {
        return trucks > 0 && arrivals.size() == trucks;
    }

    /** How many trucks had it so long after it was posted. */
    public int by(Duration after) {
        return (int) arrivals.stream()
                .takeWhile(arrived -> arrived.after().compareTo(after) <= 0)
                .count();
    }

    /** Half of the trucks, most and all, as far as they were reached; two that are the same number of trucks are one. */
    public List<Milestone> milestones() {
        List<Milestone> milestones = new ArrayList<>();
        for (int i = 0; i < SHARES.size(); i++) {
            boolean another = i + 1 == SHARES.size() || needed(SHARES.get(i)) < needed(SHARES.get(i + 1));
            if (another) {
                milestone(SHARES.get(i)).ifPresent(milestones::add);
            }
        }
        return milestones;
    }

    /**
     * When this share of the trucks had it; empty if it has not been reached.
     *
     * @param share in percent, 1 to 100
     */
    public Optional<Milestone> milestone(int share) {
        int needed = needed(share);
        if (needed == 0 || needed > arrivals.size()) {
            return Optional.empty();
        }
        // A truck that was noticed later than this moment may truly have been earlier, and then the moment was, too.
        boolean exact = arrivals.subList(needed - 1, arrivals.size()).stream().allMatch(Arrived::exact);
        return Optional.of(new Milestone(share, arrivals.get(needed - 1).after(), exact));
    }

    /** How many trucks are at least this share. */
    private int needed(int share) {
        return (trucks * share + 99) / 100;
    }

    private static Arrived arrived(Got got, Instant posted) {
        Duration after = Duration.between(posted, got.at());
        return new Arrived(after.isNegative() ? Duration.ZERO : after, got.exact());
    }
}
