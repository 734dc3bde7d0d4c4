package dev.syncdashboard.dashboard.joining;

import dev.syncdashboard.joining.JoinAnswer;
import dev.syncdashboard.joining.JoinAnswer.Decision;
import dev.syncdashboard.joining.KitId;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * What the station has to remember of who joins. Immutable.
 *
 * @param kits the newest last
 * @param answers the newest of each device, the newest last
 * @param retired keys of computers that are no truck's any more: whoever has one is never let in by it again
 * @param out devices that the station let in and lets in no longer; each has an answer that says so
 */
public record JoinBook(List<KeptKit> kits, List<JoinAnswer> answers, Set<VerifyKey> retired, Set<PeerId> out) {

    public static final JoinBook EMPTY = new JoinBook(List.of(), List.of(), Set.of(), Set.of());

    /** So many kits are remembered; the oldest of those that are over go first. */
    static final int MOST_KITS = 2_000;

    static final int MOST_ANSWERS = 5_000;

    public JoinBook {
        kits = List.copyOf(kits);
        answers = List.copyOf(answers);
        retired = Set.copyOf(retired);
        Set<PeerId> answered = answers.stream()
                .filter(answer -> answer.decision() == Decision.DECLINED)
                .map(JoinAnswer::device)
                .collect(Collectors.toSet());
        out = out.stream().filter(answered::contains).collect(Collectors.toUnmodifiableSet());
    }

    public Optional<KeptKit> kit(KitId id) {
        return kits.stream().filter(kit -> kit.id().equals(id)).findFirst();
    }

    /** The newest answer to this device. */
    public Optional<JoinAnswer> answer(PeerId device) {
        return answers.stream().filter(answer -> answer.device().equals(device)).findFirst();
    }

    /** The number of the next answer; the clock's goes on also where the last one was lost. */
    long nextNumber(Instant now) {
        long last = answers.stream().mapToLong(JoinAnswer::number).max().orElse(0);
        return Math.max(last + 1, Math.max(1, now.getEpochSecond()));
    }

    /**
     * The book after the station's own word is found that is newer than what the book has of that device: the book is one of
     * before. Nobody is let in by that who was put out since; a kit that was used since is used.
     */
    JoinBook overtakenBy(JoinAnswer newer) {
        boolean wasIn = answer(newer.device())
                .filter(last -> last.decision() == Decision.ACCEPTED && last.accepts(newer.agentKey()))
                .isPresent();
        JoinBook next = with(newer);
        if (newer.decision() == Decision.DECLINED && wasIn) {
            // The key of a truck's computer is declined only where another computer took its place.
            next = next.retire(newer.agentKey());
        }
        KeptKit.Use use = new KeptKit.Use(newer.when(), newer.device(), newer.agentKey());
        JoinBook known = next;
        return newer.decision() == Decision.DECLINED
                ? known
                : newer.kit().map(id -> known.use(id, use)).orElse(known);
    }

    /** Empty if there is no room for one more. */
    Optional<JoinBook> with(KeptKit made, Instant now) {
        List<KeptKit> all = new ArrayList<>(kits);
        if (all.size() >= MOST_KITS) {
            Optional<KeptKit> over = all.stream()
                    .filter(kit -> kit.state(now) != KeptKit.State.OPEN)
                    .findFirst();
            if (over.isEmpty()) {
                return Optional.empty();
            }
            all.remove(over.get());
        }
        all.add(made);
        return Optional.of(new JoinBook(all, answers, retired, out));
    }

    /** One that was used or taken back before stays as it is. */
    JoinBook revoke(KitId id, Instant now) {
        return replace(id, kit -> kit.use().isEmpty() && kit.revoked().isEmpty() ? kit.revoked(now) : kit);
    }

    JoinBook use(KitId id, KeptKit.Use by) {
        return replace(id, kit -> kit.use().isPresent() ? kit : kit.used(by));
    }

    private JoinBook replace(KitId id, UnaryOperator<KeptKit> change) {
        return new JoinBook(
                kits.stream()
                        .map(kit -> kit.id().equals(id) ? change.apply(kit) : kit)
                        .toList(),
                answers,
                retired,
                out);
    }

    /** An answer that takes the place of the last one; whoever was let in by that is put out if this one declines. */
    JoinBook with(JoinAnswer answer) {
        boolean wasIn = answer(answer.device())
                .filter(last -> last.decision() != Decision.DECLINED)
                .isPresent();
        return with(answer, wasIn);
    }

    /** A decline of what was a truck's computer until now, whoever let it in. */
    JoinBook without(JoinAnswer declined) {
        return with(declined, true);
    }

    private JoinBook with(JoinAnswer answer, boolean wasIn) {
        Set<PeerId> gone = new HashSet<>(out);
        if (wasIn) {
            gone.add(answer.device());
        }
        return with(List.of(answer), gone);
    }

    /** With answers that take the places of the last ones to their devices, and put nobody out. */
    JoinBook withAgain(List<JoinAnswer> given) {
        return given.isEmpty() ? this : with(given, out);
    }

    private JoinBook with(List<JoinAnswer> given, Set<PeerId> gone) {
        Set<PeerId> devices = given.stream().map(JoinAnswer::device).collect(Collectors.toSet());
        List<JoinAnswer> all = new ArrayList<>(answers);
        all.removeIf(old -> devices.contains(old.device()));
        all.addAll(given);
        all.sort(Comparator.comparingLong(JoinAnswer::number));
        return new JoinBook(kits, all.subList(Math.max(0, all.size() - MOST_ANSWERS), all.size()), retired, gone);
    }

    JoinBook retire(VerifyKey key) {
        Set<VerifyKey> all = new HashSet<>(retired);
        all.add(key);
        return new JoinBook(kits, answers, all, out);
    }
}
