package dev.syncdashboard.dashboard.joining;

import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.joining.JoinRequest;
import dev.syncdashboard.words.Message;
import java.time.Instant;
import java.util.Optional;

/**
 * A truck's place on the roster when it is let in. Nothing here says anything of its files.
 *
 * @param name as the station calls the truck
 * @param replaces whether a person has said that this is the computer of the truck of that name, in place of the one before
 */
record Admission(JoinRequest request, String name, boolean replaces) {

    /** The roster with the truck, its device, and the key that its reports must have. */
    Attempt<Roster> on(Roster roster, Instant now) {
        return placed(roster)
                .either(
                        next -> Attempt.made(
                                next.with(next.keys().accepted(request.device(), request.agentKey(), now))),
                        Attempt::refused);
    }

    private Attempt<Roster> placed(Roster roster) {
        Optional<RosterTruck> named = roster.truckNamed(name);
        if (named.isEmpty()) {
            return roster.truckWith(request.device())
                    .<Attempt<Roster>>map(truck -> Attempt.made(roster))
                    .orElseGet(() -> roster.approve(request.device(), name, ""));
        }
        boolean another = named.get()
                .device()
                .filter(device -> !device.equals(request.device()))
                .isPresent();
        if (another && !replaces) {
            return Attempt.refused(
                    About.NAME,
                    Message.of("join.refused.has_computer", named.get().name()));
        }
        return roster.replaceDevice(named.get().number(), request.device());
    }
}
