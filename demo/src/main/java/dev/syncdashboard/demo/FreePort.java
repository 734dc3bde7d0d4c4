package dev.syncdashboard.demo;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Chooses ports. */
final class FreePort {

    private FreePort() {}

    /** The wanted port, or 0 (any free one) if it is taken, which is said. */
    static int near(int wanted, PrintWriter out) {
        try (ServerSocket socket = new ServerSocket(wanted, 1, InetAddress.getLoopbackAddress())) {
            return wanted == 0 ? 0 : socket.getLocalPort();
        } catch (IOException e) {
            out.println("Port " + wanted + " is taken; using another.");
            return 0;
        }
    }
}
