package dev.syncdashboard.dashboard.issuer;

import dev.syncdashboard.dashboard.access.Role;
import dev.syncdashboard.dashboard.text.Names;

/**
 * Whom a login service has named.
 *
 * @param subject by which it knows him for ever
 * @param name as it is shown; never that of an account
 */
public record IssuerPerson(String subject, String name, Role role) {

    /** No account has a colon in its name, so nobody can come in under one. */
    private static final String OF_ISSUER = "oidc:";

    private static final int LONGEST = 80;

    public IssuerPerson {
        subject = Names.oneLine(subject, LONGEST);
        name = OF_ISSUER + Names.oneLine(name, LONGEST);
    }
}
