package dev.syncdashboard.dashboard.door;

import dev.syncdashboard.dashboard.issuer.IssuerQuestion;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Who comes back from the login service. Who was let in is an {@link IssuerUser}. */
final class IssuerEntry extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final transient Optional<IssuerQuestion> question;
    private final String code;

    /**
     * @param question that he was sent there with; empty where he was not
     * @param code that he brings; empty where the service did not let him in
     */
    IssuerEntry(Optional<IssuerQuestion> question, String code) {
        super(List.of());
        this.question = question;
        this.code = code;
    }

    Optional<IssuerQuestion> question() {
        return question;
    }

    String code() {
        return code;
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
        return other instanceof IssuerEntry entry && super.equals(other) && code.equals(entry.code);
    }

    @Override
    public int hashCode() {
        return Objects.hash(code);
    }
}
