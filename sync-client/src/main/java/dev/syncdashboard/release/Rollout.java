package dev.syncdashboard.release;

import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.ReleaseVersion;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Which release the station approves, and who may install it now. Only one that was read by {@link #open} is the station's.
 *
 * @param number rises with each writing: one with a lower number is older
 * @param manifest of the release's {@code release.json}: a release of this version with another one is not approved
 * @param devices who may install it, unless it is for all
 * @param all whether each device may
 * @param stopped whether nobody may any more; who has it keeps it
 * @param within how long after its start an agent that was updated must have reported, else it goes back; in whole seconds, 1 s
 *     to 7 days
 * @param battery on battery, nobody installs below so many percent, 0 to 100
 */
public record Rollout(
        long number,
        ReleaseVersion version,
        Sha256 manifest,
        Set<PeerId> devices,
        boolean all,
        boolean stopped,
        Duration within,
        int battery) {

    public static final Duration USUAL_WITHIN = Duration.ofMinutes(10);
    public static final int USUAL_BATTERY = 30;

    /** As many devices as a dashboard knows at most. */
    public static final int MOST_DEVICES = 20_000;

    private static final Duration LONGEST = Duration.ofDays(7);
    private static final int FULL = 100;

    /** @throws IllegalArgumentException if a number is out of range, or there are too many devices */
    public Rollout {
        devices = Set.copyOf(devices);
        within = Duration.ofSeconds(within.toSeconds());
        boolean outOfTime = within.isZero() || within.isNegative() || within.compareTo(LONGEST) > 0;
        if (number < 1 || devices.size() > MOST_DEVICES || outOfTime || battery < 0 || battery > FULL) {
            throw new IllegalArgumentException("not a rollout: number " + number + ", " + devices.size()
                    + " devices, within " + within + ", battery " + battery);
        }
    }

    /** Whether this device may install it now. */
    public boolean isFor(PeerId device) {
        return !stopped && (all || devices.contains(device));
    }

    /** As the bytes of a file, signed by the station. */
    public byte[] sign(SigningKey station) {
        return RolloutFile.sign(this, station);
    }

    /** The rollout in these bytes, if this station signed it. Takes bytes from anyone. */
    public static Optional<Rollout> open(byte[] file, VerifyKey station) {
        return RolloutFile.open(file, station);
    }
}
