package dev.syncdashboard.dashboard.tls;

import java.nio.ByteBuffer;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.boot.ssl.SslBundle;

/**
 * Serves a certificate, and takes a renewed one as soon as it can be used. One that can't be used changes nothing but what is
 * said.
 */
public final class CertificateWatch {

    private final CertificateSource source;
    private final Clock clock;
    private final CertificateLog log = new CertificateLog();
    private volatile ServerCertificate served;
    private volatile Optional<String> trouble = Optional.empty();
    private List<ByteBuffer> seen;
    private Optional<String> suspected = Optional.empty();
    private Consumer<SslBundle> server = bundle -> {};

    /**
     * One that has ended is served all the same: a browser asks its reader whether to go on, while a page that is not there
     * tells nobody anything. And it may be this computer's clock that is wrong.
     *
     * @throws UnusableCertificateException if there is none that can be served
     */
    CertificateWatch(CertificateSource source, Clock clock) throws UnusableCertificateException {
        this.source = source;
        this.clock = clock;
        this.served = source.read(clock.instant());
        this.seen = List.of();
    }

    /** As the web server takes it now. */
    public SslBundle bundle() {
        return served.bundle();
    }

    /** From now on, each renewed certificate is given to the taker before it counts as served. */
    public synchronized void onRenewal(Consumer<SslBundle> taker) {
        server = taker;
    }

    public CertificateState state() {
        return source.state(served, trouble);
    }

    /** Certificate and key are seldom written at the same moment, so what is wrong is said if it still is at the next look. */
    synchronized void look() {
        Optional<String> wrong = renew(clock.instant());
        trouble = wrong.filter(why -> suspected.isPresent());
        suspected = wrong;
        log.note(state(), clock.instant());
    }

    private Optional<String> renew(Instant now) {
        try {
            List<ByteBuffer> content = source.content();
            if (content.equals(seen) && suspected.isEmpty() && !source.isDue(served, now)) {
                return Optional.empty();
            }
            ServerCertificate found = better(now);
            if (!found.chain().equals(served.chain()) || !found.key().equals(served.key())) {
                server.accept(found.bundle());
                served = found;
                log.renewed(state());
            }
            seen = content;
            return Optional.empty();
        } catch (UnusableCertificateException e) {
            return Optional.of(e.why());
        } catch (RuntimeException e) {
            return Optional.of(
                    "The certificate in " + source.place() + " was not taken by the web server (" + e + ").");
        }
    }

    /** One that has ended never takes the place of one that goes on for longer. */
    private ServerCertificate better(Instant now) throws UnusableCertificateException {
        ServerCertificate found = source.read(now);
        if (found.end().isBefore(now) && found.end().isBefore(served.end())) {
            throw new UnusableCertificateException("The certificate in " + source.place() + " ended at " + found.end()
                    + ". Get a new one and put it there. If it should still be valid, set this computer's clock.");
        }
        return found;
    }
}
