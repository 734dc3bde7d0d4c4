package dev.syncdashboard.agent.joining;

import dev.syncdashboard.agent.AgentSettings;
import dev.syncdashboard.agent.Reasons;
import dev.syncdashboard.agent.selfcheck.LastFound;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.admin.EngineAdmin;
import dev.syncdashboard.engine.admin.Step;
import dev.syncdashboard.joining.JoinFolder;
import dev.syncdashboard.joining.KitFolder;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.util.Optional;

/** Undoes what a join did on this computer, and nothing else. Files stay. */
public final class LeaveCommand {

    private final TruckComputer computer;
    private final Person person;
    private final EngineFinder engines;
    private final MembershipFile memory;

    public LeaveCommand(TruckComputer computer, Person person, EngineFinder engines) {
        this.computer = computer;
        this.person = person;
        this.engines = engines;
        this.memory = MembershipFile.in(computer.stateDirectory(), computer.owner());
    }

    /**
     * Leaves, and tells the person how far it came.
     *
     * @throws InterruptedException when the thread is interrupted; leaving again goes on from there
     */
    public JoinEnd run() throws InterruptedException {
        try {
            Optional<Membership> membership = memory.read();
            if (membership.isEmpty()) {
                person.hears(Message.of("leave.nothing"));
                return JoinEnd.DONE;
            }
            EngineFinder.Found found = engines.find(membership.get().card().engine(), person);
            if (!(found instanceof EngineFinder.Found.One one)) {
                person.hears(
                        found instanceof EngineFinder.Found.OtherKind other
                                ? other.why()
                                : ((EngineFinder.Found.None) found).why());
                return JoinEnd.NO_ENGINE;
            }
            try (OpenEngine engine = one.engine()) {
                return leave(membership.get(), engine.admin());
            }
        } catch (EngineException e) {
            person.hears(Message.of("join.engine_failed", e.summary(), e.getMessage()));
            return JoinEnd.NO_ENGINE;
        } catch (IOException e) {
            person.hears(Message.of("join.disk_failed", Reasons.said(e)));
            return JoinEnd.FAILED;
        }
    }

    private JoinEnd leave(Membership membership, EngineAdmin admin) throws IOException, InterruptedException {
        Membership left = membership;
        left = leaveFolders(left, admin);
        for (PeerId contact : membership.contacts()) {
            if (undone(admin.expel(contact))) {
                left = left.withoutContact(contact);
                memory.write(left);
            }
        }
        if (!left.asksByFile()) {
            undone(admin.callItself(membership.formerName()));
        }
        if (!left.contacts().isEmpty() || left.folders().stream().anyMatch(OwnFolder::added)) {
            person.hears(Message.of("leave.not_all"));
            return JoinEnd.FAILED;
        }
        new SettingsFile(computer.settingsFile(), memory.owner()).clear();
        forgetAll(membership);
        memory.remove();
        person.hears(Message.of("leave.done", membership.card().stationName()));
        return JoinEnd.DONE;
    }

    private Membership leaveFolders(Membership membership, EngineAdmin admin) throws IOException, InterruptedException {
        membership.statusFolder().ifPresent(status -> takeRequestBack(membership, status));
        Membership left = membership;
        for (OwnFolder folder : membership.folders()) {
            if (!folder.added()) {
                continue;
            }
            Optional<EngineFolder> there = FolderPlan.find(admin.folders(), folder.shareId());
            if (there.isEmpty() || undone(admin.leave(there.get()))) {
                forget(folder.name());
                left = left.withoutFolder(folder.shareId());
                memory.write(left);
                person.hears(Message.of(
                        "leave.folder", folder.label(), folder.place().toString()));
            }
        }
        return left;
    }

    /** Also of folders that a leave before this one has left: an agent that ran on since then may have found it again. */
    private void forgetAll(Membership membership) throws IOException {
        for (KitFolder folder : membership.card().folders()) {
            forget(folder.name());
        }
        for (OwnFolder folder : membership.folders()) {
            forget(folder.name());
        }
    }

    private void forget(Optional<FolderName> folder) throws IOException {
        LastFound.forget(AgentSettings.memoryOf(folder, computer.stateDirectory()));
    }

    /** Of no account after this: a station that sees an old request asks a person, or finds the kit used. */
    private static void takeRequestBack(Membership membership, OwnFolder status) {
        try {
            new JoinFolder(status.place()).removeRequest(membership.request().device());
        } catch (IOException e) {
            // It was never there, or its folder is gone.
            return;
        }
    }

    /** Tells the person what the program can't do. */
    private boolean undone(Step<?> step) {
        if (step instanceof Step.ByHand<?> byHand) {
            person.hears(byHand.instruction());
            return false;
        }
        return true;
    }
}
