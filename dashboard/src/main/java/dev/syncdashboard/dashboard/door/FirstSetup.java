package dev.syncdashboard.dashboard.door;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.DoorKey;
import dev.syncdashboard.dashboard.access.DoorState.Open;
import dev.syncdashboard.dashboard.guard.Client;
import dev.syncdashboard.dashboard.guard.Exposure;
import dev.syncdashboard.dashboard.setup.Setup;
import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;

/**
 * Who may set up a station that is nobody's yet: it has no accounts, and nobody has set by hand what it needs. Where it listens to
 * this computer only, whoever sits there; elsewhere who knows the code from its log.
 */
public final class FirstSetup {

    private final Access access;
    private final Exposure exposure;
    private final Setup setup;
    private final SetupCode code;

    FirstSetup(Access access, Exposure exposure, Setup setup, SetupCode code) {
        this.access = access;
        this.exposure = exposure;
        this.setup = setup;
        this.code = code;
    }

    /** Whether the station is nobody's yet. */
    public boolean isOpen() {
        return access.state() instanceof Open && !setup.isMadeByHand();
    }

    /** Whether the first page can't show anything yet, and leads to the setup. */
    public boolean isFirst() {
        return isOpen() && !setup.isComplete();
    }

    /** Whether this visitor may set it up without more. */
    boolean lets(HttpServletRequest request) {
        return isOpen()
                && !exposure.beyondThisComputer()
                && Client.of(request.getRemoteAddr()).local()
                && !comesThroughAnother(request);
    }

    /** A program in between, which says so: then nobody knows who sits before it. */
    private static boolean comesThroughAnother(HttpServletRequest request) {
        // The form in which most proxies ask that were told nothing else, and no browser does.
        boolean old = request.getProtocol().equals("HTTP/1.0");
        return old
                || Stream.of(
                                "X-Forwarded-For",
                                "Forwarded",
                                "X-Real-IP",
                                "Via",
                                "X-Forwarded-Host",
                                "X-Forwarded-Proto")
                        .anyMatch(header -> request.getHeader(header) != null);
    }

    /** Whether that is the code, and still of use. */
    boolean takes(DoorKey typed) {
        return code.matches(typed) && isOpen();
    }

    /** Whether whoever is not let in is asked for the code. */
    boolean asksForCode() {
        return isOpen();
    }

    /** What the log says at the start; only where it listens beyond this computer. */
    boolean wantsCodeInLog() {
        return isOpen() && exposure.beyondThisComputer();
    }
}
