package dev.syncdashboard.agent.joining;

import dev.syncdashboard.agent.AgentKeyFile;
import dev.syncdashboard.agent.Reasons;
import dev.syncdashboard.agent.joining.FolderPlan.Planned;
import dev.syncdashboard.agent.joining.Membership.Stage;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.setup.Engines;
import dev.syncdashboard.joining.JoinName;
import dev.syncdashboard.joining.JoinRequest;
import dev.syncdashboard.joining.Kit;
import dev.syncdashboard.joining.Ticket;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Joins this truck to the station of a kit or a card. Said again with the same one, it goes on where it stopped. */
public final class JoinCommand {

    private final TruckComputer computer;
    private final Person person;
    private final EngineFinder engines;
    private final MembershipFile memory;
    private final KnownPlaces places;

    public JoinCommand(TruckComputer computer, Person person, EngineFinder engines) {
        this.computer = computer;
        this.person = person;
        this.engines = engines;
        FileOwner owner = computer.owner();
        this.memory = MembershipFile.in(computer.stateDirectory(), owner);
        this.places = KnownPlaces.in(computer.stateDirectory(), owner);
    }

    /**
     * Joins, and waits for the station's answer.
     *
     * @throws InterruptedException when the thread is interrupted; nothing is lost then
     */
    public JoinEnd run(Kit kit, JoinWishes wishes) throws InterruptedException {
        try {
            Optional<Membership> before = beforeAnythingIsDone(kit);
            try (OpenEngine engine = engine(kit)) {
                return join(kit, wishes, before, engine);
            }
        } catch (JoinStop e) {
            person.hears(e.why());
            return e.end();
        } catch (EngineException e) {
            person.hears(Message.of("join.engine_failed", e.summary(), e.getMessage()));
            return e.kind() == EngineException.Kind.UNREACHABLE || e.kind() == EngineException.Kind.LOGIN
                    ? JoinEnd.NO_ENGINE
                    : JoinEnd.FAILED;
        } catch (IOException e) {
            person.hears(Message.of("join.disk_failed", Reasons.said(e)));
            return JoinEnd.FAILED;
        }
    }

    private Optional<Membership> beforeAnythingIsDone(Kit kit) throws JoinStop, IOException {
        Optional<Message> refusal = KitDates.refusal(kit, computer.clock().instant());
        if (refusal.isPresent()) {
            throw new JoinStop(JoinEnd.WRONG_KIT, refusal.get());
        }
        Optional<Membership> before = memory.read();
        Optional<String> other = before.map(Membership::card)
                .filter(card -> !card.stationKey().equals(kit.stationKey()))
                .map(Kit::stationName);
        if (other.isPresent()) {
            throw new JoinStop(JoinEnd.WRONG_KIT, Message.of("join.other_station", other.get(), kit.stationName()));
        }
        return before;
    }

    private OpenEngine engine(Kit kit) throws JoinStop, InterruptedException {
        EngineFinder.Found found = engines.find(kit.engine(), person);
        if (found instanceof EngineFinder.Found.OtherKind other) {
            throw new JoinStop(JoinEnd.WRONG_KIT, other.why());
        }
        if (found instanceof EngineFinder.Found.None none) {
            throw new JoinStop(JoinEnd.NO_ENGINE, none.why());
        }
        return ((EngineFinder.Found.One) found).engine();
    }

    private JoinEnd join(Kit kit, JoinWishes wishes, Optional<Membership> before, OpenEngine engine)
            throws JoinStop, IOException, InterruptedException {
        EngineIdentity self = engine.admin().identity();
        if (self.peerId().equals(kit.stationId())) {
            throw new JoinStop(JoinEnd.WRONG_KIT, Message.of("join.is_the_station", kit.stationName()));
        }
        FolderHere here = new FolderHere(engine.admin(), places, kit);
        List<Planned> plan = new FolderPlan(computer.folders(), places, here, person)
                .of(kit, wishes.places(), engine.admin().folders());
        Membership membership = begun(kit, wishes, before, self);
        memory.write(membership);
        person.hears(Message.of("join.begins", membership.request().truckName(), kit.stationName()));
        EngineSteps steps = new EngineSteps(engine.admin(), memory, person);
        FolderSteps folders = new FolderSteps(engine.admin(), memory, places, person, computer.time());
        try {
            membership = steps.meet(kit.contacts(), membership);
            membership = folders.accept(plan, membership, wishes.patience());
        } catch (JoinStop e) {
            if (e.end() == JoinEnd.FAILED) {
                person.hears(e.why());
                new EngineUndo(engine.admin(), memory, person, computer.stateDirectory()).restore(before, plan);
                return e.end();
            }
            throw e;
        }
        steps.follow(kit);
        writeSettings(membership, engine);
        AnswerDesk desk = new AnswerDesk(memory, engine.engine(), engine.admin(), computer.clock());
        membership = desk.ifTakenOff(membership);
        desk.ask(membership);
        return new AnswerWait(computer, person, memory, desk).await(membership, wishes.patience());
    }

    private Membership begun(Kit kit, JoinWishes wishes, Optional<Membership> before, EngineIdentity self)
            throws IOException {
        SigningKey key = AgentKeyFile.in(computer.stateDirectory()).open();
        computer.owner().takes(computer.stateDirectory());
        memory.owner().takes(computer.stateDirectory().resolve("agent.key"));
        String name = truckName(kit, wishes, self);
        JoinRequest request = kit.ticket()
                .map(ticket -> JoinRequest.withKit(
                        self.peerId(),
                        name,
                        key.verifyKey(),
                        ticket.id(),
                        ticket.secret().key()))
                .orElseGet(() -> JoinRequest.withoutKit(self.peerId(), name, key));
        Kit card = kit.asCard(Optional.empty());
        // An engine that was set up anew is another device, which nobody has let in.
        return before.filter(each -> each.request().device().equals(self.peerId()))
                .map(each -> each.asking(card, request))
                .orElseGet(() -> new Membership(Stage.ASKING, card, request, plain(self), List.of(), List.of(), 0));
    }

    private static String truckName(Kit kit, JoinWishes wishes, EngineIdentity self) {
        return wishes.truckName()
                .or(() -> kit.ticket().map(Ticket::truckName))
                .orElseGet(() -> plain(self).isBlank() ? self.peerId().value() : plain(self));
    }

    /** What the engine calls this device, without a request that was left in its name. */
    private static String plain(EngineIdentity self) {
        return JoinName.withoutRequest(self.peerId(), self.deviceName());
    }

    private void writeSettings(Membership membership, OpenEngine engine) throws IOException {
        Map<String, String> asked =
                memory.owner().isSomebodyElse() ? Engines.forAnotherUser(engine.settings()) : engine.settings();
        Map<String, String> values =
                AgentValues.of(asked, membership.folders(), membership.card().stationKey());
        List<String> changed = new SettingsFile(computer.settingsFile(), memory.owner()).write(values);
        if (!changed.isEmpty()) {
            person.hears(Message.of(
                    "join.settings_set_aside",
                    String.join(", ", changed),
                    computer.settingsFile().toString()));
        }
        person.hears(Message.of("join.settings_written", computer.settingsFile().toString()));
    }
}
