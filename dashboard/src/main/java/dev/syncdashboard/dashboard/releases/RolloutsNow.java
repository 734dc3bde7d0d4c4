package dev.syncdashboard.dashboard.releases;

import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.rollout.RolloutCourse;
import dev.syncdashboard.status.PeerId;
import java.util.List;
import java.util.function.Supplier;

/** Those of the station as it runs now: it may be replaced while pages stay open. */
public record RolloutsNow(Supplier<Rollouts> running) implements Rollouts {

    @Override
    public RolloutView now() {
        return running.get().now();
    }

    @Override
    public Attempt<RolloutCourse> begin(
            Named release, PeerId canary, List<String> groups, boolean automatic, Actor who) {
        return running.get().begin(release, canary, groups, automatic, who);
    }

    @Override
    public Attempt<RolloutCourse> goOn(Named shown, int reached, boolean unconfirmed, Actor who) {
        return running.get().goOn(shown, reached, unconfirmed, who);
    }

    @Override
    public Attempt<RolloutCourse> stop(Named shown, Actor who) {
        return running.get().stop(shown, who);
    }

    @Override
    public Attempt<RolloutCourse> resume(Named shown, Actor who) {
        return running.get().resume(shown, who);
    }

    @Override
    public Attempt<RolloutCourse> withdraw(Named shown, Actor who) {
        return running.get().withdraw(shown, who);
    }

    @Override
    public Attempt<RolloutCourse> automatic(Named shown, boolean wanted, Actor who) {
        return running.get().automatic(shown, wanted, who);
    }
}
