package dev.syncdashboard.sync.v2;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static dev.syncdashboard.sync.v2.FakeEngine.data;
import static dev.syncdashboard.sync.v2.FakeEngine.silence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.http.Fault;
import dev.syncdashboard.sync.SyncException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LongPollTest extends V2ClientTest {

    private static final Duration LONG = Duration.ofSeconds(50);
    private static final Duration SHORT = Duration.ofMillis(150);

    private final EventStream stream = client.openEvents();

    private void eventsAfter(long cursor, String data) {
        engine.server()
                .stubFor(any(urlPathEqualTo("/api/v2/events"))
                        .withQueryParam("id", equalTo(Long.toString(cursor)))
                        .willReturn(data(data)));
    }

    @Test
    void aWaitWithoutNewsIsQuietAndNoFailure() throws Exception {
        engine.answer("/events", silence());

        assertThat(client.events(17, SHORT)).isEqualTo(new EventPage(List.of(), OptionalLong.empty()));
    }

    @Test
    @Timeout(4)
    void noWaitAtAllIsQuietOnceAConnectionStands() throws Exception {
        engine.answer("/events", silence());

        assertThat(client.events(17, Duration.ZERO).events()).isEmpty();
    }

    @Test
    void aShortWaitStillSaysThatNobodyListens() {
        engine.close();

        assertThat(catchThrowableOfType(SyncException.Unreachable.class, () -> client.events(17, Duration.ZERO)))
                .isNotNull();
    }

    @Test
    void anEngineThatHoldsBackTheBodyOnlyIsQuietToo() throws Exception {
        engine.answer("/events", data("{\"events\": []}").withChunkedDribbleDelay(50, 60_000));

        assertThat(client.events(17, SHORT).events()).isEmpty();
    }

    @Test
    void aWaitEndsAtOnceWhenItsThreadIsInterrupted() throws Exception {
        engine.answer("/events", silence());
        Waiting<EventPage> waiting = Waiting.start(() -> client.events(-1, LONG));
        Waiting.until(() -> engine.requests("/events").size() == 1);

        waiting.interrupt();

        assertThat(waiting.failure()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void aCallThatHangsEndsAtOnceWhenItsThreadIsInterrupted() throws Exception {
        engine.answer("/folders", silence());
        Waiting<?> waiting = Waiting.start(client::folders);
        Waiting.until(() -> engine.requests("/folders").size() == 1);

        waiting.interrupt();

        assertThat(waiting.failure()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void aWaitEndsAtOnceWhenTheClientIsClosed() throws Exception {
        engine.answer("/events", silence());
        Waiting<?> waiting = Waiting.start(() -> stream.next(LONG));
        Waiting.until(() -> engine.requests("/events").size() == 1);

        client.close();

        assertThat(waiting.failure()).isInstanceOf(InterruptedException.class);
    }

    @Test
    void closingAStreamEndsItsWaitAndNoOtherCall() throws Exception {
        engine.answer("/events", silence());
        Waiting<?> waiting = Waiting.start(() -> stream.next(LONG));
        Waiting.until(() -> engine.requests("/events").size() == 1);

        stream.close();

        assertThat(waiting.failure()).isInstanceOf(InterruptedException.class);
        engine.answer("/client", "client.json");
        assertThat(client.peerId()).isNotEmpty();
    }

    @Test
    void aClosedClientAnswersNoMore() {
        client.close();

        assertThat(catchThrowableOfType(InterruptedException.class, client::folders))
                .isNotNull();
        assertThat(catchThrowableOfType(InterruptedException.class, () -> stream.next(LONG)))
                .isNotNull();
    }

    @Test
    void theStreamGoesOnFromTheCursorOfTheLastAnswer() throws Exception {
        eventsAfter(-1, "{\"id\": 5, \"events\": [{\"id\": 5}, {\"id\": 4}]}");
        eventsAfter(5, "{\"id\": 6, \"events\": [{\"id\": 6}]}");

        assertThat(stream.next(LONG).events()).hasSize(2);
        EventStream.Batch second = stream.next(LONG);

        assertThat(second.events()).extracting(event -> event.id().getAsLong()).containsExactly(6L);
        assertThat(second.restarted()).isFalse();
    }

    @Test
    void theStreamKeepsItsCursorOverAQuietWait() throws Exception {
        eventsAfter(-1, "{\"id\": 5, \"events\": [{\"id\": 5}]}");
        engine.server()
                .stubFor(any(urlPathEqualTo("/api/v2/events"))
                        .withQueryParam("id", equalTo("5"))
                        .willReturn(silence()));
        stream.next(LONG);

        assertThat(stream.next(SHORT).events()).isEmpty();
        eventsAfter(5, "{\"id\": 6, \"events\": [{\"id\": 6}]}");

        assertThat(stream.next(LONG))
                .returns(false, EventStream.Batch::restarted)
                .extracting(EventStream.Batch::events)
                .asList()
                .hasSize(1);
    }

    @Test
    void theStreamLeavesOutEventsThatCameBefore() throws Exception {
        eventsAfter(-1, "{\"id\": 5, \"events\": [{\"id\": 5}]}");
        eventsAfter(5, "{\"id\": 5, \"events\": [{\"id\": 5}, {\"id\": 3}]}");
        stream.next(LONG);

        assertThat(stream.next(LONG).events()).isEmpty();
    }

    @Test
    void theStreamNoticesIdsThatStartAgain() throws Exception {
        eventsAfter(-1, "{\"id\": 500, \"events\": [{\"id\": 500}]}");
        eventsAfter(500, "{\"id\": 2, \"events\": [{\"id\": 2}, {\"id\": 1}]}");
        eventsAfter(2, "{\"id\": 3, \"events\": [{\"id\": 3}]}");
        stream.next(LONG);

        EventStream.Batch afterRestart = stream.next(LONG);

        assertThat(afterRestart.restarted()).isTrue();
        assertThat(afterRestart.events()).hasSize(2);
        assertThat(stream.next(LONG).restarted()).isFalse();
    }

    @Test
    void theStreamBeginsAnewAfterAFailure() throws Exception {
        eventsAfter(-1, "{\"id\": 500, \"events\": [{\"id\": 500}]}");
        engine.server()
                .stubFor(any(urlPathEqualTo("/api/v2/events"))
                        .withQueryParam("id", equalTo("500"))
                        .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
        stream.next(LONG);
        assertThat(catchThrowableOfType(SyncException.Unreachable.class, () -> stream.next(LONG)))
                .isNotNull();
        eventsAfter(-1, "{\"id\": 900, \"events\": []}");

        assertThat(stream.next(LONG).restarted()).isTrue();
    }
}
