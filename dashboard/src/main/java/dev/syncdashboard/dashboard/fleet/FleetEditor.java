package dev.syncdashboard.dashboard.fleet;

import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.model.Attempt;
import java.util.concurrent.CompletableFuture;

/** The one door for what a person changes. Safe for many threads; nothing here waits. */
public interface FleetEditor {

    /**
     * What came of an edit.
     *
     * @param kept whether it is on the disk; if not, it counts, but is lost if the dashboard ends before that
     */
    record EditAnswer<T>(Attempt<T> attempt, boolean kept) {}

    /**
     * Makes an edit. The answer comes when it is in the snapshot and kept, or when that takes too long.
     *
     * @param actor who wants it
     */
    <T> CompletableFuture<EditAnswer<T>> edit(Actor actor, FleetEdit<T> edit);
}
