package dev.syncdashboard.dashboard.releases;

import dev.syncdashboard.dashboard.audit.Audit;
import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.model.Change;
import dev.syncdashboard.dashboard.rollout.RolloutCourse;

/** What was done with a rollout, in the log of changes. */
record RolloutNotes(Audit audit) {

    void note(Actor who, String what, RolloutCourse course, String to) {
        audit.note(who.name(), new Change(what, course.target().version().value(), "", to));
    }
}
