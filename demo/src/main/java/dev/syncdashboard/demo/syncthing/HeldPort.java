package dev.syncdashboard.demo.syncthing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/**
 * A port of 127.0.0.1 for a program that is to listen there, kept from everybody else until this is closed, also while that
 * program is off. A port that was only found free may be anybody's a moment later, and be it an outgoing connection's.
 */
public final class HeldPort implements AutoCloseable {

    private final Socket holder;
    private final int number;

    private HeldPort(Socket holder) {
        this.holder = holder;
        this.number = holder.getLocalPort();
    }

    public static HeldPort take() throws IOException {
        Socket holder = new Socket();
        // Bound, and not listening: Linux then gives the port to nobody who asks for any, and still lets listen on it
        // whoever names it and shares addresses, as servers do.
        holder.setReuseAddress(true);
        holder.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        HeldPort port = new HeldPort(holder);
        if (!System.getProperty("os.name").equals("Linux")) {
            // Elsewhere nobody could listen there while it is held.
            port.close();
        }
        return port;
    }

    public int number() {
        return number;
    }

    @Override
    public void close() {
        try {
            holder.close();
        } catch (IOException e) {
            // It never had a connection: nothing is lost but the port, and that until this program ends.
        }
    }
}
