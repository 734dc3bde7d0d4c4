package dev.syncdashboard.dashboard.listening.server;

import dev.syncdashboard.dashboard.listening.Listening;
import dev.syncdashboard.dashboard.listening.ListeningPlace;
import dev.syncdashboard.dashboard.tls.CertificateState;
import dev.syncdashboard.dashboard.tls.Https;
import dev.syncdashboard.dashboard.tls.ShownCertificate;
import dev.syncdashboard.threads.Threads;
import dev.syncdashboard.words.Message;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.apache.catalina.connector.Connector;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.tomcat.TomcatWebServer;

/**
 * Has the web server listen elsewhere while it runs. The new place is seen to answer before the old one counts no more; where
 * both are in each other's way, the old one is back at once if the new one does not come about. Connections that there are live
 * on in between, so whoever asked for the move gets his answer either way.
 */
public final class ListeningSwitch implements Listening, ShownCertificate {

    private static final Logger LOG = LoggerFactory.getLogger(ListeningSwitch.class);

    private static final long TRIES_EVERY_MILLIS = 500;

    private final PlacedServerFactory factory;
    private final List<Consumer<ListeningPlace>> hearers = new CopyOnWriteArrayList<>();
    private volatile ServedPlace served;
    private Optional<Open> open = Optional.empty();

    /** What listens now. */
    private record Open(Connectors connectors, OverheardSessions sessions, Connector connector) {

        Open with(Connector other) {
            return new Open(connectors, sessions, other);
        }
    }

    /** By the settings of the start. */
    public ListeningSwitch(ListeningPlace place, Https https) {
        this.factory = new PlacedServerFactory(https);
        this.served = new ServedPlace(place, https);
    }

    /** Of the web server that is moved. */
    public PlacedServerFactory factory() {
        return factory;
    }

    /** The server listens by the settings of the start. */
    public synchronized void started(TomcatWebServer server) {
        Connector connector = server.getTomcat().getConnector();
        Connectors connectors = new Connectors(factory, server.getTomcat().getService());
        open = Optional.of(new Open(connectors, OverheardSessions.of(server.getTomcat()), connector));
        served = new ServedPlace(
                new ListeningPlace(
                        served.place().address(),
                        server.getPort(),
                        served.place().encrypted()),
                served.https());
    }

    @Override
    public ListeningPlace now() {
        return served.place();
    }

    public Https https() {
        return served.https();
    }

    @Override
    public Optional<CertificateState> certificate() {
        return https().certificate();
    }

    @Override
    public void onMove(Consumer<ListeningPlace> hears) {
        hearers.add(hears);
    }

    /** Moves; or stays, and says why. */
    public synchronized Optional<Message> moveTo(ListeningPlace place, Https https) {
        return open.flatMap(now -> move(now, new ServedPlace(place, https)));
    }

    private Optional<Message> move(Open now, ServedPlace next) {
        ServedPlace before = served;
        boolean inTheWay = before.place().isInTheWayOf(next.place());
        if (inTheWay) {
            now.connectors().shut(now.connector());
        }
        try {
            open = Optional.of(now.with(now.connectors().open(next)));
        } catch (CannotListenException e) {
            LOG.warn(
                    "The dashboard can't listen at {}, and stays at {}. {}",
                    next.place().originFromHere(),
                    before.place().originFromHere(),
                    e.said());
            if (inTheWay) {
                putBack(now, before);
            }
            return Optional.of(e.why());
        }
        served = next;
        hearers.forEach(each -> each.accept(next.place()));
        now.connectors().retire(now.connector(), now.sessions().overheard(before.place(), next.place()));
        return Optional.empty();
    }

    /** The place was free a moment ago, so it is unless another program has just taken it. */
    private void putBack(Open now, ServedPlace before) {
        if (isBack(now, before)) {
            return;
        }
        LOG.error(
                "The dashboard can't go back to {} yet, so nobody reaches its pages. It goes on trying.",
                before.place().originFromHere());
        // Whoever asked for the move waits for an answer, by a connection that still is.
        Threads.daemon("listening-back", () -> {
                    while (pause() && !isBack(now, before)) {}
                })
                .start();
    }

    private synchronized boolean isBack(Open now, ServedPlace before) {
        if (!open.equals(Optional.of(now))) {
            // By another move meanwhile, it listens somewhere.
            return true;
        }
        try {
            open = Optional.of(now.with(now.connectors().open(before)));
            now.connectors().retire(now.connector(), () -> {});
            return true;
        } catch (CannotListenException e) {
            LOG.debug("{} is not free: {}", before.place().originFromHere(), e.said());
            return false;
        }
    }

    private static boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(TRIES_EVERY_MILLIS);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
