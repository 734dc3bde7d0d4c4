package dev.syncdashboard.agent;

import dev.syncdashboard.status.ReleaseStanding;
import dev.syncdashboard.status.StatusReport;
import java.util.Optional;

/** What the agent's own release and its reports have to do with each other. For any thread; nothing of it waits. */
public interface ReleaseNews {

    /** Of an agent that says nothing of its release. */
    ReleaseNews NONE = new ReleaseNews() {
        @Override
        public Optional<ReleaseStanding> standing() {
            return Optional.empty();
        }

        @Override
        public void reported(StatusReport report) {}

        @Override
        public void wakeForNews(Runnable wake) {}
    };

    /** For the report. */
    Optional<ReleaseStanding> standing();

    /** This report was put in place, made from a look at the engine. */
    void reported(StatusReport report);

    /** Whom to wake when the standing is another one. */
    void wakeForNews(Runnable wake);
}
