package dev.syncdashboard.dashboard.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;

/**
 * Who can reach the dashboard.
 *
 * @param beyondThisComputer whether it listens at an address that other computers can reach
 */
public record Exposure(boolean beyondThisComputer) {

    /** @param address at which the server listens; empty: at every one */
    static Exposure of(String address) {
        return new Exposure(!isLoopback(address));
    }

    private static boolean isLoopback(String address) {
        try {
            return !address.isBlank() && InetAddress.getByName(address.strip()).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
