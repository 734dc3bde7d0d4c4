package dev.syncdashboard.dashboard.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who can reach the dashboard, which has no login.
 *
 * @param beyondThisComputer whether it listens at an address that other computers can reach
 */
public record Exposure(boolean beyondThisComputer) {

    private static final Logger LOG = LoggerFactory.getLogger(Exposure.class);

    /** @param address at which the server listens; empty: at every one */
    static Exposure of(String address) {
        Exposure exposure = new Exposure(!isLoopback(address));
        if (exposure.beyondThisComputer()) {
            LOG.warn(
                    "The dashboard listens beyond this computer ({}), and has no login: whoever can reach it can read its"
                            + " pages and change the roster. Put a proxy with a login before it.",
                    address.isBlank() ? "at every address" : address);
        }
        return exposure;
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address.strip()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
