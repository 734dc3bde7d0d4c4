package dev.syncdashboard.dashboard.pages.setup;

import dev.syncdashboard.dashboard.setup.SetupStep;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What stands around each page of the setup.
 *
 * @param version of the settings that the page shows; goes back with each form
 * @param steps all of them
 * @param damage why what is kept does not count; empty if it counts
 * @param restart what waits for the next start of the program; empty if nothing does
 */
record SetupFrame(String version, List<Step> steps, String damage, String restart) {

    /**
     * A step of the list.
     *
     * @param here whether this is its page
     */
    record Step(String code, int number, boolean done, boolean here) {}

    SetupFrame {
        steps = List.copyOf(steps);
    }

    static List<Step> steps(Set<SetupStep> done, String here) {
        List<Step> steps = new ArrayList<>();
        for (SetupStep step : SetupStep.values()) {
            boolean isHere = step.code().equals(here);
            steps.add(new Step(step.code(), steps.size() + 1, done.contains(step), isHere));
        }
        return steps;
    }

    /** The address of the first step that is still to be done. */
    public String next() {
        return "/setup/"
                + steps.stream()
                        .filter(step -> !step.done())
                        .findFirst()
                        .map(Step::code)
                        .orElse(SetupStep.TRUCKS.code());
    }

    public boolean isDone() {
        return steps.stream()
                .filter(step -> !step.code().equals(SetupStep.TRUCKS.code()))
                .allMatch(Step::done);
    }
}
