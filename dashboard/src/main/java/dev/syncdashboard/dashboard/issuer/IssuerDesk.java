package dev.syncdashboard.dashboard.issuer;

import java.net.URI;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Asks the login service, if there is one. Only few wait for it at a time: one that hangs must not keep those waiting who look at
 * pages or log in by their passwords.
 *
 * @param issuer empty where none is set
 * @param label what it is called; empty where none is set
 */
public record IssuerDesk(Optional<Issuer> issuer, String label, Semaphore places) {

    private static final int AT_A_TIME = 4;

    public static IssuerDesk of(Issuer issuer, String label) {
        return new IssuerDesk(Optional.of(issuer), label, new Semaphore(AT_A_TIME));
    }

    public static IssuerDesk off() {
        return new IssuerDesk(Optional.empty(), "", new Semaphore(AT_A_TIME));
    }

    public boolean isOn() {
        return issuer.isPresent();
    }

    /** Where a browser is sent. */
    public URI address(IssuerQuestion question) throws IssuerException {
        return asked(issuer -> issuer.address(question));
    }

    public IssuerPerson person(IssuerQuestion question, String code) throws IssuerException {
        return asked(issuer -> issuer.person(question, code));
    }

    private interface Asking<T> {
        T of(Issuer issuer) throws IssuerException;
    }

    private <T> T asked(Asking<T> asking) throws IssuerException {
        Issuer there = issuer.orElseThrow(() -> new IssuerException(IssuerProblem.OFF, "no login service is set"));
        if (!places.tryAcquire()) {
            throw new IssuerException(IssuerProblem.BUSY, "too many at a time");
        }
        try {
            return asking.of(there);
        } finally {
            places.release();
        }
    }
}
