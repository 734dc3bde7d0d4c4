package dev.syncdashboard.dashboard.rollout;

import dev.syncdashboard.dashboard.model.AgentWord;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.ReleaseStanding;
import dev.syncdashboard.status.ReleaseVersion;
import java.util.Optional;

/**
 * A truck of the fleet, as a rollout sees it.
 *
 * @param id its device's, or one that stands in for it
 * @param group of the roster; empty if it has none
 * @param linked whether it has a device
 * @param inService whether no person took it out of service
 * @param getsReleases whether it has the Sync folder in which releases lie
 * @param key by which the station knows its reports; empty if they were never signed
 * @param word what it said last of its agent, whoever wrote that; empty if it never reported
 */
public record RolloutTruck(
        PeerId id,
        String name,
        String group,
        boolean linked,
        boolean inService,
        boolean getsReleases,
        Optional<VerifyKey> key,
        Optional<AgentWord> word) {

    /** Its last word, if the truck itself has signed it: anybody could write the others. */
    public Optional<AgentWord> provenWord() {
        return word.filter(said -> said.isSignedBy(key));
    }

    /** The version that it runs, as far as it has signed that. */
    public Optional<ReleaseVersion> provenVersion() {
        return provenWord().flatMap(AgentWord::release).map(ReleaseStanding::running);
    }
}
