package dev.syncdashboard.dashboard.audit;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.AccessBook;
import dev.syncdashboard.dashboard.access.AccessChanges;
import dev.syncdashboard.dashboard.access.Account;
import dev.syncdashboard.dashboard.access.DoorState;
import dev.syncdashboard.dashboard.access.DoorState.Claimed;
import dev.syncdashboard.dashboard.access.Pass;
import dev.syncdashboard.dashboard.model.Attempt;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/** Notes each change of who may do what, by what is different: none can be forgotten. */
public final class AuditedAccess implements Access {

    private final Access access;
    private final Audit audit;
    private final Supplier<String> who;

    /** @param who the name of who has sent the request that this thread answers */
    public AuditedAccess(Access access, Audit audit, Supplier<String> who) {
        this.access = access;
        this.audit = audit;
        this.who = who;
    }

    @Override
    public DoorState state() {
        return access.state();
    }

    /** One at a time, so that what was before is what the change was made of. */
    @Override
    public synchronized Attempt<AccessBook> change(Function<AccessBook, Attempt<AccessBook>> change) {
        return noted(() -> access.change(change));
    }

    @Override
    public synchronized Attempt<AccessBook> claim(Account administrator) {
        return noted(() -> access.claim(administrator));
    }

    private Attempt<AccessBook> noted(Supplier<Attempt<AccessBook>> change) {
        Optional<AccessBook> before =
                access.state() instanceof Claimed claimed ? Optional.of(claimed.book()) : Optional.empty();
        String name = who.get();
        Attempt<AccessBook> attempt = change.get();
        if (attempt instanceof Attempt.Made<AccessBook> made) {
            AccessChanges.between(before, made.made()).forEach(each -> audit.note(name, each));
        }
        return attempt;
    }

    @Override
    public void used(Pass pass, Instant now) {
        access.used(pass, now);
    }
}
