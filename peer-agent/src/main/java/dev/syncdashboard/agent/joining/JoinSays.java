package dev.syncdashboard.agent.joining;

import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How the join stands, in words for whoever sits in the truck. */
public final class JoinSays {

    private JoinSays() {}

    /** What is on record in this state directory, in whole sentences; nothing of a truck that was set up by hand. */
    public static List<Message> in(Path stateDirectory) {
        try {
            return MembershipFile.in(stateDirectory, new FileOwner(Optional.empty()))
                    .read()
                    .map(JoinSays::of)
                    .map(List::of)
                    .orElse(List.of());
        } catch (IOException e) {
            return List.of(Message.of("join.says.unreadable"));
        }
    }

    static Message of(Membership membership) {
        String station = membership.card().stationName();
        return switch (membership.stage()) {
            case ASKING -> Message.of("join.says.asking", station);
            case IN -> Message.of("join.says.in", station);
            case DECLINED -> Message.of("join.says.declined", station);
        };
    }
}
