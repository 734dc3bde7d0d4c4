package dev.syncdashboard.agent.joining;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.admin.DeviceContact;
import dev.syncdashboard.engine.admin.EngineAdmin;
import dev.syncdashboard.engine.admin.Step;
import dev.syncdashboard.joining.Kit;
import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.util.List;

/** Has this computer's engine get to know the station. Notes each change, so that leave can undo it. */
final class EngineSteps {

    private final EngineAdmin admin;
    private final MembershipFile memory;
    private final Person person;

    EngineSteps(EngineAdmin admin, MembershipFile memory, Person person) {
        this.admin = admin;
        this.memory = memory;
        this.person = person;
    }

    /** The membership with the contacts that were not known before. */
    Membership meet(List<DeviceContact> contacts, Membership before) throws IOException, InterruptedException {
        Membership now = before;
        PeerId self = before.request().device();
        for (DeviceContact contact : contacts) {
            if (contact.id().equals(self)) {
                continue;
            }
            Step<Boolean> met = admin.meet(contact);
            if (met instanceof Step.ByHand<Boolean> byHand) {
                person.hears(byHand.instruction());
            } else if (((Step.Done<Boolean>) met).value()) {
                now = now.withContact(contact.id());
                memory.write(now);
            }
        }
        return now;
    }

    /** Has the engine go by whom the station knows: so the trucks know each other, and reports go from one to the next. */
    void follow(Kit kit) throws EngineException, InterruptedException {
        if (kit.contacts().stream().map(DeviceContact::id).anyMatch(kit.stationId()::equals)) {
            admin.follow(kit.stationId());
        }
    }
}
