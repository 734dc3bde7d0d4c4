package dev.syncdashboard.dashboard.door;

import dev.syncdashboard.dashboard.guard.SecureSite;
import dev.syncdashboard.dashboard.issuer.IssuerQuestion;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Who wants to come in, and has yet to be judged. Who was let in is an {@link AccountUser} or an {@link IssuerUser}. */
final class Knock extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Way way;

    Knock(Way way) {
        super(List.of());
        this.way = way;
    }

    /** By which way, and what he brings for it. */
    sealed interface Way {}

    /**
     * @param site at which he asks; empty where passkeys can't be used
     * @param answer of his browser
     */
    record ByPasskey(Optional<SecureSite> site, String answer) implements Way {}

    /**
     * He comes back from the login service.
     *
     * @param question that he was sent there with; empty where he was not
     * @param code that he brings; empty where the service did not let him in
     */
    record ByIssuer(Optional<IssuerQuestion> question, String code) implements Way {}

    Way way() {
        return way;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Knock knock && super.equals(other) && way.equals(knock.way);
    }

    @Override
    public int hashCode() {
        return way.hashCode();
    }
}
