package dev.syncdashboard.dashboard.model;

import dev.syncdashboard.words.Message;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the dashboard says of one peer, as codes and facts.
 *
 * @param behindBy how many updates it lacks; 0 when up to date; empty where that can't be said
 * @param lastKnown the peer is out of contact: the state is that of its last report
 * @param label that it was behind by 2 updates when last heard
 * @param detail the second line: one to three short sentences
 * @param marks in the order of {@link Mark.Kind}
 */
public record Verdict(
        PeerState state,
        Optional<Reason> reason,
        OptionalInt behindBy,
        boolean lastKnown,
        Message label,
        List<Message> detail,
        List<Mark> marks) {

    public Verdict {
        detail = List.copyOf(detail);
        marks = List.copyOf(marks);
    }

    /** The same without marks of these kinds. */
    public Verdict without(Set<Mark.Kind> kinds) {
        List<Mark> others =
                marks.stream().filter(mark -> !kinds.contains(mark.kind())).toList();
        return new Verdict(state, reason, behindBy, lastKnown, label, detail, others);
    }

    public boolean has(Mark.Kind kind) {
        return marks.stream().anyMatch(mark -> mark.kind() == kind);
    }
}
