package dev.syncdashboard.dashboard.access;

import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.words.Message;
import java.util.Optional;
import java.util.stream.Stream;

/** A passkey and whose it is: how one is found in the book, and what becomes of it there. */
public record OwnedPasskey(Account owner, Passkey passkey) {

    /** More than anybody has devices. */
    public static final int MOST = 10;

    /** The one that its device names so, whosever it is. */
    public static Optional<OwnedPasskey> find(AccessBook book, String id) {
        return book.accounts().stream()
                .flatMap(account -> account.passkeys().stream()
                        .filter(passkey -> passkey.id().equals(id))
                        .map(passkey -> new OwnedPasskey(account, passkey)))
                .findFirst();
    }

    /**
     * Adds one to an account. Its name was looked at before.
     *
     * @param stamp that of the account when it was allowed: after another password it no longer is
     */
    public static Attempt<AccessBook> add(AccessBook book, String account, String stamp, Passkey made) {
        if (find(book, made.id()).isPresent()) {
            return Attempt.refused(About.NOTHING_TYPED, Message.of("access.passkey.taken"));
        }
        Optional<Account> owner =
                book.account(account).filter(found -> found.stamp().equals(stamp));
        if (owner.isEmpty()) {
            return Attempt.refused(About.NOTHING_TYPED, Message.of("access.refused.no_account"));
        }
        if (owner.get().passkeys().size() >= MOST) {
            return Attempt.refused(About.NOTHING_TYPED, Message.of("access.passkey.too_many", MOST));
        }
        return book.change(
                account,
                found -> found.with(Stream.concat(found.passkeys().stream(), Stream.of(made))
                        .toList()));
    }

    /** Whoever came in by it is no longer in. What is not there stays away. */
    public static Attempt<AccessBook> remove(AccessBook book, String account, String id) {
        return book.change(
                account,
                found -> found.with(found.passkeys().stream()
                        .filter(passkey -> !passkey.id().equals(id))
                        .toList()));
    }

    /** It has let its owner in; refused where it was taken away meanwhile, or a copy of it was quicker. */
    public static Attempt<AccessBook> used(AccessBook book, Passkey now) {
        Optional<OwnedPasskey> known = find(book, now.id());
        if (known.isEmpty()) {
            return Attempt.refused(About.NOTHING_TYPED, Message.of("access.passkey.unknown"));
        }
        if (known.get().passkey().isBehind(now)) {
            return Attempt.refused(About.NOTHING_TYPED, Message.of("access.passkey.copied"));
        }
        return book.change(
                known.get().owner().name(),
                found -> found.with(found.passkeys().stream()
                        .map(each -> each.id().equals(now.id()) ? now : each)
                        .toList()));
    }
}
