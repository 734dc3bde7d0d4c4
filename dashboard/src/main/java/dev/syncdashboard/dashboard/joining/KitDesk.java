package dev.syncdashboard.dashboard.joining;

import dev.syncdashboard.dashboard.audit.Audit;
import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Change;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.joining.Kit;
import dev.syncdashboard.joining.KitId;
import dev.syncdashboard.joining.KitSecret;
import dev.syncdashboard.joining.Ticket;
import dev.syncdashboard.words.Message;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Where kits are made and taken back; {@link Joins} says how. */
final class KitDesk {

    private final BookKeeper books;
    private final KitMaker maker;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    KitDesk(BookKeeper books, KitMaker maker, Audit audit, Clock clock) {
        this.books = books;
        this.maker = maker;
        this.audit = audit;
        this.clock = clock;
    }

    List<KeptKit> kits() {
        return books.book().map(JoinBook::kits).orElse(List.of()).stream()
                .sorted(Comparator.comparing(KeptKit::made).reversed())
                .toList();
    }

    Attempt<Kit> make(String truckName, Duration lasts, Actor who) {
        Instant now = clock.instant();
        Ticket ticket;
        try {
            ticket = new Ticket(KitId.random(random), truckName, now.plus(lasts), KitSecret.random(random));
        } catch (IllegalArgumentException e) {
            return Attempt.refused(About.NAME, Message.of("roster.refused.name_missing"));
        }
        KeptKit kept = new KeptKit(
                ticket.id(),
                ticket.truckName(),
                now,
                who.name(),
                ticket.until(),
                ticket.secret().key().verifyKey(),
                Optional.empty(),
                Optional.empty());
        return maker.make(Optional.of(ticket)).either(kit -> keep(kit, kept, who), Attempt::refused);
    }

    private Attempt<Kit> keep(Kit kit, KeptKit kept, Actor who) {
        synchronized (books) {
            Optional<JoinBook> next = books.book().flatMap(known -> known.with(kept, clock.instant()));
            if (next.isEmpty()) {
                return Attempt.refused(
                        About.NOTHING_TYPED,
                        Message.of(
                                books.book().isEmpty() ? "join.problem.book" : "kit.refused.too_many",
                                JoinBook.MOST_KITS));
            }
            if (!books.write(next.get())) {
                return Attempt.refused(About.NOTHING_TYPED, Message.of("join.refused.not_written"));
            }
            audit.note(who.name(), new Change("kit.made", kept.truckName(), "", kept.id() + " (" + kept.until() + ")"));
            return Attempt.made(kit);
        }
    }

    Attempt<Kit> card() {
        return maker.make(Optional.empty());
    }

    Attempt<KeptKit> revoke(KitId id, Actor who) {
        synchronized (books) {
            Optional<KeptKit> before = books.book().flatMap(known -> known.kit(id));
            if (before.isEmpty() || before.get().state(clock.instant()) != KeptKit.State.OPEN) {
                return Attempt.refused(About.NOTHING_TYPED, Message.of("kit.refused.not_open"));
            }
            if (!books.change(known -> known.revoke(id, clock.instant()))) {
                return Attempt.refused(About.NOTHING_TYPED, Message.of("join.refused.not_written"));
            }
            audit.note(who.name(), new Change("kit.revoked", before.get().truckName(), id.value(), ""));
            return Attempt.made(books.book().flatMap(known -> known.kit(id)).orElseThrow());
        }
    }
}
