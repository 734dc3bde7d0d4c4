package dev.syncdashboard.dashboard.joining;

import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.joining.JoinAnswer;
import java.util.Optional;

/** What is to become of a request. */
public sealed interface Judgement {

    /** It is accepted by itself, as the truck of its kit. */
    record Accept(KeptKit kit) implements Judgement {}

    /**
     * A person decides.
     *
     * @param rival the truck that this one may be, and that has another computer now
     */
    record Ask(Doubt why, Optional<RosterTruck> rival) implements Judgement {}

    /** It has its answer. */
    record Answered(JoinAnswer answer) implements Judgement {}
}
