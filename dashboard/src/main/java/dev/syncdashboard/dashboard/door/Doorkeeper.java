package dev.syncdashboard.dashboard.door;

import dev.syncdashboard.dashboard.access.Right;
import dev.syncdashboard.dashboard.access.Visitor;
import dev.syncdashboard.dashboard.web.ShownFolder;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;

/** Holds what an address takes against what who asks may do at this moment. */
record Doorkeeper(SecurityVisitors visitors, FirstSetup first)
        implements AuthorizationManager<RequestAuthorizationContext> {

    @Override
    public AuthorizationResult authorize(
            Supplier<? extends @Nullable Authentication> who, RequestAuthorizationContext asked) {
        Optional<Right> needed = AddressRights.of(asked.getRequest());
        if (needed.isEmpty()) {
            return new AuthorizationDecision(true);
        }
        if (AddressRights.isOfSetup(asked.getRequest()) && first.lets(asked.getRequest())) {
            return new AuthorizationDecision(true);
        }
        Visitor visitor = visitors.of(who.get());
        ShownFolder.limit(asked.getRequest(), visitor.scope().group());
        boolean may = visitor.may(needed.get()) && ScopedAddresses.allow(visitor.scope(), asked.getRequest());
        return new AuthorizationDecision(may);
    }
}
