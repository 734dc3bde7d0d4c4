package dev.syncdashboard.dashboard.pages.setup;

import dev.syncdashboard.dashboard.setup.Setup;
import dev.syncdashboard.dashboard.tls.CertificateState;
import dev.syncdashboard.dashboard.tls.Https;
import dev.syncdashboard.dashboard.tls.PageAddresses;
import dev.syncdashboard.dashboard.tls.TlsSettings;
import dev.syncdashboard.dashboard.tls.UnusableCertificateException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** From where the pages can be opened, by the settings as they are now. */
@Component
class Listening {

    private static final Logger LOG = LoggerFactory.getLogger(Listening.class);
    private static final String ADDRESS = "server.address";
    private static final String EVERYWHERE = "0.0.0.0";
    private static final String SELF_MADE = "self-made";

    private final Setup setup;
    private final Environment environment;
    private final Clock clock;

    Listening(Setup setup, Environment environment, Clock clock) {
        this.setup = setup;
        this.environment = environment;
        this.clock = clock;
    }

    /**
     * How others reach the pages.
     *
     * @param addresses that a person types into a browser
     * @param fingerprint of the certificate that the dashboard made itself; empty if it made none
     */
    record Part(List<String> addresses, String fingerprint) {

        public boolean isAny() {
            return !addresses.isEmpty();
        }
    }

    /** Whether other computers are to reach it. */
    boolean isWide() {
        return setup.value(ADDRESS).filter(address -> !isLoopback(address)).isPresent();
    }

    private static boolean isLoopback(String address) {
        try {
            return InetAddress.getByName(address).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }

    /** Whether these settings are those that the choice here sets. */
    static boolean isAbout(Collection<String> names) {
        return Set.of(ADDRESS, TlsSettings.MODE.name()).containsAll(names);
    }

    /** The settings for a choice; none where it can't be chosen, or is so already. */
    Map<String, String> settings(String choice) {
        boolean fixed = setup.place(ADDRESS).isPresent();
        boolean sameAsNow = choice.equals(isWide() ? "network" : "here");
        if (fixed || sameAsNow || !List.of("network", "here").contains(choice)) {
            return Map.of();
        }
        boolean network = choice.equals("network");
        Map<String, String> settings = new TreeMap<>();
        settings.put(ADDRESS, network ? EVERYWHERE : "");
        if (setup.place(TlsSettings.MODE.name()).isEmpty()) {
            settings.put(TlsSettings.MODE.name(), network ? SELF_MADE : "");
        }
        return settings;
    }

    /** Makes the certificate if it is to be, so that its fingerprint can be noted before the next start. */
    Part part() {
        if (!isWide()) {
            return new Part(List.of(), "");
        }
        boolean selfMade =
                setup.value(TlsSettings.MODE.name()).filter(SELF_MADE::equals).isPresent();
        String fingerprint = selfMade
                ? certificate().map(state -> state.fingerprint().toString()).orElse("")
                : "";
        String port = setup.value("server.port").orElse(environment.getProperty("server.port", "8080"));
        String listens = setup.value(ADDRESS).orElse("");
        return new Part(PageAddresses.of(selfMade || isEncrypted(), listens, port), fingerprint);
    }

    private boolean isEncrypted() {
        return setup.value(TlsSettings.CERTIFICATE.name()).isPresent()
                || setup.value(TlsSettings.KEYSTORE.name()).isPresent();
    }

    private Optional<CertificateState> certificate() {
        try {
            return Https.open(
                            new TlsSettings.SelfMade(),
                            Path.of(environment.getRequiredProperty("dashboard.data.dir")),
                            setup.value(ADDRESS).orElse(""),
                            setup.value("dashboard.hosts").orElse(""),
                            clock)
                    .certificate();
        } catch (UnusableCertificateException e) {
            LOG.warn("The certificate for the next start can't be made. {}", e.why());
            return Optional.empty();
        }
    }
}
