package dev.syncdashboard.dashboard.tls;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

/** What a person types into a browser to open the pages. */
public final class PageAddresses {

    private static final String HERE = "127.0.0.1";
    private static final int MOST = 3;

    private PageAddresses() {}

    /**
     * One or a few addresses.
     *
     * @param listens the address at which the server listens; where that is every one, nobody can type it
     */
    public static List<String> of(boolean encrypted, String listens, String port) {
        String scheme = encrypted ? "https://" : "http://";
        return hosts(listens).stream()
                .map(host -> scheme + host + ":" + port + "/")
                .toList();
    }

    private static List<String> hosts(String listens) {
        if (!StationNames.of(listens, "").everywhere()) {
            return List.of(listens.contains(":") ? "[" + listens + "]" : listens);
        }
        try {
            List<String> own = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                    .filter(Inet4Address.class::isInstance)
                    .map(InetAddress::getHostAddress)
                    .limit(MOST)
                    .toList();
            return own.isEmpty() ? List.of(HERE) : own;
        } catch (SocketException e) {
            return List.of(HERE);
        }
    }
}
