package dev.syncdashboard.demo.syncthing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class HeldPortTest {

    @Test
    void aServerCanListenThereAgainAndAgain() throws Exception {
        try (HeldPort port = HeldPort.take()) {
            for (int start = 0; start < 3; start++) {
                try (ServerSocket server = server(port, true)) {
                    assertThat(server.getLocalPort()).isEqualTo(port.number());
                }
            }
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void isNobodyElsesWhileItIsHeld() throws Exception {
        HeldPort port = HeldPort.take();
        // One that shares no address, as an outgoing connection doesn't.
        assertThatThrownBy(() -> server(port, false)).isInstanceOf(BindException.class);
        port.close();
        try (ServerSocket server = server(port, false)) {
            assertThat(server.getLocalPort()).isEqualTo(port.number());
        }
    }

    private static ServerSocket server(HeldPort port, boolean shares) throws IOException {
        ServerSocket server = new ServerSocket();
        server.setReuseAddress(shares);
        try {
            server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port.number()));
            return server;
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }
}
