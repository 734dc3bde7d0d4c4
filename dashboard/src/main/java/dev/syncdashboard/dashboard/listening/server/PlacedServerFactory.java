package dev.syncdashboard.dashboard.listening.server;

import dev.syncdashboard.dashboard.listening.ListeningPlace;
import dev.syncdashboard.dashboard.tls.CertificateWatch;
import dev.syncdashboard.dashboard.tls.Https;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Map;
import org.apache.catalina.connector.Connector;
import org.apache.commons.logging.LogFactory;
import org.springframework.boot.tomcat.SslConnectorCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Ssl.ClientAuth;

/** Makes the web server, and later, by all the same settings, what listens at another place. */
public final class PlacedServerFactory extends TomcatServletWebServerFactory {

    private Https https;

    PlacedServerFactory(Https https) {
        this.https = https;
    }

    /** Not started yet. */
    Connector connector(ListeningPlace place, Https encryption) throws UnknownHostException {
        https = encryption;
        String address = place.address().text();
        setAddress(address.isEmpty() ? null : InetAddress.getByName(address));
        setPort(place.port());
        Connector connector = new Connector(getProtocol());
        connector.setThrowOnFailure(true);
        // Only what is bound by its start can give its port away before its end.
        connector.setProperty("bindOnInit", "false");
        customizeConnector(connector);
        return connector;
    }

    @Override
    protected void customizeConnector(Connector connector) {
        super.customizeConnector(connector);
        https.watch().ifPresent(watch -> encrypt(connector, watch));
    }

    private static void encrypt(Connector connector, CertificateWatch watch) {
        SslConnectorCustomizer customizer =
                new SslConnectorCustomizer(LogFactory.getLog(PlacedServerFactory.class), connector, ClientAuth.NONE);
        customizer.customize(watch.bundle(), Map.of());
        watch.onRenewal(renewed -> customizer.update(null, renewed));
    }
}
