package dev.syncdashboard.dashboard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;

/** At which address this computer reaches the dashboard. */
final class OwnAddress {

    private OwnAddress() {}

    /** By the settings; empty if the dashboard takes whichever port is free. */
    static Optional<String> of(CommandSettings settings) {
        String port = settings.environment().getRequiredProperty(DashboardKeys.PORT.name());
        String scheme = Encryption.isOn(settings::get) ? "https" : "http";
        String host = host(settings.environment().getProperty(DashboardKeys.ADDRESS.name(), ""));
        return Optional.of(scheme + "://" + host + ":" + port).filter(any -> !port.equals("0"));
    }

    /** Where it listens at every address, it does so at that of this computer alone too. */
    private static String host(String address) {
        try {
            boolean everywhere =
                    address.isBlank() || InetAddress.getByName(address.strip()).isAnyLocalAddress();
            String host = everywhere ? "127.0.0.1" : address.strip();
            return host.contains(":") ? "[" + host + "]" : host;
        } catch (UnknownHostException e) {
            return address.strip();
        }
    }
}
