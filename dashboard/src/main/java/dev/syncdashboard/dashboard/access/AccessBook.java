package dev.syncdashboard.dashboard.access;

import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.words.Message;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Who may do what at a station that was claimed. It always has an administrator.
 *
 * @param accounts in the order in which they were made
 * @param passes likewise; those that have ended too, until they are revoked
 */
public record AccessBook(Looking looking, List<Account> accounts, List<Pass> passes) {

    /** More than any station has people. */
    public static final int MOST_ACCOUNTS = 200;

    /** Likewise of screens and scripts. */
    public static final int MOST_PASSES = 200;

    public AccessBook {
        accounts = List.copyOf(accounts);
        passes = List.copyOf(passes);
        if (accounts.stream().noneMatch(AccessBook::administers)) {
            throw new IllegalArgumentException("no administrator");
        }
        if (accounts.stream().map(Account::key).distinct().count() < accounts.size()) {
            throw new IllegalArgumentException("two accounts with one name");
        }
        List<String> keys = accounts.stream()
                .flatMap(account -> account.passkeys().stream().map(Passkey::id))
                .toList();
        if (keys.stream().distinct().count() < keys.size()) {
            throw new IllegalArgumentException("one passkey twice");
        }
    }

    /** The account with this name, be it written otherwise. */
    public Optional<Account> account(String name) {
        String key = Account.key(name);
        return accounts.stream().filter(each -> each.key().equals(key)).findFirst();
    }

    public AccessBook with(Looking other) {
        return new AccessBook(other, accounts, passes);
    }

    /** Adds an account. Its name and password were looked at before. */
    public Attempt<AccessBook> add(Account account) {
        if (account(account.name()).isPresent()) {
            return Attempt.refused(About.NAME, Message.of("access.refused.name_taken", account.name()));
        }
        if (accounts.size() >= MOST_ACCOUNTS) {
            return Attempt.refused(About.NOTHING_TYPED, Message.of("access.refused.too_many", MOST_ACCOUNTS));
        }
        return Attempt.made(with(Stream.concat(accounts.stream(), Stream.of(account))));
    }

    public Attempt<AccessBook> give(String name, Role role) {
        return change(name, role == Role.ADMINISTRATOR, account -> account.with(role));
    }

    /** With the new stamp, all who are logged in by the old password no longer are. */
    public Attempt<AccessBook> setPassword(String name, String password, String stamp) {
        return change(name, true, account -> account.with(password, stamp));
    }

    public Attempt<AccessBook> remove(String name) {
        return account(name)
                .map(gone -> isLastAdministrator(gone)
                        ? lastAdministrator()
                        : Attempt.made(with(accounts.stream().filter(each -> !each.equals(gone)))))
                .orElseGet(AccessBook::noSuch);
    }

    /** The pass with this secret, be it over. */
    public Optional<Pass> pass(Pass.Kind kind, DoorKey secret) {
        String hash = secret.hash();
        return passes.stream()
                .filter(pass -> pass.kind() == kind && pass.hash().equals(hash))
                .findFirst();
    }

    public Attempt<AccessBook> add(Pass pass) {
        return passes.size() < MOST_PASSES
                ? Attempt.made(withPasses(Stream.concat(passes.stream(), Stream.of(pass))))
                : Attempt.refused(About.NOTHING_TYPED, Message.of("access.refused.too_many_passes", MOST_PASSES));
    }

    public AccessBook revoke(String id) {
        return withPasses(passes.stream().filter(pass -> !pass.id().equals(id)));
    }

    /** It has let somebody in. */
    public AccessBook used(Pass used, Instant now) {
        return withPasses(passes.stream().map(pass -> pass.hash().equals(used.hash()) ? pass.usedAt(now) : pass));
    }

    private AccessBook withPasses(Stream<Pass> others) {
        return new AccessBook(looking, accounts, others.toList());
    }

    /** Something of an account that is no right of his. */
    Attempt<AccessBook> change(String name, UnaryOperator<Account> change) {
        return change(name, true, change);
    }

    private Attempt<AccessBook> change(String name, boolean staysAdministrator, UnaryOperator<Account> change) {
        return account(name)
                .map(old -> isLastAdministrator(old) && !staysAdministrator
                        ? lastAdministrator()
                        : Attempt.made(
                                with(accounts.stream().map(each -> each.equals(old) ? change.apply(old) : each))))
                .orElseGet(AccessBook::noSuch);
    }

    private AccessBook with(Stream<Account> others) {
        return new AccessBook(looking, others.toList(), passes);
    }

    private boolean isLastAdministrator(Account account) {
        return administers(account)
                && accounts.stream().filter(AccessBook::administers).count() == 1;
    }

    private static boolean administers(Account account) {
        return account.role() == Role.ADMINISTRATOR;
    }

    private static Attempt<AccessBook> lastAdministrator() {
        return Attempt.refused(About.NOTHING_TYPED, Message.of("access.refused.last_administrator"));
    }

    private static Attempt<AccessBook> noSuch() {
        return Attempt.refused(About.NOTHING_TYPED, Message.of("access.refused.no_account"));
    }
}
