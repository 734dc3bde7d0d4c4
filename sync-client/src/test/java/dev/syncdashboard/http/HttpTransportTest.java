package dev.syncdashboard.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import okhttp3.Call;
import okhttp3.MediaType;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.BufferedSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTransportTest {

    private static final Request REQUEST =
            new Request.Builder().url("http://127.0.0.1:8888").build();
    private static final Call CALL = new OkHttpClient().newCall(REQUEST);

    private final HttpTransport transport =
            new HttpTransport(HttpServer.at(URI.create("http://127.0.0.1:8888")), Map.of());
    private final CompletableFuture<HttpAnswer> answer = new CompletableFuture<>();

    @AfterEach
    void stop() {
        transport.close();
    }

    @ParameterizedTest
    @ValueSource(classes = {StackOverflowError.class, NoClassDefFoundError.class, IllegalStateException.class})
    void aWaitEndsWhateverIsThrownWhileItsAnswerIsRead(Class<? extends Throwable> thrown) throws Exception {
        Throwable failure = thrown.getConstructor().newInstance();

        transport.receiver(answer).onResponse(CALL, answerThatThrows(failure));

        assertThat(answer)
                .failsWithin(Duration.ZERO)
                .withThrowableThat()
                .havingCause()
                .withMessage("unreadable answer")
                .withCause(failure);
    }

    @Test
    void stepsAfterAnAnswerThatThrewAreRunToo() throws Exception {
        CompletableFuture<String> over = new CompletableFuture<>();
        Pending<HttpAnswer> pending = new Pending<>(CALL, Duration.ofSeconds(1), new CompletableFuture<>(), answer)
                .then(read -> read, () -> over.complete("over"));

        transport.receiver(answer).onResponse(CALL, answerThatThrows(new NoClassDefFoundError()));

        assertThat(pending.isOver()).isTrue();
        assertThat(over).isCompletedWithValue("over");
    }

    private static Response answerThatThrows(Throwable failure) {
        return new Response.Builder()
                .request(REQUEST)
                .protocol(Protocol.HTTP_1_1)
                .code(200)
                .message("OK")
                .body(new UnreadableBody(failure))
                .build();
    }

    private static final class UnreadableBody extends ResponseBody {

        private final Throwable failure;

        UnreadableBody(Throwable failure) {
            this.failure = failure;
        }

        @Override
        public long contentLength() {
            return UnreadableBody.<RuntimeException, Long>sneaky(failure);
        }

        @Override
        public MediaType contentType() {
            return null;
        }

        @Override
        public BufferedSource source() {
            return new okio.Buffer();
        }

        @SuppressWarnings("unchecked")
        private static <E extends Throwable, R> R sneaky(Throwable failure) throws E {
            throw (E) failure;
        }
    }
}
