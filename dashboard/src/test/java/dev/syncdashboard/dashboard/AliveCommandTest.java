package dev.syncdashboard.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class AliveCommandTest {

    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answers(int code) {
        server.createContext("/actuator/health/liveness", exchange -> {
            exchange.sendResponseHeaders(code, -1);
            exchange.close();
        });
    }

    private CommandAnswer alive(String... seconds) {
        String port = "--server-port=" + server.getAddress().getPort();
        return seconds.length == 0 ? run("alive", port) : run("alive", seconds[0], port);
    }

    private static CommandAnswer run(String... args) {
        return new AliveCommand(Clock.systemUTC()).run(args);
    }

    @Test
    void oneThatAnswersIsAlive() {
        answers(200);

        assertThat(alive("60").exitCode()).isZero();
        assertThat(alive().text()).startsWith("The dashboard answers at http://127.0.0.1:");
    }

    @Test
    void oneThatIsNotReadyOrIsAnotherServerIsNot() {
        assertThat(alive().exitCode()).isOne();
        answers(503);
        assertThat(alive("1").exitCode()).isOne();
    }

    @Test
    void oneThatDoesNotListenIsNot() {
        server.stop(0);

        assertThat(alive().text()).startsWith("The dashboard does not answer");
    }

    @Test
    void whereNobodyCanTellItSaysSo() {
        assertThat(run("alive", "--server-port=0").exitCode()).isEqualTo(2);
        assertThat(alive("soon").exitCode()).isEqualTo(2);
    }
}
