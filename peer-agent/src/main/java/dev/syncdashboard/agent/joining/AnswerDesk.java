package dev.syncdashboard.agent.joining;

import dev.syncdashboard.agent.joining.Membership.Stage;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.admin.EngineAdmin;
import dev.syncdashboard.joining.HeardRequest;
import dev.syncdashboard.joining.JoinAnswer;
import dev.syncdashboard.joining.JoinAnswer.Decision;
import dev.syncdashboard.joining.JoinFolder;
import dev.syncdashboard.joining.JoinName;
import dev.syncdashboard.joining.JoinRequest;
import dev.syncdashboard.joining.KitProof;
import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;

/** Asks the station to let this truck in, and takes its answer. */
final class AnswerDesk {

    private final MembershipFile memory;
    private final SyncEngine engine;
    private final EngineAdmin admin;
    private final Clock clock;

    AnswerDesk(MembershipFile memory, SyncEngine engine, EngineAdmin admin, Clock clock) {
        this.memory = memory;
        this.engine = engine;
        this.admin = admin;
        this.clock = clock;
    }

    /** Asks, in the way that this engine leaves. Does nothing if it has asked so already, or need not. */
    void ask(Membership membership) throws IOException, InterruptedException {
        if (membership.stage() != Stage.ASKING) {
            return;
        }
        if (!membership.asksByFile()) {
            admin.callItself(JoinName.format(membership.request()));
        }
        Optional<Path> status = membership.statusFolder().map(OwnFolder::place).filter(Files::isDirectory);
        if (status.isPresent() && (membership.asksByFile() || wasInBefore(membership))) {
            leaveFile(membership.request(), status.get());
        }
    }

    /**
     * Somebody has taken the truck off the roster, which takes nothing from it: so it is in as before, and asks again only when
     * a person wants that.
     */
    Membership ifTakenOff(Membership membership) throws IOException {
        boolean takenOff = membership.stage() == Stage.IN
                && lastAnswer(membership)
                        .filter(answer -> answer.decision() == Decision.WITHDRAWN)
                        .isPresent();
        Membership now = takenOff ? membership.askingAgain() : membership;
        memory.write(now);
        return now;
    }

    private static Optional<JoinAnswer> lastAnswer(Membership membership) {
        JoinRequest request = membership.request();
        return membership
                .statusFolder()
                .flatMap(status -> new JoinFolder(status.place())
                        .answer(request.device(), membership.card().stationKey()))
                .filter(answer -> answer.agentKey().equals(request.agentKey()));
    }

    /** Then the station's engine knows this device most likely, and does not say that it waits there, nor what it is called. */
    private static boolean wasInBefore(Membership membership) {
        return lastAnswer(membership)
                .filter(answer -> answer.decision() != Decision.DECLINED)
                .isPresent();
    }

    private void leaveFile(JoinRequest request, Path status) throws IOException, InterruptedException {
        String name = JoinFolder.names(request.device()).get(0);
        HeardRequest own = new HeardRequest(request, Optional.empty(), clock.instant());
        if (new JoinFolder(status).ask(own, engine.temporaryFileName(name))) {
            announce(name, status);
        }
    }

    private void announce(String file, Path status) throws EngineException, InterruptedException {
        admin.folders().stream()
                .filter(each -> each.path().equals(status))
                .findFirst()
                .ifPresent(folder -> engine.announce(folder, file));
    }

    /** Looks for an answer, and does what it says. The membership as it is after that. */
    Membership look(Membership membership) throws IOException, InterruptedException {
        Optional<JoinAnswer> answer = membership.statusFolder().flatMap(status -> answer(membership, status.place()));
        if (answer.isEmpty()) {
            return membership;
        }
        if (answer.get().decision() == Decision.ACCEPTED) {
            admin.callItself(answer.get().truckName());
            removeFile(membership);
        }
        Stage stage = switch (answer.get().decision()) {
            case ACCEPTED -> Stage.IN;
            case DECLINED -> Stage.DECLINED;
            case WITHDRAWN -> membership.stage();
        };
        Membership answered = membership.answered(stage, answer.get().number());
        memory.write(answered);
        return answered;
    }

    /** What the station calls this truck; what it has asked to be called where the answer is gone. */
    String nameOf(Membership membership) {
        JoinRequest request = membership.request();
        return lastAnswer(membership)
                .filter(answer -> answer.accepts(request.agentKey()))
                .map(JoinAnswer::truckName)
                .orElse(request.truckName());
    }

    /** One that is newer than those before, and answers what this truck asks with. */
    private static Optional<JoinAnswer> answer(Membership membership, Path status) {
        JoinRequest request = membership.request();
        PeerId device = request.device();
        return new JoinFolder(status)
                .answer(device, membership.card().stationKey())
                .filter(answer -> answer.number() > membership.answer())
                .filter(answer -> answer.agentKey().equals(request.agentKey()))
                .filter(answer -> answer.kit().isEmpty()
                        || answer.kit().equals(request.proof().map(KitProof::kit)));
    }

    private static void removeFile(Membership membership) throws IOException {
        if (membership.statusFolder().isPresent()) {
            new JoinFolder(membership.statusFolder().get().place())
                    .removeRequest(membership.request().device());
        }
    }
}
