package dev.syncdashboard.dashboard.guard.limits;

import dev.syncdashboard.dashboard.guard.Client;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketWrapperBase;

/** Takes only so many connections of one address, and leaves some for this computer itself. */
final class LimitedEndpoint extends NioEndpoint {

    /** A browser has six, and one for each page that it shows live. */
    static final int MOST_OF_ONE = 100;

    static final int MOST_OF_OTHERS = 4_000;

    @Override
    protected boolean setSocketOptions(SocketChannel socket) {
        if (hasRoomFor(socket.socket().getInetAddress().getHostAddress())) {
            return super.setSocketOptions(socket);
        }
        destroySocket(socket);
        return false;
    }

    private boolean hasRoomFor(String address) {
        if (Client.of(address).local()) {
            return true;
        }
        int own = 0;
        int others = 0;
        for (SocketWrapperBase<?> open : getConnections()) {
            String from = String.valueOf(open.getRemoteAddr());
            own += from.equals(address) ? 1 : 0;
            others += Client.of(from).local() ? 0 : 1;
        }
        return own < MOST_OF_ONE && others < MOST_OF_OTHERS;
    }
}
