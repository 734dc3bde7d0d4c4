package dev.syncdashboard.dashboard.guard.limits;

import dev.syncdashboard.dashboard.guard.Client;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;
import org.apache.coyote.ActionCode;
import org.apache.coyote.InputBuffer;

/**
 * Answers a request only if there is a place for its client, and waits for its body only so long. It stands before all
 * filters, since the server reads bodies by itself.
 */
final class PlacesValve extends ValveBase {

    /** A roster's file that is very much too large is still read, to be refused in words. */
    private static final long MOST_BYTES = 20L * 1024 * 1024;

    private static final String RETRY_SECONDS = "10";

    private final VisitorPlaces places;
    private final Duration longestBody;

    PlacesValve(VisitorPlaces places, Duration longestBody) {
        super(true);
        this.places = places;
        this.longestBody = longestBody;
    }

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        Client client = Client.of(request);
        if (!places.take(client)) {
            refuse(request, response);
            return;
        }
        InputBuffer body = request.getCoyoteRequest().getInputBuffer();
        TimedInput timed = new TimedInput(body, longestBody);
        request.getCoyoteRequest().setInputBuffer(timed);
        try {
            getNext().invoke(request, response);
            if (!request.isAsync()) {
                finish(request, response, timed);
            }
        } finally {
            request.getCoyoteRequest().setInputBuffer(body);
            places.giveBack(client);
        }
    }

    /** A client that takes its answer slowly has its place until then. */
    private static void finish(Request request, Response response, TimedInput body) throws IOException {
        boolean unasked = request.getCoyoteRequest().hasExpectation();
        if (unasked || !body.readToItsEnd(MOST_BYTES)) {
            leaveUnread(request, response);
        }
        response.finishResponse();
    }

    private static void refuse(Request request, Response response) throws IOException {
        response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setHeader("Retry-After", RETRY_SECONDS);
        response.setContentType("text/plain;charset=utf-8");
        leaveUnread(request, response);
        response.getOutputStream()
                .write("Too many requests at a time come from this address. Try again in a moment.\n"
                        .getBytes(StandardCharsets.UTF_8));
        response.finishResponse();
    }

    private static void leaveUnread(Request request, Response response) {
        if (!response.isCommitted()) {
            response.setHeader("Connection", "close");
        }
        request.getCoyoteRequest().action(ActionCode.DISABLE_SWALLOW_INPUT, null);
    }
}
