package dev.syncdashboard.dashboard.door;

import dev.syncdashboard.dashboard.access.DoorKey;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Who came in by the link that was printed on the station's computer, or wants to. */
final class StationEntry extends AbstractAuthenticationToken {

    private static final long serialVersionUID = 1L;

    private final Serializable principal;
    private final transient DoorKey secret;

    private StationEntry(Serializable principal, DoorKey secret) {
        super(List.of());
        this.principal = principal;
        this.secret = secret;
    }

    /**
     * He is let in.
     *
     * @param until when it ends, whatever he does
     */
    record At(Instant until) implements Serializable {}

    static StationEntry wanted(DoorKey secret) {
        return new StationEntry("", secret);
    }

    static StationEntry granted(Instant until) {
        StationEntry entry = new StationEntry(new At(until), new DoorKey(""));
        entry.setAuthenticated(true);
        return entry;
    }

    DoorKey secret() {
        return secret;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public Object getPrincipal() {
        return principal;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof StationEntry entry && super.equals(other) && principal.equals(entry.principal);
    }

    @Override
    public int hashCode() {
        return principal.hashCode();
    }
}
