package dev.syncdashboard.agent.joining;

import dev.syncdashboard.agent.Companion;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.admin.EngineAdmin;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Goes on asking to be let in, and looking for the station's answer, after the command to join has ended. Also sees an answer
 * that comes much later: a truck that is retired.
 */
public final class AnswerWatch implements Companion {

    private static final Logger LOG = LoggerFactory.getLogger(AnswerWatch.class);

    private static final Duration OFTEN = Duration.ofSeconds(5);
    private static final Duration SELDOM = Duration.ofMinutes(1);

    private final MembershipFile memory;
    private final AnswerDesk desk;
    private volatile List<Message> says = List.of();

    /** @param engine ours to use, not to close; likewise the admin */
    public AnswerWatch(Path stateDirectory, SyncEngine engine, EngineAdmin admin, Clock clock) {
        this.memory = MembershipFile.in(stateDirectory, new FileOwner(Optional.empty()));
        this.desk = new AnswerDesk(memory, engine, admin, clock);
        this.says = JoinSays.in(stateDirectory);
    }

    @Override
    public String name() {
        return "answer-watch";
    }

    @Override
    public Duration look() throws IOException, InterruptedException {
        Optional<Membership> before = memory.read();
        says = before.map(JoinSays::of).map(List::of).orElse(List.of());
        if (before.isEmpty()) {
            return SELDOM;
        }
        desk.ask(before.get());
        Membership now = desk.look(before.get());
        says = List.of(JoinSays.of(now));
        if (now.stage() != before.get().stage()) {
            LOG.info(
                    now.stage() == Membership.Stage.IN
                            ? "The station {} has let this truck in."
                            : "The station {} does not let this truck in.",
                    now.card().stationName());
        }
        return now.stage() == Membership.Stage.ASKING ? OFTEN : SELDOM;
    }

    @Override
    public List<Message> says() {
        return says;
    }
}
