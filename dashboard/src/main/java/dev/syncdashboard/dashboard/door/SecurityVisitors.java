package dev.syncdashboard.dashboard.door;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.DoorState;
import dev.syncdashboard.dashboard.access.DoorState.Claimed;
import dev.syncdashboard.dashboard.access.DoorState.Shut;
import dev.syncdashboard.dashboard.access.Entrance;
import dev.syncdashboard.dashboard.access.Pass;
import dev.syncdashboard.dashboard.access.Right;
import dev.syncdashboard.dashboard.access.Role;
import dev.syncdashboard.dashboard.access.Visitor;
import dev.syncdashboard.dashboard.access.Visitor.Kind;
import dev.syncdashboard.dashboard.access.Visitors;
import dev.syncdashboard.dashboard.issuer.IssuerSessions;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;

/** Makes of what the framework knows of a request who it is and what he may do now. */
record SecurityVisitors(Access access, IssuerSessions sessions, Clock clock) implements Visitors {

    @Override
    public Visitor now() {
        return of(SecurityContextHolder.getContext().getAuthentication());
    }

    @Override
    public Entrance entrance() {
        return access.state().entrance(now());
    }

    Visitor of(@Nullable Authentication known) {
        DoorState state = access.state();
        Object principal = known == null ? "" : known.getPrincipal();
        Optional<Visitor> visitor = Optional.empty();
        if (principal instanceof AccountUser user) {
            visitor = state.account(user.getUsername())
                    .filter(user::isStill)
                    .map(account -> new Visitor(
                            Kind.PERSON, account.name(), account.role().rights()));
        } else if (principal instanceof StationEntry.At entry && clock.instant().isBefore(entry.until())) {
            visitor = Optional.of(new Visitor(Kind.STATION, "", atStation(state)));
        }
        if (principal instanceof IssuerUser user && state instanceof Claimed) {
            visitor = sessions.find(user.session())
                    .map(session -> new Visitor(
                            Kind.ISSUER, user.name(), session.person().role().rights()));
        }
        if (known instanceof PassEntry entry) {
            visitor = byPass(entry.pass(), state);
        }
        return visitor.orElseGet(() -> new Visitor(Kind.ANYBODY, "", state.ofEverybody()));
    }

    /** Where everybody may look, a link makes nobody see less. */
    private static Optional<Visitor> byPass(Pass pass, DoorState state) {
        Set<Right> rights = pass.right() == Right.EDIT ? Role.EDITOR.rights() : Role.VIEWER.rights();
        if (pass.kind() == Pass.Kind.TOKEN) {
            return Optional.of(new Visitor(Kind.TOKEN, pass.name(), rights));
        }
        return state.ofEverybody().contains(Right.LOOK)
                ? Optional.empty()
                : Optional.of(new Visitor(Kind.LINK, pass.name(), rights, pass.scope()));
    }

    /** As long as nobody can tell who may change something, nobody does: it would be nobody's. */
    private static Set<Right> atStation(DoorState state) {
        return state instanceof Shut ? Set.of(Right.LOOK, Right.ADMINISTER) : Role.ADMINISTRATOR.rights();
    }
}
