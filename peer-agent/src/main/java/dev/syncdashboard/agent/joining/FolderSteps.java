package dev.syncdashboard.agent.joining;

import dev.syncdashboard.agent.PassingTime;
import dev.syncdashboard.agent.joining.FolderPlan.Planned;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.admin.DeviceContact;
import dev.syncdashboard.engine.admin.EngineAdmin;
import dev.syncdashboard.engine.admin.FolderFlaw;
import dev.syncdashboard.engine.admin.FolderTrial;
import dev.syncdashboard.engine.admin.Step;
import dev.syncdashboard.joining.KitFolder;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Has this computer's engine take the station's folders. Notes each change, so that leave can undo it. */
final class FolderSteps {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final EngineAdmin admin;
    private final MembershipFile memory;
    private final KnownPlaces places;
    private final Person person;
    private final PassingTime time;

    FolderSteps(EngineAdmin admin, MembershipFile memory, KnownPlaces places, Person person, PassingTime time) {
        this.admin = admin;
        this.memory = memory;
        this.places = places;
        this.person = person;
        this.time = time;
    }

    /**
     * The membership with all folders. The new ones come first: until they work, nothing is changed of what was here before.
     *
     * @param patience for what a person has to do by hand
     * @throws JoinStop if that was not done in this time, or the engine can't use a place
     */
    Membership accept(List<Planned> plan, Membership before, Duration patience)
            throws JoinStop, IOException, InterruptedException {
        List<PeerId> from = before.card().contacts().stream()
                .map(DeviceContact::id)
                .filter(id -> !id.equals(before.request().device()))
                .toList();
        Membership now = before;
        for (Planned each : newFirst(plan)) {
            Step<EngineFolder> step = step(each, from);
            EngineFolder taken = step instanceof Step.Done<EngineFolder> done
                    ? done.value()
                    : awaited(each.folder(), ((Step.ByHand<EngineFolder>) step).instruction(), patience);
            now = now.withFolder(folder(each, taken, before));
            memory.write(now);
            boolean onTrial = !each.there() && step instanceof Step.Done;
            if (onTrial && !new FolderTrial(admin, time::pause).works(taken)) {
                throw notUsable(each.folder(), taken.path());
            }
            tell(each, taken);
            places.note(each.folder().invitation().id(), taken.path());
            mend(taken, each.folder());
        }
        return inOrder(plan, now);
    }

    private static List<Planned> newFirst(List<Planned> plan) {
        return plan.stream().sorted(Comparator.comparing(Planned::there)).toList();
    }

    /** As the station names them, whatever was here before: so the settings are the same each time. */
    private Membership inOrder(List<Planned> plan, Membership membership) throws IOException {
        Membership now = membership;
        for (Planned each : plan) {
            OwnFolder folder =
                    membership.folder(each.folder().invitation().id()).orElseThrow();
            now = now.withFolder(folder);
        }
        memory.write(now);
        return now;
    }

    /** @throws JoinStop with the engine's words, if it does not take the folder */
    private Step<EngineFolder> step(Planned planned, List<PeerId> from)
            throws JoinStop, EngineException, InterruptedException {
        try {
            return admin.accept(planned.folder().invitation(), planned.place(), from);
        } catch (EngineException e) {
            if (e.kind() == EngineException.Kind.FAULTY_ANSWER) {
                throw new JoinStop(JoinEnd.FAILED, Message.of("join.engine_failed", e.summary(), e.getMessage()));
            }
            throw e;
        }
    }

    private static JoinStop notUsable(KitFolder folder, Path place) {
        return new JoinStop(
                JoinEnd.FAILED,
                Message.of("join.place.not_usable", place.toString(), folder.label(), FolderPlan.name(folder)));
    }

    private void tell(Planned planned, EngineFolder taken) {
        person.hears(Message.of(
                planned.there() ? "join.folder_there" : "join.folder_taken",
                planned.folder().label(),
                taken.path().toString()));
    }

    private EngineFolder awaited(KitFolder folder, Message instruction, Duration patience)
            throws JoinStop, EngineException, InterruptedException {
        person.hears(instruction);
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
