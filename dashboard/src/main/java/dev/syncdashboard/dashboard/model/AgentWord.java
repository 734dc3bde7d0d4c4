package dev.syncdashboard.dashboard.model;

import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.ReleaseStanding;
import dev.syncdashboard.status.StatusFile;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;

/**
 * What a device's newest usable report says of the agent that it runs.
 *
 * @param program name and version of the agent, as reports say it since long; empty if it doesn't
 * @param release which release it runs and is to run; empty in a report of an agent that knows nothing of that
 * @param number of the report; grows with each
 * @param written when the report was written, on the device's clock
 * @param heard when the report came, on the station's clock
 * @param signer whose signature the report has; empty if it has none
 */
public record AgentWord(
        Optional<String> program,
        Optional<ReleaseStanding> release,
        OptionalLong number,
        Instant written,
        Instant heard,
        Optional<VerifyKey> signer) {

    public static AgentWord of(StatusFile.Usable file, Instant heard) {
        return new AgentWord(
                file.report().agent(),
                file.report().release(),
                file.report().seq(),
                file.report().written(),
                heard,
                file.signer());
    }

    /** Whether it is that of the owner of this key. */
    public boolean isSignedBy(Optional<VerifyKey> key) {
        return signer.isPresent() && signer.equals(key);
    }

    /** Whether the same report says it, whenever it was found. */
    public boolean isOfSameReport(AgentWord other) {
        return equals(other.heardAt(heard));
    }

    private AgentWord heardAt(Instant other) {
        return new AgentWord(program, release, number, written, other, signer);
    }

    /** The same on a clock that was set. */
    public AgentWord moved(UnaryOperator<Instant> move) {
        return heardAt(move.apply(heard));
    }
}
