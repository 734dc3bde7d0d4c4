package dev.syncdashboard.dashboard.door;

import dev.syncdashboard.dashboard.access.Account;
import dev.syncdashboard.dashboard.access.OwnedPasskey;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.CredentialsContainer;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.userdetails.UserDetails;

/**
 * Who has logged in by name and password, or by a passkey. What he may do is not noted here: it is asked of the account each time, so that a
 * role that is taken away is gone at once.
 */
final class AccountUser implements UserDetails, CredentialsContainer {

    private static final long serialVersionUID = 1L;

    private final String name;
    private final String stamp;
    private final String passkey;
    private final String passkeyName;
    private @Nullable String password;

    AccountUser(Account account) {
        this.name = account.name();
        this.stamp = account.stamp();
        this.passkey = "";
        this.passkeyName = "";
        this.password = account.password();
    }

    AccountUser(OwnedPasskey used) {
        this.name = used.owner().name();
        this.stamp = used.owner().stamp();
        this.passkey = used.passkey().id();
        this.passkeyName = used.passkey().name();
    }

    /** Whether it is still this account, with the password of then, and the passkey with which he came in. */
    boolean isStill(Account account) {
        return stamp.equals(account.stamp()) && (passkey.isEmpty() || account.hasPasskey(passkey));
    }

    boolean cameByPasskey() {
        return !passkey.isEmpty();
    }

    /** What its owner calls the passkey; empty where it was none. */
    String passkeyName() {
        return passkeyName;
    }

    @Override
    public String getUsername() {
        return name;
    }

    @Override
    public @Nullable String getPassword() {
        return password;
    }

    @Override
    public void eraseCredentials() {
        password = null;
    }

    @Override
    public Collection<? extends GrantedAuthority> getAuthorities() {
        return List.of();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof AccountUser user
                && name.equals(user.name)
                && stamp.equals(user.stamp)
                && passkey.equals(user.passkey);
    }

    @Override
    public int hashCode() {
        return Objects.hash(name, stamp, passkey);
    }

    @Override
    public String toString() {
        return name;
    }
}
