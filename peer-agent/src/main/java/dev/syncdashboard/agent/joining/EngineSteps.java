package dev.syncdashboard.agent.joining;

import dev.syncdashboard.agent.PassingTime;
import dev.syncdashboard.agent.joining.FolderPlan.Planned;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.admin.DeviceContact;
import dev.syncdashboard.engine.admin.EngineAdmin;
import dev.syncdashboard.engine.admin.FolderFlaw;
import dev.syncdashboard.engine.admin.Step;
import dev.syncdashboard.joining.KitFolder;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Has this computer's engine get to know the station and take its folders. Notes each change, so that leave can undo it. */
final class EngineSteps {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final EngineAdmin admin;
    private final MembershipFile memory;
    private final KnownPlaces places;
    private final Person person;
    private final PassingTime time;

    EngineSteps(EngineAdmin admin, MembershipFile memory, KnownPlaces places, Person person, PassingTime time) {
        this.admin = admin;
        this.memory = memory;
        this.places = places;
        this.person = person;
        this.time = time;
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
            if (contact.id().equals(before.card().stationId())) {
                // So the trucks know each other, and reports go from one to the next where the station is out of reach.
                admin.follow(contact.id());
            }
        }
        return now;
    }

    /**
     * The membership with all folders.
     *
     * @param patience for what a person has to do by hand
     * @throws JoinStop if that was not done in this time
     */
    Membership accept(List<Planned> plan, Membership before, Duration patience)
            throws JoinStop, IOException, InterruptedException {
        List<PeerId> from = before.card().contacts().stream()
                .map(DeviceContact::id)
                .filter(id -> !id.equals(before.request().device()))
                .toList();
        Membership now = before;
        for (Planned each : plan) {
            EngineFolder taken = accept(each, from, patience);
            now = now.withFolder(folder(each, taken, before));
            memory.write(now);
            places.note(each.folder().invitation().id(), taken.path());
            mend(taken, each.folder());
        }
        return now;
    }

    private EngineFolder accept(Planned planned, List<PeerId> from, Duration patience)
            throws JoinStop, EngineException, InterruptedException {
        KitFolder folder = planned.folder();
        Step<EngineFolder> step = admin.accept(folder.invitation(), planned.place(), from);
        if (step instanceof Step.Done<EngineFolder> done) {
            person.hears(Message.of(
                    planned.there() ? "join.folder_there" : "join.folder_taken",
                    folder.label(),
                    done.value().path().toString()));
            return done.value();
        }
        person.hears(((Step.ByHand<EngineFolder>) step).instruction());
        return awaited(folder, patience);
    }

    private EngineFolder awaited(KitFolder folder, Duration patience)
            throws JoinStop, EngineException, InterruptedException {
        Duration end = time.now().plus(patience);
        while (true) {
            Optional<EngineFolder> there =
                    FolderPlan.find(admin.folders(), folder.invitation().id());
            if (there.isPresent()) {
                return there.get();
            }
            if (time.now().compareTo(end) >= 0) {
                throw new JoinStop(JoinEnd.WAITING, Message.of("join.by_hand_not_done", folder.label()));
            }
            time.pause(LOOK_EVERY);
        }
    }

    private static OwnFolder folder(Planned planned, EngineFolder taken, Membership before) {
        KitFolder folder = planned.folder();
        String shareId = folder.invitation().id();
        boolean added = !planned.there()
                || before.folder(shareId).filter(OwnFolder::added).isPresent();
        return new OwnFolder(
                folder.name(),
                folder.label(),
                folder.role(),
                shareId,
                taken.shareId().orElse(taken.id()),
                taken.path(),
                added);
    }

    private void mend(EngineFolder taken, KitFolder folder) throws EngineException, InterruptedException {
        Step<Boolean> mended = admin.mend(taken, folder.role());
        if (mended instanceof Step.ByHand<Boolean> byHand) {
            person.hears(byHand.instruction());
        }
        for (FolderFlaw flaw : admin.flaws(taken, folder.role())) {
            person.hears(Message.of(
                    "join.flaw",
                    new Message.Sentence(flaw.advice().problem()),
                    flaw.advice().remedy()));
        }
    }
}
