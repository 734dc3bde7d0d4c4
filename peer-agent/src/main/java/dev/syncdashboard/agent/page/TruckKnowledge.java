package dev.syncdashboard.agent.page;

import dev.syncdashboard.agent.selfcheck.LastContact;
import dev.syncdashboard.agent.selfcheck.Situation;
import dev.syncdashboard.status.ContentCheck;
import java.util.Optional;

/** What the page tells of one folder, as the agent knows it at this moment. For any thread; no method waits. */
public interface TruckKnowledge {

    /** What people call the folder; empty if it is the only one. */
    default String label() {
        return "";
    }

    /** The last comparison with a list of the station. */
    Optional<ContentCheck> check();

    LastContact contact();

    Situation situation();
}
