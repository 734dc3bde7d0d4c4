package dev.syncdashboard.dashboard.pages.access;

import dev.syncdashboard.dashboard.issuer.IssuerSessions;
import dev.syncdashboard.dashboard.text.StationTime;
import java.util.List;

/**
 * Somebody who is in by the login service, as the administrators' page says it.
 *
 * @param role its code
 * @param since when he logged in
 */
record SessionLine(long id, String name, String role, String address, String since) {

    static List<SessionLine> all(IssuerSessions sessions, StationTime time) {
        return sessions.all().stream()
                .map(session -> new SessionLine(
                        session.id(),
                        session.person().name(),
                        session.person().role().code(),
                        session.address(),
                        time.at(session.since())))
                .toList();
    }
}
