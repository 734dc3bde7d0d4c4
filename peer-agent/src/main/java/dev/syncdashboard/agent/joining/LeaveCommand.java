package dev.syncdashboard.agent.joining;

import dev.syncdashboard.agent.Reasons;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.admin.EngineAdmin;
import dev.syncdashboard.joining.JoinFolder;
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
        membership.statusFolder().ifPresent(status -> takeRequestBack(membership, status));
        EngineUndo undo = new EngineUndo(admin, memory, person, computer.stateDirectory());
        if (!undo.all(membership)) {
            person.hears(Message.of("leave.not_all"));
            return JoinEnd.FAILED;
        }
        new SettingsFile(computer.settingsFile(), memory.owner()).clear();
        undo.forgetAll(membership);
        memory.remove();
        person.hears(Message.of("leave.done", membership.card().stationName()));
        return JoinEnd.DONE;
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
}
