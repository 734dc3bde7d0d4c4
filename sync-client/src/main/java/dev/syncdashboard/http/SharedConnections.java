package dev.syncdashboard.http;

import dev.syncdashboard.threads.Threads;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import okhttp3.ConnectionSpec;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/** Sets up the connections and threads that all calls to one engine share. */
final class SharedConnections {

    private static final int MOST_CALLS = 64;

    private SharedConnections() {}

    /** @param encrypted whether the server's address wants it: no request goes to another, and no answer leads to one */
    static OkHttpClient open(boolean encrypted, Optional<CertificateFingerprint> pinned, Duration connectTimeout) {
        OkHttpClient.Builder builder = new OkHttpClient.Builder()
                .dispatcher(dispatcher())
                // Cancelling a request must end its connection and no other's.
                .protocols(List.of(Protocol.HTTP_1_1))
                .connectTimeout(connectTimeout)
                // Each call has its own limit for the whole exchange, which also ends an answer that only trickles.
                .readTimeout(Duration.ZERO)
                .writeTimeout(Duration.ZERO)
                .followRedirects(false)
                .followSslRedirects(false);
        return (encrypted ? encrypted(builder, pinned) : plain(builder)).build();
    }

    /** Without all that encryption brings along: its classes, ciphers and certificates are a tenth of a truck's agent. */
    private static OkHttpClient.Builder plain(OkHttpClient.Builder builder) {
        return builder.connectionSpecs(List.of(ConnectionSpec.CLEARTEXT));
    }

    private static OkHttpClient.Builder encrypted(
            OkHttpClient.Builder builder, Optional<CertificateFingerprint> pinned) {
        ServerTrust trust =
                pinned.<ServerTrust>map(only -> new PinnedTrust(only.hex())).orElseGet(PublicTrust::new);
        builder.sslSocketFactory(Tls.socketFactory(trust), trust);
        // The fingerprint names one certificate; the name in it says nothing more.
        return pinned.isEmpty() ? builder : builder.hostnameVerifier((host, session) -> true);
    }

    /** Daemon threads, so that a program can end while a request is under way. */
    private static Dispatcher dispatcher() {
        ThreadPoolExecutor threads = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, 10, TimeUnit.SECONDS, new SynchronousQueue<>(), Threads.daemons("sync-client"));
        Dispatcher dispatcher = new Dispatcher(threads);
        dispatcher.setMaxRequests(MOST_CALLS);
        dispatcher.setMaxRequestsPerHost(MOST_CALLS);
        return dispatcher;
    }
}
