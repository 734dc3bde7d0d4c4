package dev.syncdashboard.http;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * How to reach a server, and how much patience to have with it.
 *
 * @param url {@code http} or {@code https}, with host; a path is allowed (a server behind a proxy), but no login, query
 *     or fragment
 * @param certificate the only certificate to trust; empty: those that this Java installation trusts
 * @param connectTimeout longest time for a connection to come about
 * @param readTimeout longest time for a whole answer, once connected; long polls have their own
 * @param mostAnswerBytes longest answer to read
 */
public record HttpServer(
        URI url,
        Optional<CertificateFingerprint> certificate,
        Duration connectTimeout,
        Duration readTimeout,
        long mostAnswerBytes) {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(15);
    private static final long MOST_ANSWER_BYTES = 16L << 20;

    /** @throws IllegalArgumentException naming what is wrong */
    public HttpServer {
        requireAddress(url);
        if (certificate.isPresent() && !"https".equalsIgnoreCase(url.getScheme())) {
            throw new IllegalArgumentException("a certificate needs an https address, not " + url);
        }
        requirePositive("connect timeout", connectTimeout);
        requirePositive("read timeout", readTimeout);
        if (mostAnswerBytes < 1) {
            throw new IllegalArgumentException("most answer bytes must be positive: " + mostAnswerBytes);
        }
    }

    /**
     * No pinned certificate, 5 s to connect, 15 s to read, answers up to 16 MiB, or to an eighth of a smaller heap: read
     * and understood, an answer takes several times its own size.
     */
    public static HttpServer at(URI url) {
        long most = Math.min(MOST_ANSWER_BYTES, Runtime.getRuntime().maxMemory() / 8);
        return new HttpServer(url, Optional.empty(), CONNECT_TIMEOUT, READ_TIMEOUT, most);
    }

    public HttpServer withCertificate(CertificateFingerprint only) {
        return new HttpServer(url, Optional.of(only), connectTimeout, readTimeout, mostAnswerBytes);
    }

    public HttpServer withTimeouts(Duration connect, Duration read) {
        return new HttpServer(url, certificate, connect, read, mostAnswerBytes);
    }

    public HttpServer withMostAnswerBytes(long bytes) {
        return new HttpServer(url, certificate, connectTimeout, readTimeout, bytes);
    }

    private static void requireAddress(URI url) {
        boolean http = "http".equalsIgnoreCase(url.getScheme()) || "https".equalsIgnoreCase(url.getScheme());
        if (url.getRawUserInfo() != null) {
            throw new IllegalArgumentException("the address must not hold a login; give user name and password apart");
        }
        if (!http || url.getHost() == null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("not an address like http://127.0.0.1:8888 : " + url);
        }
        if (url.getPort() == 0 || url.getPort() > 65_535) {
            throw new IllegalArgumentException("no such port: " + url.getPort());
        }
    }

    private static void requirePositive(String name, Duration duration) {
        if (duration.isNegative() || duration.isZero()) {
            throw new IllegalArgumentException(name + " must be positive: " + duration);
        }
    }
}
