package dev.syncdashboard.sync;

import dev.syncdashboard.sync.internal.BodyTooLargeException;
import dev.syncdashboard.sync.internal.UntrustedCertificateException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Puts a failure of the network into the client's own terms. */
record TransportFailure(ApiCall call, SyncOptions options) {

    SyncException translate(IOException failure) {
        if (failure instanceof BodyTooLargeException tooLarge) {
            String detail = "the answer is longer than " + options.mostAnswerBytes() + " bytes";
            return new SyncException.AnswerTooLarge(call, tooLarge.code(), detail, failure);
        }
        if (failure instanceof ProtocolException) {
            String detail = "not HTTP: " + words(failure);
            return new SyncException.MalformedAnswer(call, 0, detail, failure);
        }
        if (failure instanceof SSLException) {
            return tls(failure);
        }
        return new SyncException.Unreachable(call, reason(failure), failure);
    }

    private SyncException tls(IOException failure) {
        Optional<UntrustedCertificateException> untrusted = Stream.iterate(
                        (Throwable) failure, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .filter(UntrustedCertificateException.class::isInstance)
                .map(UntrustedCertificateException.class::cast)
                .findFirst();
        if (untrusted.isPresent()) {
            return untrusted(new CertificateFingerprint(untrusted.get().presentedSha256()), failure);
        }
        if (failure instanceof SSLPeerUnverifiedException) {
            String detail =
                    "the certificate is not for the host " + options.url().getHost();
            return new SyncException.CertificateNotTrusted(call, detail, null, failure);
        }
        String detail = "no TLS connection: " + words(failure);
        return new SyncException.Unreachable(call, detail, failure);
    }

    private SyncException untrusted(CertificateFingerprint presented, IOException failure) {
        String why = options.certificate()
                .map(pinned -> "is not the pinned one, " + pinned)
                .orElse("is not trusted by this Java installation");
        String detail = "the certificate with SHA-256 " + presented + " " + why;
        return new SyncException.CertificateNotTrusted(call, detail, presented, failure);
    }

    private String reason(IOException failure) {
        if (failure instanceof SocketTimeoutException) {
            return "no connection within " + seconds(options.connectTimeout());
        }
        if (failure instanceof InterruptedIOException) {
            return "no whole answer within " + seconds(options.readTimeout());
        }
        if (failure instanceof UnknownHostException) {
            return "unknown host " + options.url().getHost();
        }
        String what = failure instanceof ConnectException ? "can't connect: " : "the connection was lost: ";
        return what + words(failure);
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    private static String words(IOException failure) {
        return ForeignText.clean(String.valueOf(failure.getMessage()));
    }
}
