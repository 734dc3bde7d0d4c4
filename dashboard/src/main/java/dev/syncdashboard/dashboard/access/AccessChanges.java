package dev.syncdashboard.dashboard.access;

import dev.syncdashboard.dashboard.model.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What of who may do what is another than before, without anything secret. That a pass was used is none. */
public final class AccessChanges {

    private final List<Change> changes = new ArrayList<>();

    private AccessChanges() {}

    /**
     * In no order that means something.
     *
     * @param before empty if there were no accounts, or nobody knows which
     */
    public static List<Change> between(Optional<AccessBook> before, AccessBook after) {
        AccessChanges found = new AccessChanges();
        List<Account> accounts = before.map(AccessBook::accounts).orElse(List.of());
        for (Account account : after.accounts()) {
            before.flatMap(book -> book.account(account.name()))
                    .ifPresentOrElse(
                            old -> found.account(old, account),
                            () -> found.add(
                                    "account.added",
                                    account.name(),
                                    "",
                                    account.role().code()));
        }
        for (Account old : accounts) {
            if (after.account(old.name()).isEmpty()) {
                found.add("account.removed", old.name(), old.role().code(), "");
            }
        }
        before.ifPresent(book ->
                found.add("looking", "", book.looking().code(), after.looking().code()));
        found.passes(before.map(AccessBook::passes).orElse(List.of()), after.passes());
        return List.copyOf(found.changes);
    }

    private void account(Account old, Account now) {
        add("account.role", now.name(), old.role().code(), now.role().code());
        if (!old.stamp().equals(now.stamp())) {
            changes.add(Change.of("account.password", now.name()));
        }
        for (Passkey made : now.passkeys()) {
            if (!old.hasPasskey(made.id())) {
                add("passkey.added", made.name(), "", now.name());
            }
        }
        for (Passkey gone : old.passkeys()) {
            if (!now.hasPasskey(gone.id())) {
                add("passkey.removed", gone.name(), now.name(), "");
            }
        }
    }

    private void passes(List<Pass> before, List<Pass> after) {
        for (Pass pass : after) {
            if (before.stream().noneMatch(old -> old.hash().equals(pass.hash()))) {
                add(pass.kind().code() + ".made", pass.name(), "", described(pass));
            }
        }
        for (Pass old : before) {
            if (after.stream().noneMatch(pass -> pass.hash().equals(old.hash()))) {
                add(old.kind().code() + ".revoked", old.name(), described(old), "");
            }
        }
    }

    private static String described(Pass pass) {
        String scope =
                String.join(" ", pass.scope().folder(), pass.scope().group()).strip();
        return pass.right().name().toLowerCase(Locale.ROOT)
                + (scope.isEmpty() ? "" : " " + scope)
                + pass.end().map(Instant::toString).map(end -> " (" + end + ")").orElse("");
    }

    private void add(String what, String about, String from, String to) {
        if (!from.equals(to)) {
            changes.add(new Change(what, about, from, to));
        }
    }
}
