package dev.syncdashboard.http;

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

/**
 * Why a request brought no usable answer, in words.
 *
 * @param httpCode of the answer, 0 if none came
 * @param detail what went wrong, on one line, without any secret
 * @param presented the certificate that the server showed, where it is not trusted; empty if it was good, but for
 *     another host
 */
public record HttpFailure(Kind kind, int httpCode, String detail, Optional<CertificateFingerprint> presented) {

    /** What a caller can do about it. */
    public enum Kind {
        /** Nobody there, refused, reset, no TLS, or no whole answer in time. */
        UNREACHABLE,
        /** The server's certificate is not the pinned one, or not one that this Java trusts for that host. */
        UNTRUSTED,
        /** What came back is not HTTP. */
        NOT_HTTP,
        /** Longer than allowed; the rest of it was not read. */
        TOO_LONG
    }

    /** The failure of a request to this server. */
    public static HttpFailure of(IOException failure, HttpServer server) {
        if (failure instanceof BodyTooLargeException tooLarge) {
            String detail = "the answer is longer than " + server.mostAnswerBytes() + " bytes";
            return new HttpFailure(Kind.TOO_LONG, tooLarge.code(), detail, Optional.empty());
        }
        if (failure instanceof ProtocolException && !isCutOff(failure)) {
            return plain(Kind.NOT_HTTP, "not HTTP: " + words(failure));
        }
        if (failure instanceof SSLException) {
            return tls(failure, server);
        }
        return plain(Kind.UNREACHABLE, reason(failure, server));
    }

    /** What OkHttp says of an answer that was good HTTP until its connection ended: a server that is being stopped. */
    private static boolean isCutOff(IOException failure) {
        return "unexpected end of stream".equals(failure.getMessage());
    }

    private static HttpFailure plain(Kind kind, String detail) {
        return new HttpFailure(kind, 0, detail, Optional.empty());
    }

    private static HttpFailure tls(IOException failure, HttpServer server) {
        Optional<UntrustedCertificateException> untrusted = Stream.iterate(
                        (Throwable) failure, cause -> cause != null, Throwable::getCause)
                .limit(10)
                .filter(UntrustedCertificateException.class::isInstance)
                .map(UntrustedCertificateException.class::cast)
                .findFirst();
        if (untrusted.isPresent()) {
            return untrusted(new CertificateFingerprint(untrusted.get().presentedSha256()), server);
        }
        if (failure instanceof SSLPeerUnverifiedException) {
            return plain(
                    Kind.UNTRUSTED,
                    "the certificate is not for the host " + server.url().getHost());
        }
        return plain(Kind.UNREACHABLE, "no TLS connection: " + words(failure));
    }

    private static HttpFailure untrusted(CertificateFingerprint presented, HttpServer server) {
        String why = server.certificate()
                .map(pinned -> "is not the pinned one, " + pinned)
                .orElse("is not trusted by this Java installation");
        String detail = "the certificate with SHA-256 " + presented + " " + why;
        return new HttpFailure(Kind.UNTRUSTED, 0, detail, Optional.of(presented));
    }

    private static String reason(IOException failure, HttpServer server) {
        if (failure instanceof SocketTimeoutException) {
            return "no connection within " + seconds(server.connectTimeout());
        }
        if (failure instanceof InterruptedIOException) {
            return "no whole answer within " + seconds(server.readTimeout());
        }
        if (failure instanceof UnknownHostException) {
            return "unknown host " + server.url().getHost();
        }
        String what = failure instanceof ConnectException ? "can't connect: " : "the connection was lost: ";
        return what + words(failure);
    }

    private static String seconds(Duration duration) {
        return duration.toMillis() % 1000 == 0 ? duration.toSeconds() + " s" : duration.toMillis() + " ms";
    }

    private static String words(IOException failure) {
        return AnswerText.of(String.valueOf(failure.getMessage()));
    }
}
