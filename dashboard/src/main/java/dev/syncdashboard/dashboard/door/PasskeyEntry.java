package dev.syncdashboard.dashboard.door;

import dev.syncdashboard.dashboard.guard.SecureSite;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Who wants to come in by a passkey. Who was let in is an {@link AccountUser} like others. */
final class PasskeyEntry extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Optional<SecureSite> site;
    private final String answer;

    /**
     * @param site at which he asks; empty where passkeys can't be used
     * @param answer of his browser
     */
    PasskeyEntry(Optional<SecureSite> site, String answer) {
        super(List.of());
        this.site = site;
        this.answer = answer;
    }

    Optional<SecureSite> site() {
        return site;
    }

    String answer() {
        return answer;
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
        return other instanceof PasskeyEntry entry && super.equals(other) && answer.equals(entry.answer);
    }

    @Override
    public int hashCode() {
        return Objects.hash(answer);
    }
}
