package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.words.Message;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.ErrorResponseException;

/** Why an address of the API has no answer, as RFC 9457 problem details. */
final class ApiRefusal {

    private ApiRefusal() {}

    static ErrorResponseException noSuchPeer(Board fleet) {
        return noSuch("Unknown peer", "There is no peer with this id; /api/v1/fleet lists all that there are.", fleet);
    }

    static ErrorResponseException noSuchUpdate(Board fleet) {
        return noSuch(
                "Unknown update",
                "There is no update with this number; /api/v1/updates lists all that there are.",
                fleet);
    }

    /** Before the first verdicts nobody can say what there is. */
    private static ErrorResponseException noSuch(String title, String detail, Board fleet) {
        return fleet.known() ? of(HttpStatus.NOT_FOUND, title, detail) : notKnownYet();
    }

    static ErrorResponseException notKnownYet() {
        return of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "Not known yet",
                "Since the dashboard was started, the station's engine and the Status folder have not both been read.");
    }

    /** @param why in whole sentences */
    static ErrorResponseException historyNotReadable(Message why) {
        return of(HttpStatus.SERVICE_UNAVAILABLE, "History not readable", StationWords.said(why));
    }

    /** @param why what the parameter has to be, and what it was */
    static ErrorResponseException badParameter(String name, String why) {
        ErrorResponseException refusal = of(HttpStatus.BAD_REQUEST, "Bad parameter", why);
        refusal.getBody().setProperty("parameter", name);
        return refusal;
    }

    static ErrorResponseException of(HttpStatus status, String title, String detail) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setTitle(title);
        return new ErrorResponseException(status, problem, null);
    }
}
