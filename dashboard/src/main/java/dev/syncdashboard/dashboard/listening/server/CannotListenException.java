package dev.syncdashboard.dashboard.listening.server;

import dev.syncdashboard.dashboard.listening.ListeningPlace;
import dev.syncdashboard.words.Message;
import java.net.BindException;
import java.net.SocketException;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The server can't listen at a place. */
final class CannotListenException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Message why;

    private CannotListenException(Message why, @Nullable Throwable cause) {
        super(why.code(), cause);
        this.why = why;
    }

    /** For the page. */
    Message why() {
        return why;
    }

    /** For the log: what the system says of it. */
    String said() {
        return String.valueOf(
                causes(this).reduce((Throwable) this, (outer, inner) -> inner).getMessage());
    }

    private static Stream<Throwable> causes(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause);
    }

    static CannotListenException of(ListeningPlace place, Throwable cause) {
        Optional<SocketException> refusal = causes(cause)
                .filter(SocketException.class::isInstance)
                .map(SocketException.class::cast)
                .findFirst();
        return new CannotListenException(
                refusal.map(each -> why(place, each)).orElseGet(() -> Message.of("setup.listen.somehow")), cause);
    }

    static CannotListenException silent(ListeningPlace place) {
        return new CannotListenException(Message.of("setup.listen.silent", place.originFromHere()), null);
    }

    /** The system says it in words only. */
    private static Message why(ListeningPlace place, SocketException refusal) {
        String said = String.valueOf(refusal.getMessage());
        if (said.contains("Permission")) {
            return Message.of("setup.listen.not_allowed", port(place));
        }
        return refusal instanceof BindException && !said.contains("assign")
                ? Message.of("setup.listen.taken", port(place))
                : Message.of("setup.listen.no_address", place.address().text());
    }

    /** As it is typed, and not as a number with a point for the thousands. */
    private static String port(ListeningPlace place) {
        return Integer.toString(place.port());
    }
}
