package dev.syncdashboard.agent.update;

import dev.syncdashboard.status.ReleaseReason;
import dev.syncdashboard.status.ReleaseStanding;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** What the people at this computer are told of the agent's version: which it is, and what becomes of another one. */
public final class ReleaseSays {

    private ReleaseSays() {}

    /** As the agent that runs, or ran, with this state directory found last. */
    public static List<Message> in(Path stateDirectory) {
        try {
            return new StandingFile(stateDirectory)
                    .read()
                    .map(standing -> List.of(of(standing)))
                    .orElse(List.of());
        } catch (IOException e) {
            return List.of(Message.of("version.unreadable"));
        }
    }

    static Message of(ReleaseStanding standing) {
        Message runs = Message.of("version.runs", standing.running().value());
        return more(standing)
                .map(more -> Message.of("version.and_more", runs, more))
                .orElse(runs);
    }

    /** Empty where the version that runs is all that there is to say. */
    private static Optional<Message> more(ReleaseStanding standing) {
        Optional<ReleaseReason> reason = standing.reason();
        boolean isOfTheFolder = reason.filter(ReleaseSays::isOfTheStatusFolder).isPresent();
        return switch (standing.state()) {
            case TRYING -> Optional.of(Message.of("version.tried"));
            case WAITING, REFUSED, WENT_BACK ->
                isOfTheFolder || standing.wanted().isEmpty()
                        ? ofTheFolder(reason)
                        : Optional.of(ofWanted(standing, standing.wanted().get().value()));
            case CURRENT, CONFIRMED, UNKNOWN -> ofTheFolder(reason);
        };
    }

    private static Message ofWanted(ReleaseStanding standing, String wanted) {
        String what = "version." + standing.state().code().replace('-', '_');
        return standing.reason()
                .map(why -> Message.of(what, wanted, Message.of("version.why." + code(why))))
                .orElseGet(() -> Message.of("version.at_once", wanted));
    }

    private static Optional<Message> ofTheFolder(Optional<ReleaseReason> reason) {
        return reason.filter(ReleaseSays::isOfTheStatusFolder).map(why -> Message.of("version." + code(why)));
    }

    /** These say nothing of a release: somebody has put into the Status folder what does not count. */
    private static boolean isOfTheStatusFolder(ReleaseReason reason) {
        return reason == ReleaseReason.ROLLOUT_FORGED || reason == ReleaseReason.ROLLOUT_REPLAYED;
    }

    private static String code(ReleaseReason reason) {
        return reason.code().replace('-', '_');
    }
}
