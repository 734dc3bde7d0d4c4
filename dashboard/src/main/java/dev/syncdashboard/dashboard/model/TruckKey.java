package dev.syncdashboard.dashboard.model;

import dev.syncdashboard.signature.VerifyKey;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.function.UnaryOperator;

/**
 * The key by which the station knows a device's reports. From when it is known, reports without its signature are no
 * evidence.
 *
 * @param since when the first report with it came, or when a person took it in place of another; to the millisecond
 * @param compared whether a person said that it is the truck's own; if not, it is just the first one that was seen
 */
public record TruckKey(VerifyKey key, Instant since, boolean compared) {

    public TruckKey {
        since = since.truncatedTo(ChronoUnit.MILLIS);
    }

    /** The same on a clock that was set; the order of moments must stay. */
    public TruckKey moved(UnaryOperator<Instant> move) {
        return new TruckKey(key, move.apply(since), compared);
    }
}
