package dev.syncdashboard.dashboard.guard.limits;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.WebTest;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Visitors that send as slowly as they can, from several addresses, and one who only wants to see the page. */
@WebTest
class SlowClientsTest {

    private static final int PATIENCE_MILLIS = 8_000;

    @LocalServerPort
    private int port;

    private final List<Socket> open = new ArrayList<>();

    @AfterEach
    void hangUp() throws IOException {
        for (Socket socket : open) {
            socket.close();
        }
    }

    @Test
    void slowUploadsFromOneAddressStopNobodyElse() throws IOException {
        for (int upload = 0; upload < 200; upload++) {
            startUpload("127.0.0.9");
        }

        assertThat(statusOfPage("127.0.0.1")).isEqualTo(200);
        assertThat(statusOfPage("127.0.0.10")).isEqualTo(200);
    }

    @Test
    void slowUploadsFromManyAddressesLeaveThisComputerItsPlaces() throws IOException {
        for (int upload = 0; upload < 400; upload++) {
            startUpload("127.0.0." + (20 + upload % 16));
        }

        assertThat(statusOfPage("127.0.0.1")).isEqualTo(200);
    }

    @Test
    void halfRequestsHoldUpNobody() throws IOException {
        for (int half = 0; half < 400; half++) {
            send(connect("127.0.0.9"), "GET / HTTP/1.1\r\nHost: localhost\r\n");
        }

        assertThat(statusOfPage("127.0.0.1")).isEqualTo(200);
        assertThat(statusOfPage("127.0.0.10")).isEqualTo(200);
    }

    @Test
    void connectionsOfOneAddressAreNoMoreThanItsShare() throws IOException {
        for (int half = 0; half < 2 * LimitedEndpoint.MOST_OF_ONE; half++) {
            send(connect("127.0.0.11"), "GET / HTTP/1.1\r\nHost: localhost\r\n");
        }

        assertThat(isHungUpOn(connect("127.0.0.11"))).isTrue();
        assertThat(statusOfPage("127.0.0.12")).isEqualTo(200);
    }

    /** The end of the connection, in either of the two forms in which it comes. */
    private static boolean isHungUpOn(Socket socket) throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        try {
            return socket.getInputStream().read() < 0;
        } catch (SocketTimeoutException e) {
            return false;
        } catch (SocketException e) {
            return true;
        }
    }

    @Test
    void aClientThatHasTooManyRequestsIsToldSoAtOnce() throws IOException {
        for (int upload = 0; upload < 24; upload++) {
            startUpload("127.0.0.9");
        }

        await503("127.0.0.9", "");
    }

    @Test
    void whatAProxyOnThisComputerSaysOfItsClientsIsBelieved() throws IOException {
        for (int upload = 0; upload < 60; upload++) {
            startUpload("127.0.0.1", "X-Forwarded-For: 127.0.0.1, 10.0.0.9\r\n");
        }

        await503("127.0.0.1", "X-Forwarded-For: 10.0.0.9\r\n");
        assertThat(statusOfPage("127.0.0.1", "X-Forwarded-For: 10.0.0.10\r\n")).isEqualTo(200);
    }

    private void startUpload(String from) throws IOException {
        startUpload(from, "");
    }

    /** The uploads are under way a moment after they were sent. */
    private void await503(String from, String headers) throws IOException {
        long until = System.nanoTime() + PATIENCE_MILLIS * 1_000_000L;
        int status = statusOfPage(from, headers);
        while (status != 503 && System.nanoTime() < until) {
            status = statusOfPage(from, headers);
        }
        assertThat(status).isEqualTo(503);
    }

    /** One that the server reads: its form is asked for before anything is answered. */
    private void startUpload(String from, String headers) throws IOException {
        send(
                connect(from),
                "POST /roster/add HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\n" + headers
                        + "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 1000\r\n\r\nname=");
    }

    private int statusOfPage(String from) throws IOException {
        return statusOfPage(from, "");
    }

    private int statusOfPage(String from, String headers) throws IOException {
        Socket socket = connect(from);
        socket.setSoTimeout(PATIENCE_MILLIS);
        send(socket, "GET / HTTP/1.1\r\nHost: localhost\r\n" + headers + "Connection: close\r\n\r\n");
        String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII))
                .readLine();
        return Integer.parseInt(line.split(" ")[1]);
    }

    private Socket connect(String from) throws IOException {
        Socket socket = new Socket(InetAddress.getByName("127.0.0.1"), port, InetAddress.getByName(from), 0);
        open.add(socket);
        return socket;
    }

    /** A connection that was refused may be closed already. */
    private static void send(Socket socket, String text) {
        try {
            socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
            socket.getOutputStream().flush();
        } catch (IOException e) {
            assertThat(e).isNotNull();
        }
    }
}
