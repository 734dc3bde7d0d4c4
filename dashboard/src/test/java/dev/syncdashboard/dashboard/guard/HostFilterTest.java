package dev.syncdashboard.dashboard.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.dashboard.fixture.WebTest;
import dev.syncdashboard.dashboard.listening.ListenAddress;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

@WebTest
class HostFilterTest {

    @Value("${local.server.port}")
    int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "192.168.1.20:8080",
                "[::1]:8080",
                "localhost",
                "LOCALHOST:8080",
                "station4.example.org:80",
                "station4.example.org.",
                "dash"
            })
    void answersByAddressesLocalhostAndTheNamesOfTheSetting(String host) throws IOException {
        assertThat(answer("/", host)).startsWith("HTTP/1.1 200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "evil.example",
                "station4.example.org.evil.example",
                "127.0.0.1.evil.example",
                "localhost.evil:80"
            })
    void refusesEveryOtherNameAndNamesTheSetting(String host) throws IOException {
        for (String path :
                new String[] {"/", "/api/v1/fleet", "/live", "/fleet.csv", "/base.css", "/actuator/health"}) {
            assertThat(answer(path, host))
                    .as(path)
                    .startsWith("HTTP/1.1 421")
                    .contains("Content-Type: text/plain", "X-Content-Type-Options: nosniff")
                    .contains("by the name \"" + host + "\"", "dashboard.hosts");
        }
    }

    @Test
    void aSettingThatIsNoHostNameIsRefusedAtTheStart() {
        assertThatThrownBy(() -> HostNames.of("ok.example, http://station4"))
                .hasMessageContainingAll("dashboard.hosts", "\"http://station4\"", "no host name");
    }

    @Test
    void theNameThatTheServerListensAtIsAccepted() {
        HostNames none = HostNames.of("");

        assertThat(none.accept("localhost", new ListenAddress("127.0.0.1"))).isTrue();
        assertThat(none.accept("station4.local:8080", new ListenAddress("Station4.local")))
                .isTrue();
        assertThat(none.accept("station4.local:8080", new ListenAddress(""))).isFalse();
    }

    /** By hand, since Java's own client sends no header Host that differs from the address. */
    private String answer(String path, String host) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream()
                    .write(("GET " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
