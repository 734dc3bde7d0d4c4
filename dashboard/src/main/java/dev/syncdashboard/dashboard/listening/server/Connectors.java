package dev.syncdashboard.dashboard.listening.server;

import dev.syncdashboard.threads.Threads;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.apache.catalina.LifecycleException;
import org.apache.catalina.Service;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.threads.ThreadPoolExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Opens and closes what of the web server listens. */
record Connectors(PlacedServerFactory factory, Service service) {

    private static final Logger LOG = LoggerFactory.getLogger(Connectors.class);

    /** So that the page that says where the others are is whole. */
    private static final Duration LINGERS = Duration.ofSeconds(2);

    private static final Duration LONGEST_ANSWER = Duration.ofSeconds(10);
    private static final long LOOKS_EVERY_MILLIS = 100;

    /** Listens at a place besides, and has seen that something answers there. */
    Connector open(ServedPlace served) throws CannotListenException {
        Connector connector = started(served);
        try {
            if (served.answers()) {
                return connector;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException e) {
            discard(connector);
            throw CannotListenException.of(served.place(), e);
        }
        discard(connector);
        throw CannotListenException.silent(served.place());
    }

    private Connector started(ServedPlace served) throws CannotListenException {
        try {
            Connector connector = factory.connector(served.place(), served.https());
            try {
                service.addConnector(connector);
            } catch (IllegalArgumentException e) {
                discard(connector);
                throw CannotListenException.of(served.place(), e);
            }
            return connector;
        } catch (UnknownHostException | RuntimeException e) {
            throw CannotListenException.of(served.place(), e);
        }
    }

    /** Takes no more connections, and makes room for another one at the same place. Those that there are go on. */
    void shut(Connector connector) {
        connector.getProtocolHandler().closeServerSocketGraceful();
    }

    /** Ends all connections, as soon as what is being answered has been. Waits for nothing. */
    void retire(Connector connector, Runnable then) {
        shut(connector);
        Threads.daemon("listening-end", () -> {
                    awaitAnswers(connector);
                    discard(connector);
                    then.run();
                })
                .start();
    }

    private static void awaitAnswers(Connector connector) {
        long begun = System.nanoTime();
        try {
            while (System.nanoTime() - begun < LINGERS.toNanos()
                    || (isAnswering(connector) && System.nanoTime() - begun < LONGEST_ANSWER.toNanos())) {
                TimeUnit.MILLISECONDS.sleep(LOOKS_EVERY_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean isAnswering(Connector connector) {
        Executor threads = connector.getProtocolHandler().getExecutor();
        return !(threads instanceof ThreadPoolExecutor pool) || pool.getActiveCount() > 0;
    }

    private void discard(Connector connector) {
        try {
            service.removeConnector(connector);
            connector.destroy();
        } catch (LifecycleException e) {
            LOG.warn("What listened at port {} could not be ended in good order.", connector.getPort(), e);
        }
    }
}
