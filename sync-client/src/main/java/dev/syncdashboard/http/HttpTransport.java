package dev.syncdashboard.http;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import okhttp3.Call;
import okhttp3.Callback;
import okhttp3.Cookie;
import okhttp3.Headers;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import okio.BufferedSource;

/**
 * Sends requests to one engine over shared connections. Safe for many threads. It follows no redirect, so that a login
 * never goes to another host, and it sends whatever is no GET once only.
 */
public final class HttpTransport implements AutoCloseable {

    private final HttpUrl base;
    private final Headers headers;
    private final long mostBytes;
    private final OkHttpClient client;
    private volatile boolean closed;

    /**
     * @param headers for every request, beside those of HTTP itself
     * @throws IllegalArgumentException if the server's address can't be asked, or a header can't be sent; the message
     *     does not repeat the header's value
     */
    public HttpTransport(HttpServer server, Map<String, String> headers) {
        this.base = address(server.url());
        this.headers = headers(headers);
        this.mostBytes = server.mostAnswerBytes();
        this.client = SharedConnections.open(base.isHttps(), server.certificate(), server.connectTimeout());
    }

    /** Starts a request and returns at once. Connecting included it ends within the limit. */
    public Pending<HttpAnswer> start(HttpCall call, Duration limit) {
        CompletableFuture<HttpAnswer> answer = new CompletableFuture<>();
        CompletableFuture<Boolean> sent = new CompletableFuture<>();
        Call okCall = client.newCall(request(call));
        okCall.addEventListener(new SentListener(sent));
        okCall.timeout().timeout(limit.toMillis(), TimeUnit.MILLISECONDS);
        okCall.enqueue(receiver(answer));
        if (closed) {
            // Closing may have passed over a call that began at the same moment.
            okCall.cancel();
        }
        return new Pending<>(okCall, limit, sent, answer);
    }

    /** Ends every request under way; waits for them end as if interrupted. */
    @Override
    public void close() {
        closed = true;
        client.dispatcher().cancelAll();
        client.dispatcher().executorService().shutdown();
        client.connectionPool().evictAll();
    }

    /** Whatever happens to an answer, an Error included, it never leaves its caller waiting. */
    Callback receiver(CompletableFuture<HttpAnswer> answer) {
        return new Callback() {
            @Override
            public void onFailure(Call call, IOException failure) {
                fail(answer, failure);
            }

            @Override
            public void onResponse(Call call, Response response) {
                try (response) {
                    answer.complete(read(response));
                } catch (IOException e) {
                    fail(answer, e);
                } catch (Throwable e) {
                    fail(answer, new IOException("unreadable answer", e));
                }
            }
        };
    }

    private void fail(CompletableFuture<HttpAnswer> answer, IOException failure) {
        if (closed) {
            answer.cancel(false);
        } else {
            answer.completeExceptionally(failure);
        }
    }

    private Request request(HttpCall call) {
        HttpUrl.Builder url = base.newBuilder();
        call.path().forEach(url::addPathSegment);
        call.query().forEach(parameter -> url.addQueryParameter(parameter.name(), parameter.value()));
        Request.Builder request =
                new Request.Builder().url(url.build()).headers(headers).header("Accept", "application/json");
        if (!call.cookies().isEmpty()) {
            request.header("Cookie", String.join("; ", call.cookies()));
        }
        call.body().ifPresent(body -> request.method(call.method(), new SentOnceBody(body)));
        return request.build();
    }

    private HttpAnswer read(Response response) throws IOException {
        BufferedSource source = response.body().source();
        if (response.body().contentLength() > mostBytes || source.request(mostBytes + 1)) {
            throw new BodyTooLargeException(response.code(), mostBytes);
        }
        List<String> cookies = Cookie.parseAll(response.request().url(), response.headers()).stream()
                .map(cookie -> cookie.name() + "=" + cookie.value())
                .filter(HttpTransport::canBeSent)
                .toList();
        return new HttpAnswer(response.code(), withoutMark(source.readUtf8()), cookies);
    }

    private static boolean canBeSent(String headerValue) {
        return headerValue.chars().allMatch(character -> character >= ' ' && character <= '~');
    }

    private static HttpUrl address(URI base) {
        HttpUrl url = HttpUrl.get(base);
        if (url == null) {
            throw new IllegalArgumentException("no HTTP address: " + base);
        }
        return url;
    }

    private static Headers headers(Map<String, String> values) {
        Headers.Builder headers = new Headers.Builder();
        values.forEach((name, value) -> {
            if (!canBeSent(value)) {
                throw new IllegalArgumentException("the header " + name + " has characters that can't be sent");
            }
            headers.add(name, value);
        });
        return headers.build();
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }
}
