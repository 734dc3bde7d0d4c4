package dev.syncdashboard.dashboard.door;

import java.io.Serializable;

/**
 * Who has logged in by the login service. What he may do is in the list of those sessions, so that it can be ended there.
 *
 * @param session its number
 * @param name as it is shown
 * @param subject by which the service knows him
 */
record IssuerUser(long session, String name, String subject) implements Serializable {

    @Override
    public String toString() {
        return name;
    }
}
