package dev.syncdashboard.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that is stopped while it answers is gone, and not one of another kind. */
class CutOffAnswerTest {

    private static final String HEAD = "HTTP/1.1 200 OK\r\n";

    @ParameterizedTest
    @ValueSource(
            strings = {
                HEAD + "Content-Length: 100\r\n\r\n{\"data\": {",
                HEAD + "Transfer-Encoding: chunked\r\n\r\n20\r\n{\"data\": {",
            })
    void anAnswerThatEndsTooSoonIsALostConnection(String answer) throws Exception {
        HttpFailure failure = failureOf(answer);

        assertThat(failure.kind()).isEqualTo(HttpFailure.Kind.UNREACHABLE);
        assertThat(failure.detail()).isEqualTo("the connection was lost: unexpected end of stream");
    }

    @Test
    void whatIsNoHttpStaysSo() throws Exception {
        assertThat(failureOf("SSH-2.0-OpenSSH_9.2\r\n").kind()).isEqualTo(HttpFailure.Kind.NOT_HTTP);
    }

    private static HttpFailure failureOf(String answer) throws Exception {
        try (ServerSocket listening = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            HttpServer server = HttpServer.at(URI.create("http://127.0.0.1:" + listening.getLocalPort()));
            CompletableFuture<Void> served = CompletableFuture.runAsync(() -> answerOnce(listening, answer));
            try (HttpTransport transport = new HttpTransport(server, Map.of())) {
                HttpExchange exchange = new HttpExchange(transport, server);
                IOException failure = catchThrowableOfType(
                        IOException.class,
                        () -> exchange.whole(HttpCall.get(List.of("api")), exchange.limit(), new Cancellation()));
                served.join();
                return HttpFailure.of(failure, server);
            }
        }
    }

    private static void answerOnce(ServerSocket listening, String answer) {
        try (Socket connection = listening.accept()) {
            // The request, of which only its end matters here.
            byte[] request = new byte[4_096];
            connection.getInputStream().read(request);
            connection.getOutputStream().write(answer.getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
