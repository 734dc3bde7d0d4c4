package dev.syncdashboard.dashboard.joining;

import dev.syncdashboard.dashboard.model.TruckKey;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterTruck;
import dev.syncdashboard.joining.JoinAnswer;
import dev.syncdashboard.joining.JoinAnswer.Decision;
import dev.syncdashboard.joining.JoinRequest;
import dev.syncdashboard.joining.KitId;
import dev.syncdashboard.joining.KitProof;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Which request is accepted by itself and which a person decides. Only a valid kit proves anything; what else a request says
 * is the word of whoever wrote it, its time too. Pure.
 */
final class JoinRules {

    private final JoinBook book;
    private final Roster roster;
    private final Instant now;

    JoinRules(JoinBook book, Roster roster, Instant now) {
        this.book = book;
        this.roster = roster;
        this.now = now;
    }

    Judgement judge(JoinRequest request) {
        if (book.retired().contains(request.agentKey())) {
            return ask(Doubt.RETIRED, Optional.empty());
        }
        Optional<KeptKit> kit = request.proof().map(KitProof::kit).flatMap(book::kit);
        Optional<JoinAnswer> answer = book.answer(request.device())
                .filter(given -> given.agentKey().equals(request.agentKey()))
                .filter(given -> !isReconsidered(given, request, kit) && !isTakenOff(given))
                .filter(given -> !isToAnotherKit(given, request, kit));
        if (answer.isPresent()) {
            return new Judgement.Answered(answer.get());
        }
        Optional<Doubt> doubt = ofKit(request, kit);
        if (doubt.isPresent()) {
            return ask(doubt.get(), rival(request.truckName(), request));
        }
        return ofTruck(request, kit.orElseThrow());
    }

    /** Who was declined, and was given a kit after that, is wanted now. */
    private static boolean isReconsidered(JoinAnswer given, JoinRequest request, Optional<KeptKit> kit) {
        return given.decision() == Decision.DECLINED
                && kit.filter(each -> each.made().isAfter(given.when()) && request.isProvenBy(each.key()))
                        .isPresent();
    }

    /**
     * A truck takes no answer to another kit than the one it asks with. An older kit of its own is no news: with copies of both
     * requests anybody could have the station answer for ever.
     */
    private boolean isToAnotherKit(JoinAnswer given, JoinRequest request, Optional<KeptKit> kit) {
        Optional<KitId> asked = request.proof().map(KitProof::kit);
        if (given.decision() != Decision.ACCEPTED
                || given.kit().isEmpty()
                || given.kit().equals(asked)) {
            return false;
        }
        return asked.isEmpty()
                ? request.isByItsKey()
                : kit.filter(each -> each.state(now) == KeptKit.State.OPEN && request.isProvenBy(each.key()))
                        .isPresent();
    }

    /** Whoever is let in has a place on the roster first: what is there no longer, somebody has taken off. */
    private boolean isTakenOff(JoinAnswer given) {
        return switch (given.decision()) {
            case ACCEPTED -> roster.truckWith(given.device()).isEmpty();
            case DECLINED -> false;
            case WITHDRAWN -> true;
        };
    }

    /**
     * The book in which nobody is let in who has no place on the roster any more. Whoever has it again, and no other key
     * since, is let in as before: somebody may have read in a wrong file and then the right one.
     */
    JoinBook withdrawn() {
        List<JoinAnswer> changed = new ArrayList<>();
        long next = book.nextNumber(now);
        for (JoinAnswer answer : book.answers()) {
            if (answer.decision() == Decision.ACCEPTED && isTakenOff(answer)) {
                changed.add(answer.again(Decision.WITHDRAWN, now, next++));
            } else if (answer.decision() == Decision.WITHDRAWN && isBack(answer)) {
                changed.add(answer.again(Decision.ACCEPTED, now, next++));
            }
        }
        return book.withAgain(changed);
    }

    private boolean isBack(JoinAnswer answer) {
        return roster.truckWith(answer.device()).isPresent()
                && !book.retired().contains(answer.agentKey())
                && roster.keys()
                        .of(answer.device())
                        .map(TruckKey::key)
                        .filter(key -> !key.equals(answer.agentKey()))
                        .isEmpty();
    }

    private Optional<Doubt> ofKit(JoinRequest request, Optional<KeptKit> kit) {
        if (request.proof().isEmpty()) {
            return Optional.of(request.isByItsKey() ? Doubt.NO_KIT : Doubt.NOT_SIGNED);
        }
        if (kit.isEmpty()) {
            return Optional.of(Doubt.FOREIGN_KIT);
        }
        if (!request.isProvenBy(kit.get().key())) {
            return Optional.of(Doubt.WRONG_PROOF);
        }
        return switch (kit.get().state(now)) {
            case OPEN -> Optional.empty();
            case USED -> ofUse(request, kit.get().use().orElseThrow());
            case EXPIRED -> Optional.of(Doubt.EXPIRED_KIT);
            case REVOKED -> Optional.of(Doubt.REVOKED_KIT);
        };
    }

    /** The answer may have been lost on the way: the same computer is let in again, as long as it has its place. */
    private Optional<Doubt> ofUse(JoinRequest request, KeptKit.Use use) {
        if (!use.isBy(request.device(), request.agentKey())) {
            return Optional.of(Doubt.USED_KIT);
        }
        return roster.truckWith(request.device()).isEmpty() ? Optional.of(Doubt.TAKEN_OFF) : Optional.empty();
    }

    /** The kit is right; whether the truck is. */
    private Judgement ofTruck(JoinRequest request, KeptKit kit) {
        Optional<RosterTruck> rival = rival(kit.truckName(), request);
        if (rival.isPresent()) {
            return ask(Doubt.REPLACES, rival);
        }
        Predicate<RosterTruck> isKits = truck -> roster.truckNamed(kit.truckName())
                .filter(named -> named.number() == truck.number())
                .isPresent();
        if (roster.truckWith(request.device()).filter(isKits.negate()).isPresent()) {
            return ask(Doubt.OTHER_TRUCK, Optional.empty());
        }
        boolean otherKey = roster.keys()
                .of(request.device())
                .map(TruckKey::key)
                .filter(known -> !known.equals(request.agentKey()))
                .isPresent();
        return otherKey ? ask(Doubt.OTHER_KEY, Optional.empty()) : new Judgement.Accept(kit);
    }

    private Optional<RosterTruck> rival(String name, JoinRequest request) {
        return roster.truckNamed(name)
                .filter(truck -> truck.device()
                        .filter(device -> !device.equals(request.device()))
                        .isPresent());
    }

    private static Judgement ask(Doubt why, Optional<RosterTruck> rival) {
        return new Judgement.Ask(why, rival);
    }
}
