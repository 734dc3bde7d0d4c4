package dev.syncdashboard.engine.setup;

import dev.syncdashboard.engine.setup.EngineLack.Kind;
import dev.syncdashboard.http.CertificateFingerprint;
import dev.syncdashboard.http.HttpExchange;
import dev.syncdashboard.http.HttpServer;
import dev.syncdashboard.http.HttpTransport;
import dev.syncdashboard.sync.Login;
import dev.syncdashboard.threads.Threads;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/**
 * Looks for sync engines on this computer: at the addresses where they usually answer, and by Syncthing's own configuration
 * in its usual homes. All at the same time, and for a few seconds at most. To an address go questions that change nothing,
 * and neither a password nor a key.
 *
 * @param addresses where an engine may answer
 */
public record EngineSearch(Surroundings surroundings, List<URI> addresses) {

    /** Where engines answer whose settings nobody has changed. */
    public static final List<URI> USUAL = List.of(
            URI.create("http://127.0.0.1:8384"),
            URI.create("http://127.0.0.1:8888"),
            URI.create("https://127.0.0.1:8384"),
            URI.create("https://127.0.0.1:8888"));

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration READ = Duration.ofSeconds(2);
    private static final Duration ALL = Duration.ofSeconds(5);
    private static final long MOST_BYTES = 1 << 20;

    public EngineSearch {
        addresses = List.copyOf(addresses);
    }

    /** Those that can be opened come first. An engine is found once, by the way that tells most. */
    public List<FoundEngine> find() throws InterruptedException {
        List<Callable<Optional<FoundEngine>>> questions = new ArrayList<>();
        surroundings.syncthingHomes().forEach(home -> questions.add(() -> at(home)));
        addresses.forEach(address -> questions.add(() -> new AddressProbe(server(address), Optional.empty()).find()));
        return once(askAll(questions));
    }

    /**
     * Which engine answers at one address, with what the person at this device gave for it.
     *
     * @param certificate the only one to trust, for an https address
     * @return empty if nobody answers, or nobody that is known
     * @throws IllegalArgumentException if the address can't be asked
     */
    public static Optional<FoundEngine> at(
            URI address, Optional<Login> login, Optional<CertificateFingerprint> certificate)
            throws InterruptedException {
        HttpServer server = server(address);
        return new AddressProbe(certificate.map(server::withCertificate).orElse(server), login).find();
    }

    private static HttpServer server(URI address) {
        return HttpServer.at(address).withTimeouts(CONNECT, READ).withMostAnswerBytes(MOST_BYTES);
    }

    /** By a configuration of Syncthing's, if there is one. */
    private static Optional<FoundEngine> at(Path home) throws InterruptedException {
        if (!Files.exists(home.resolve("config.xml"))) {
            return Optional.empty();
        }
        Map<String, String> settings =
                Map.of(EngineKeys.ENGINE.name(), EngineKeys.SYNCTHING, EngineKeys.HOME.name(), home.toString());
        try {
            SyncthingHome known = SyncthingHome.read(home.toString());
            URI address = URI.create(known.url());
            HttpServer server = server(address);
            boolean answers =
                    isSyncthing(known.certificate().map(server::withCertificate).orElse(server));
            return Optional.of(
                    new FoundEngine(address, settings, answers ? List.of() : List.of(EngineLack.of(Kind.RUNNING))));
        } catch (IllegalArgumentException e) {
            // Not for this program's user, or damaged. At which address it answers is not known then.
            return Optional.of(new FoundEngine(
                    USUAL.get(0),
                    Map.of(EngineKeys.ENGINE.name(), EngineKeys.SYNCTHING),
                    List.of(EngineLack.unreadable(home.toString()))));
        }
    }

    private static boolean isSyncthing(HttpServer server) throws InterruptedException {
        try (HttpTransport transport = new HttpTransport(server, Map.of())) {
            return AddressProbe.isSyncthing(new HttpExchange(transport, server));
        } catch (IOException e) {
            return false;
        }
    }

    private static List<FoundEngine> askAll(List<Callable<Optional<FoundEngine>>> questions)
            throws InterruptedException {
        ExecutorService threads =
                Executors.newFixedThreadPool(Math.max(1, questions.size()), Threads.daemons("engine-search"));
        try {
            List<FoundEngine> found = new ArrayList<>();
            for (Future<Optional<FoundEngine>> answer :
                    threads.invokeAll(questions, ALL.toMillis(), TimeUnit.MILLISECONDS)) {
                answerOf(answer).ifPresent(found::add);
            }
            return found;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Optional<FoundEngine> answerOf(Future<Optional<FoundEngine>> answer) throws InterruptedException {
        try {
            return answer.get();
        } catch (CancellationException e) {
            // It took too long.
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("looking for a sync engine failed", e.getCause());
        }
    }

    private static List<FoundEngine> once(List<FoundEngine> found) {
        Map<String, FoundEngine> byAddress = new LinkedHashMap<>();
        found.stream()
                .sorted(Comparator.comparing((FoundEngine each) -> each.lacks().size())
                        // A configuration that can't be read says more than an address without a key.
                        .thenComparing(each -> !each.lacks().stream()
                                .allMatch(lack -> lack.what().code().equals("lack.config_unreadable")))
                        .thenComparing(each -> each.address().toString()))
                .forEach(each -> byAddress.putIfAbsent(each.address().getAuthority(), each));
        return List.copyOf(byAddress.values());
    }
}
