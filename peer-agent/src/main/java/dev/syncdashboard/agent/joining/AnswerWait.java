package dev.syncdashboard.agent.joining;

import dev.syncdashboard.agent.AgentKeyFile;
import dev.syncdashboard.agent.joining.Membership.Stage;
import dev.syncdashboard.signature.KeyCode;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** Waits for the station's answer, and tells the person in front of the terminal how it stands. */
final class AnswerWait {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);

    private final TruckComputer computer;
    private final Person person;
    private final MembershipFile memory;
    private final AnswerDesk desk;

    AnswerWait(TruckComputer computer, Person person, MembershipFile memory, AnswerDesk desk) {
        this.computer = computer;
        this.person = person;
        this.memory = memory;
        this.desk = desk;
    }

    JoinEnd await(Membership asked, Duration patience) throws IOException, InterruptedException {
        Membership now = desk.look(asked);
        if (now.stage() != Stage.IN) {
            now = afterAWhile(now, patience);
        }
        String station = now.card().stationName();
        return switch (now.stage()) {
            case IN -> {
                person.hears(Message.of("join.is_in", station, desk.nameOf(now)));
                person.hears(Message.of("join.next"));
                yield JoinEnd.DONE;
            }
            case DECLINED -> {
                person.hears(Message.of("join.declined", station));
                yield JoinEnd.DECLINED;
            }
            case ASKING -> {
                person.hears(Message.of("join.still_waiting", station));
                yield JoinEnd.WAITING;
            }
        };
    }

    private Membership afterAWhile(Membership asked, Duration patience) throws IOException, InterruptedException {
        tellOfWaiting(asked);
        Duration end = computer.time().now().plus(patience);
        Membership now = asked;
        while (now.stage() == Stage.ASKING && computer.time().now().compareTo(end) < 0) {
            computer.time().pause(LOOK_EVERY);
            // The agent that runs meanwhile may have taken the answer already.
            now = desk.look(memory.read().orElse(now));
        }
        return now;
    }

    private void tellOfWaiting(Membership asked) {
        if (asked.stage() != Stage.ASKING) {
            return;
        }
        Optional<KeyCode> code = AgentKeyFile.code(computer.stateDirectory()).get();
        boolean byItself = asked.request().proof().isPresent();
        person.hears(Message.of(
                byItself ? "join.waits_with_kit" : "join.waits_with_card",
                asked.card().stationName(),
                code.map(KeyCode::value).orElse("")));
    }
}
