package dev.syncdashboard.dashboard.listening;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;

/**
 * Where the dashboard can be asked.
 *
 * @param port 0: one that is free
 * @param encrypted whether by HTTPS
 */
public record ListeningPlace(ListenAddress address, int port, boolean encrypted) {

    private static final int MOST = 3;

    /** Whether the server has to leave one of both before it can listen at the other. */
    public boolean isInTheWayOf(ListeningPlace other) {
        return port == other.port && address.overlaps(other.address);
    }

    /** "https://HOST:8080", with a host as it stands in an address of the web. */
    public String origin(String host) {
        return (encrypted ? "https://" : "http://") + host + ":" + port;
    }

    /** As this computer itself reaches it. */
    public String originFromHere() {
        return origin(address.hostFromHere());
    }

    /** One or a few addresses that a person types into a browser. */
    public List<String> pages() {
        return hosts().stream().map(host -> origin(host) + "/").toList();
    }

    /** Where that is every address, those that others can use: nobody can type "every one". */
    private List<String> hosts() {
        List<String> fromHere = List.of(address.hostFromHere());
        if (!address.isEverywhere()) {
            return fromHere;
        }
        try {
            List<String> own = NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(found -> !found.isLoopbackAddress() && !found.isLinkLocalAddress())
                    .filter(Inet4Address.class::isInstance)
                    .map(InetAddress::getHostAddress)
                    .limit(MOST)
                    .toList();
            return own.isEmpty() ? fromHere : own;
        } catch (SocketException e) {
            return fromHere;
        }
    }
}
