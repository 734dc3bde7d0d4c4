package dev.syncdashboard.dashboard.access;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * A person who can log in.
 *
 * @param name as it was typed; two names that differ in capitals only are one
 * @param password hashed, with the name of the way in which that was done
 * @param stamp another one after each change of the password: who logged in before is no longer logged in
 * @param since when the account was made
 * @param passkeys in the order in which they were made
 */
public record Account(String name, Role role, String password, String stamp, Instant since, List<Passkey> passkeys) {

    public Account {
        passkeys = List.copyOf(passkeys);
    }

    /** A new one, which has a password only. */
    public Account(String name, Role role, String password, String stamp, Instant since) {
        this(name, role, password, stamp, since, List.of());
    }

    /** By which an account is found. */
    public String key() {
        return key(name);
    }

    static String key(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    Account with(Role other) {
        return new Account(name, other, password, stamp, since, passkeys);
    }

    Account with(String newPassword, String newStamp) {
        return new Account(name, role, newPassword, newStamp, since, passkeys);
    }

    Account with(List<Passkey> others) {
        return new Account(name, role, password, stamp, since, others);
    }

    /** Whether this passkey is one of its own, as long as it is not taken away. */
    public boolean hasPasskey(String id) {
        return passkeys.stream().anyMatch(passkey -> passkey.id().equals(id));
    }

    /** Without the password, for logs. */
    @Override
    public String toString() {
        return "Account[" + name + ", " + role.code() + "]";
    }
}
