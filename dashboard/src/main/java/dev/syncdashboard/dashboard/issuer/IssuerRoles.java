package dev.syncdashboard.dashboard.issuer;

import dev.syncdashboard.dashboard.access.Role;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which of the service's groups has which role here.
 *
 * @param claim where the service says the groups; dots lead into it
 * @param groups by role; nobody comes in whose groups are not among them
 */
public record IssuerRoles(String claim, Map<Role, Set<String>> groups) {

    public IssuerRoles {
        groups = Map.copyOf(groups);
    }

    /**
     * The highest that he has.
     *
     * @param claims all that the service says of him
     */
    public Role of(Map<String, Object> claims) throws IssuerException {
        Collection<?> his =
                values(claims).orElseThrow(() -> new IssuerException(IssuerProblem.CLAIM_MISSING, "no claim " + claim));
        Role highest = null;
        for (Role role : Role.values()) {
            if (groups.getOrDefault(role, Set.of()).stream().anyMatch(his::contains)) {
                highest = role;
            }
        }
        if (highest == null) {
            throw new IssuerException(IssuerProblem.NO_ROLE, "no group with a role");
        }
        return highest;
    }

    private Optional<Collection<?>> values(Map<String, Object> claims) {
        // A name with dots of its own, as some services make them of addresses, is one name first.
        Object found = claims.containsKey(claim) ? claims.get(claim) : within(claims);
        if (found instanceof String text) {
            return Optional.of(Set.of(text));
        }
        return found instanceof Collection<?> list ? Optional.of(list) : Optional.empty();
    }

    private @Nullable Object within(Map<String, Object> claims) {
        Object at = claims;
        for (String name : claim.split("\\.", -1)) {
            if (!(at instanceof Map<?, ?> map) || map.get(name) == null) {
                return null;
            }
            at = map.get(name);
        }
        return at;
    }
}
