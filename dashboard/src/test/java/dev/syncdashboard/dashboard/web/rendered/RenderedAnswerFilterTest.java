package dev.syncdashboard.dashboard.web.rendered;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.dashboard.fixture.Computer;
import dev.syncdashboard.dashboard.fixture.FakeFleet;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.fixture.OneVisitor;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.dashboard.web.ReaderLanguage;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

@Timeout(30)
class RenderedAnswerFilterTest {

    private static final String PAGE = "a page ".repeat(1_000);

    private final Fleets fleets = new Fleets(Fleets.TUESDAY);
    private final FakeFleet fleet = new FakeFleet(fleets.of(fleets.upToDate("Engine 1")));
    private final Computer computer = new Computer(Fleets.TUESDAY);
    private final OneVisitor visitor = OneVisitor.anybody();
    private final RenderedAnswerFilter filter =
            new RenderedAnswerFilter(fleet, computer, new ReaderLanguage("browser", StationWords.OF_TRUCKS), visitor);
    private final AtomicInteger rendered = new AtomicInteger();
    private int status = HttpServletResponse.SC_OK;
    private final FilterChain page = this::render;

    private void render(ServletRequest request, ServletResponse response) throws IOException {
        rendered.incrementAndGet();
        HttpServletResponse answer = (HttpServletResponse) response;
        answer.setStatus(status);
        answer.setContentType("text/html;charset=UTF-8");
        answer.setHeader("X-Of-The-Page", "yes");
        answer.getOutputStream().write((PAGE + rendered.get()).getBytes(UTF_8));
    }

    @Test
    void whoAsksTheSameWithinASecondGetsTheSameBytes() throws Exception {
        MockHttpServletResponse first = get("/", "q=7");
        MockHttpServletResponse second = get("/", "q=7");

        assertThat(second.getContentAsString())
                .isEqualTo(first.getContentAsString())
                .isEqualTo(PAGE + 1);
        assertThat(second.getContentType()).isEqualTo("text/html;charset=UTF-8");
        assertThat(second.getHeader("X-Of-The-Page")).isEqualTo("yes");
        assertThat(second.getContentLength()).isEqualTo((PAGE + 1).length());
        assertThat(rendered).hasValue(1);
    }

    @Test
    void anythingElseIsRenderedAnew() throws Exception {
        get("/", "");
        get("/", "q=8");
        get("/wall", "");
        MockHttpServletRequest behindProxy = request("/", "");
        behindProxy.setContextPath("/sync");
        behindProxy.setRequestURI("/sync/");
        filter.doFilter(behindProxy, new MockHttpServletResponse(), page);

        assertThat(rendered).hasValue(4);
    }

    @Test
    void aNewSnapshotOrAnotherSecondIsRenderedAnew() throws Exception {
        get("/", "");
        fleet.show(fleets.of(fleets.behind("Engine 1", 1)));
        assertThat(get("/", "").getContentAsString()).isEqualTo(PAGE + 2);

        computer.pass(Duration.ofSeconds(1));
        assertThat(get("/", "").getContentAsString()).isEqualTo(PAGE + 3);
    }

    @Test
    void whoWantsItCompressedGetsThat() throws Exception {
        MockHttpServletRequest request = request("/", "");
        request.addHeader("Accept-Encoding", "br, gzip");
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request, response, page);

        assertThat(response.getHeader("Content-Encoding")).isEqualTo("gzip");
        assertThat(response.getHeader("Vary")).isEqualTo("Accept-Encoding");
        assertThat(new GZIPInputStream(new ByteArrayInputStream(response.getContentAsByteArray())).readAllBytes())
                .asString()
                .isEqualTo(PAGE + 1);
        assertThat(get("/", "").getHeader("Content-Encoding")).isNull();
        assertThat(rendered).hasValue(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gzip;q=0", "gzip; q=0.0", "br", "identity", "x-gzipped", ""})
    void whoDoesNotWantItCompressedGetsItPlain(String accepted) {
        assertThat(RenderedAnswer.acceptsGzip(accepted)).isFalse();
    }

    @Test
    void anErrorIsForNobodyElse() throws Exception {
        status = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
        assertThat(get("/", "").getStatus()).isEqualTo(503);
        status = HttpServletResponse.SC_OK;

        MockHttpServletResponse next = get("/", "");

        assertThat(next.getStatus()).isEqualTo(200);
        assertThat(next.getContentAsString()).isEqualTo(PAGE + 2);
    }

    @Test
    void aFaultIsForNobodyElse() throws Exception {
        assertThatThrownBy(() -> filter.doFilter(request("/", ""), new MockHttpServletResponse(), (asked, answer) -> {
                    throw new ServletException("a fault");
                }))
                .hasMessage("a fault");

        assertThat(get("/", "").getContentAsString()).isEqualTo(PAGE + 1);
    }

    @Test
    void otherPagesAndOtherMethodsAreLeftAlone() throws Exception {
        get("/peers/ENGINE7", "");
        get("/peers/ENGINE7", "");
        MockHttpServletRequest post = new MockHttpServletRequest("POST", "/");
        post.setServletPath("/");
        filter.doFilter(post, new MockHttpServletResponse(), page);

        assertThat(rendered).hasValue(3);
    }

    @Test
    void asMuchAsAnybodyAsksForIsNotKept() throws Exception {
        for (int i = 0; i < 200; i++) {
            get("/", "q=" + i);
        }

        assertThat(get("/", "q=0").getContentAsString()).isEqualTo(PAGE + 1);
        assertThat(get("/", "q=199").getContentAsString()).isEqualTo(PAGE + 201);
    }

    @Test
    void whoAsksMeanwhileWaitsForTheOneThatIsBeingRendered() throws Exception {
        CountDownLatch rendering = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        FilterChain slow = (request, response) -> {
            rendering.countDown();
            await(goOn);
            render(request, response);
        };
        ExecutorService visitors = Executors.newCachedThreadPool();
        try {
            Callable<String> visit = () -> {
                MockHttpServletResponse response = new MockHttpServletResponse();
                filter.doFilter(request("/", ""), response, slow);
                return response.getContentAsString();
            };
            Future<String> first = visitors.submit(visit);
            assertThat(rendering.await(10, TimeUnit.SECONDS)).isTrue();
            List<Future<String>> others =
                    IntStream.range(0, 8).mapToObj(i -> visitors.submit(visit)).toList();
            goOn.countDown();

            assertThat(first.get()).isEqualTo(PAGE + 1);
            for (Future<String> other : others) {
                assertThat(other.get()).isEqualTo(PAGE + 1);
            }
            assertThat(rendered).hasValue(1);
        } finally {
            visitors.shutdownNow();
        }
    }

    private static void await(CountDownLatch latch) throws ServletException {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new ServletException("nobody let it go on");
            }
        } catch (InterruptedException e) {
            throw new ServletException(e);
        }
    }

    private MockHttpServletResponse get(String path, String query) throws ServletException, IOException {
        MockHttpServletResponse response = new MockHttpServletResponse();
        filter.doFilter(request(path, query), response, page);
        return response;
    }

    private static MockHttpServletRequest request(String path, String query) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", path);
        request.setServletPath(path);
        request.setQueryString(query);
        return request;
    }
}
