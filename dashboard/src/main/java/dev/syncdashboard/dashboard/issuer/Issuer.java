package dev.syncdashboard.dashboard.issuer;

import java.net.URI;

/** A login service. Asking it takes seconds at most. Safe for many threads. */
public interface Issuer {

    /** Where a browser is sent that wants to log in. */
    URI address(IssuerQuestion question) throws IssuerException;

    /**
     * Who has logged in there.
     *
     * @param code that the browser brought back
     */
    IssuerPerson person(IssuerQuestion question, String code) throws IssuerException;
}
