package dev.syncdashboard.dashboard.pages.setup;

import dev.syncdashboard.dashboard.listening.Listening;
import dev.syncdashboard.dashboard.setup.Setup;
import dev.syncdashboard.dashboard.tls.CertificateState;
import dev.syncdashboard.dashboard.tls.ShownCertificate;
import dev.syncdashboard.dashboard.tls.TlsSettings;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.stereotype.Component;

/** From where the pages can be opened, and what a person can choose of that. */
@Component
class ListenChoice {

    private static final String ADDRESS = "server.address";
    private static final String EVERYWHERE = "0.0.0.0";
    private static final String SELF_MADE = "self-made";
    private static final String HERE = "here";
    private static final String NETWORK = "network";

    private final Setup setup;
    private final Listening listening;
    private final ShownCertificate https;

    ListenChoice(Setup setup, Listening listening, ShownCertificate https) {
        this.setup = setup;
        this.listening = listening;
        this.https = https;
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

    /** The one that is so now. */
    String now() {
        return listening.now().address().isLoopback() ? HERE : NETWORK;
    }

    /** The settings for a choice; none where it can't be chosen, or is so already. */
    Map<String, String> settings(String choice) {
        boolean fixed = setup.place(ADDRESS).isPresent();
        if (fixed || choice.equals(now()) || !List.of(NETWORK, HERE).contains(choice)) {
            return Map.of();
        }
        boolean network = choice.equals(NETWORK);
        Map<String, String> settings = new TreeMap<>();
        settings.put(ADDRESS, network ? EVERYWHERE : "");
        if (setup.place(TlsSettings.MODE.name()).isEmpty() && !hasCertificate()) {
            settings.put(TlsSettings.MODE.name(), network ? SELF_MADE : "");
        }
        return settings;
    }

    /** Somebody's own, beside which none is to be made. */
    private boolean hasCertificate() {
        return setup.value(TlsSettings.CERTIFICATE.name()).isPresent()
                || setup.value(TlsSettings.KEYSTORE.name()).isPresent();
    }

    Part part() {
        return listening.now().address().isLoopback()
                ? new Part(List.of(), "")
                : new Part(listening.now().pages(), fingerprint());
    }

    /** For browsers that warn of the certificate; empty if none does. */
    String fingerprint() {
        return https.certificate()
                .filter(CertificateState::selfMade)
                .map(state -> state.fingerprint().toString())
                .orElse("");
    }
}
