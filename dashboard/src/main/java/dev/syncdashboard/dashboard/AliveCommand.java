package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.backup.Restore;
import dev.syncdashboard.dashboard.tls.CertificateState;
import dev.syncdashboard.dashboard.tls.Https;
import dev.syncdashboard.dashboard.tls.UnusableCertificateException;
import dev.syncdashboard.http.Cancellation;
import dev.syncdashboard.http.HttpCall;
import dev.syncdashboard.http.HttpServer;
import dev.syncdashboard.http.HttpTransport;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * {@code java -jar dashboard.jar alive [SECONDS]}: waits until the dashboard of these settings answers. Whether it has anything
 * to complain about is another matter.
 */
final class AliveCommand {

    static final String NAME = "alive";

    private static final Duration ANSWER_WITHIN = Duration.ofSeconds(5);
    private static final long PAUSE_MILLIS = 500;

    private final Clock clock;

    AliveCommand(Clock clock) {
        this.clock = clock;
    }

    CommandAnswer run(String... args) {
        CommandPlace place = CommandPlace.of("", args);
        String seconds = place.file().orElse("0");
        if (!seconds.matches("[0-9]{1,5}")) {
            return new CommandAnswer("How many seconds shall it wait? " + seconds + " is no number of them.", 2);
        }
        Duration patience = Duration.ofSeconds(Long.parseLong(seconds));
        long begun = System.nanoTime();
        return CommandSettings.answerAfter(
                data -> awaitRestore(data, begun, patience),
                settings -> answer(settings, begun, patience),
                place.options().toArray(String[]::new));
    }

    /** Its settings may be among what comes: they are read when all of it is there. */
    private static void awaitRestore(Path data, long begun, Duration patience) {
        try {
            while (Restore.isUnfinished(data) && isBefore(begun, patience)) {
                TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isBefore(long begun, Duration patience) {
        return System.nanoTime() - begun < patience.toNanos();
    }

    private CommandAnswer answer(CommandSettings settings, long begun, Duration patience) {
        Optional<String> address = OwnAddress.of(settings);
        if (address.isEmpty()) {
            return new CommandAnswer("With server.port=0 nobody knows where the dashboard can be asked.", 2);
        }
        try {
            return isAlive(settings, URI.create(address.get()), begun, patience)
                    ? new CommandAnswer("The dashboard answers at " + address.get() + ".", 0)
                    : new CommandAnswer("The dashboard does not answer at " + address.get() + ".", 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new CommandAnswer("Nobody knows: the waiting was ended.", 1);
        }
    }

    private boolean isAlive(CommandSettings settings, URI address, long begun, Duration patience)
            throws InterruptedException {
        while (!answers(settings, address)) {
            if (!isBefore(begun, patience)) {
                return false;
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        }
        return true;
    }

    /** The certificate is looked for each time: a dashboard that starts for the first time has yet to make it. */
    private boolean answers(CommandSettings settings, URI address) throws InterruptedException {
        try {
            HttpServer plain = HttpServer.at(address);
            HttpServer server = Https.onDisk(Encryption.own(settings::get), settings.dataDirectory(), clock)
                    .map(CertificateState::fingerprint)
                    .map(plain::withCertificate)
                    .orElse(plain);
            try (HttpTransport transport = new HttpTransport(server, Map.of())) {
                return transport
                        .start(HttpCall.get(List.of("actuator", "health", "liveness")), ANSWER_WITHIN)
                        .await(new Cancellation())
                        .isSuccessful();
            }
        } catch (IOException | UnusableCertificateException e) {
            return false;
        }
    }
}
