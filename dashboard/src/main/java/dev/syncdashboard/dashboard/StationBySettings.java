package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.guard.HostNames;
import dev.syncdashboard.dashboard.guard.SecureSites;
import dev.syncdashboard.dashboard.issuer.IssuerSettings;
import dev.syncdashboard.dashboard.setup.HandMade;
import dev.syncdashboard.dashboard.setup.KeptSettings;
import dev.syncdashboard.dashboard.setup.RunningStation;
import dev.syncdashboard.dashboard.setup.SettingNames;
import dev.syncdashboard.dashboard.setup.Setup;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

/** Has the station run by what is set now, and tells before whether it could. */
final class StationBySettings implements RunningStation {

    private static final String OWN = "dashboard.";

    private final Station station;
    private final SharedSettings settings;
    private final DashboardProperties properties;
    private final HandMade byHand;
    private final ListeningBySettings listening;
    private final SettingNames names = DashboardKeys.IN_BROWSER;

    StationBySettings(
            Station station,
            SharedSettings settings,
            DashboardProperties properties,
            HandMade byHand,
            ListeningBySettings listening) {
        this.station = station;
        this.settings = settings;
        this.properties = properties;
        this.byHand = byHand;
        this.listening = listening;
    }

    @Override
    public void check(KeptSettings wanted) {
        StationSettings.of(name -> value(wanted, name), bound(wanted)).requireUsableEngine();
        Encryption.own(name -> value(wanted, name));
        HostNames.of(value(wanted, DashboardKeys.HOSTS.name()).orElse(""));
        SecureSites.of(
                value(wanted, DashboardKeys.HOSTS.name()).orElse(""),
                value(wanted, DashboardKeys.PROXY.name()).orElse(""));
        IssuerSettings.of(name -> value(wanted, name)).ifPresent(IssuerConfiguration::requireLibrary);
        String address = DashboardKeys.ADDRESS.name();
        if (!value(wanted, address).equals(settings.get(address))) {
            value(wanted, address).ifPresent(StationBySettings::requireOwn);
        }
    }

    private Optional<String> value(KeptSettings wanted, String name) {
        if (!names.isKnown(name) || !Setup.counts(name, names, byHand)) {
            return settings.get(name);
        }
        return wanted.get(name)
                .or(() ->
                        Optional.ofNullable(DashboardKeys.defaults().get(name)).map(Object::toString));
    }

    /** As the next start will read them. */
    private DashboardProperties bound(KeptSettings wanted) {
        Map<String, String> own = new TreeMap<>();
        DashboardKeys.ALL.stream()
                .filter(key -> key.name().startsWith(OWN))
                .forEach(key -> value(wanted, key.name()).ifPresent(value -> own.put(key.name(), value)));
        try {
            return new Binder(new MapConfigurationPropertySource(own))
                    .bind("dashboard", DashboardProperties.class)
                    .get();
        } catch (BindException e) {
            throw new IllegalArgumentException(
                    e.getProperty() == null
                            ? "dashboard.limits"
                            : e.getProperty().getName() + " can't be used",
                    e);
        }
    }

    /** Said before anything is kept. */
    private static void requireOwn(String address) {
        try (ServerSocket test = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            test.getLocalPort();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    DashboardKeys.ADDRESS.name() + " is " + address + ", which is no address of this computer", e);
        }
    }

    @Override
    public Optional<Message> listen() {
        return listening.move();
    }

    @Override
    public void replace() {
        station.replace(StationSettings.of(settings::get, properties));
    }
}
