package dev.syncdashboard.dashboard.listening;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;

class AskedAtTest {

    private static final ListeningPlace EVERYWHERE = new ListeningPlace(new ListenAddress("0.0.0.0"), 8443, true);
    private static final ListeningPlace HERE = new ListeningPlace(new ListenAddress("127.0.0.1"), 8080, false);
    private static final ListeningPlace THERE = new ListeningPlace(new ListenAddress("192.0.2.4"), 8080, false);

    @Test
    void whoeverAskedByAHostFindsTheDashboardByItWhereverItListens() {
        assertThat(asked("Station4:8080", "192.0.2.9").originAt(EVERYWHERE)).contains("https://station4:8443");
        assertThat(asked("[::1]:8080", "0:0:0:0:0:0:0:1").originAt(EVERYWHERE)).contains("https://[::1]:8443");
        assertThat(asked("127.0.0.1:8080", "127.0.0.1").originAt(THERE)).contains("http://192.0.2.4:8080");
        assertThat(asked("station4:8080", "192.0.2.9").originAt(THERE)).contains("http://192.0.2.4:8080");
    }

    @Test
    void onlyThisComputerReachesWhatIsForItAlone() {
        assertThat(asked("station4:8080", "192.0.2.9").originAt(HERE)).isEmpty();
        assertThat(asked("192.0.2.4:8080", "192.0.2.4").originAt(HERE)).contains("http://127.0.0.1:8080");
        assertThat(asked("localhost:8080", "127.0.0.1").originAt(HERE)).contains("http://localhost:8080");
    }

    @Test
    void ofWhomAProxyAsksForNobodyKnows() {
        assertThat(asked("station4.example.org", "127.0.0.1").originAt(EVERYWHERE))
                .isEqualTo(Optional.empty());
        assertThat(asked("no host", "127.0.0.1").originAt(EVERYWHERE)).isEmpty();
    }

    private static AskedAt asked(String host, String from) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.addHeader("Host", host);
        request.setRemoteAddr(from);
        request.setLocalAddr("192.0.2.4");
        request.setLocalPort(8080);
        return AskedAt.of(request);
    }
}
