package dev.syncdashboard.dashboard.door;

import dev.syncdashboard.dashboard.access.Pass;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Who came in by a pass. It is looked up for each request, and never kept in a session. */
final class PassEntry extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Pass pass;

    PassEntry(Pass pass) {
        super(List.of());
        this.pass = pass;
        setAuthenticated(true);
    }

    Pass pass() {
        return pass;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return pass.id();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof PassEntry entry && super.equals(other) && pass.equals(entry.pass);
    }

    @Override
    public int hashCode() {
        return Objects.hash(pass);
    }
}
