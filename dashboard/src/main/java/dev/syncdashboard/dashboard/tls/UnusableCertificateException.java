package dev.syncdashboard.dashboard.tls;

/** A certificate can't be used; the message says in whole sentences why, and what to do. */
public final class UnusableCertificateException extends Exception {

    private static final long serialVersionUID = 1L;

    UnusableCertificateException(String why) {
        super(why);
    }

    /** In whole sentences. */
    public String why() {
        return String.valueOf(getMessage());
    }
}
