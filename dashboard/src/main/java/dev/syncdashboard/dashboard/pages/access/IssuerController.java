package dev.syncdashboard.dashboard.pages.access;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.DoorState.Claimed;
import dev.syncdashboard.dashboard.access.Visitors;
import dev.syncdashboard.dashboard.audit.Audit;
import dev.syncdashboard.dashboard.guard.SecureSites;
import dev.syncdashboard.dashboard.issuer.IssuerDesk;
import dev.syncdashboard.dashboard.issuer.IssuerException;
import dev.syncdashboard.dashboard.issuer.IssuerProblem;
import dev.syncdashboard.dashboard.issuer.IssuerQuestions;
import dev.syncdashboard.dashboard.issuer.IssuerSessions;
import dev.syncdashboard.dashboard.issuer.IssuerSlip;
import dev.syncdashboard.dashboard.model.Change;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The way to the login service, and the end of a session of it. The way back is the door's. */
@Controller
class IssuerController {

    private static final int LONGEST_WAY = 500;

    private final Access access;
    private final IssuerDesk desk;
    private final IssuerQuestions questions;
    private final IssuerSessions sessions;
    private final SecureSites sites;
    private final Visitors visitors;
    private final Audit audit;

    IssuerController(
            Access access,
            IssuerDesk desk,
            IssuerQuestions questions,
            IssuerSessions sessions,
            SecureSites sites,
            Visitors visitors,
            Audit audit) {
        this.access = access;
        this.desk = desk;
        this.questions = questions;
        this.sessions = sessions;
        this.sites = sites;
        this.visitors = visitors;
        this.audit = audit;
    }

    /** Sends the browser there. It keeps nothing here, and does nothing but ask for the service's address. */
    @GetMapping("/login/oidc")
    ResponseEntity<Void> begin(@RequestParam(defaultValue = "/") String to, HttpServletRequest request) {
        try {
            if (!(access.state() instanceof Claimed)) {
                throw new IssuerException(IssuerProblem.OFF, "no accounts");
            }
            String slip = questions.slip(to.length() > LONGEST_WAY ? "/" : to);
            URI there = desk.address(questions.question(slip, IssuerSlip.back(request, sites)));
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(
                            HttpHeaders.SET_COOKIE,
                            IssuerSlip.cookie(slip, request).toString())
                    .location(there)
                    .build();
        } catch (IssuerException e) {
            return ResponseEntity.status(HttpStatus.SEE_OTHER)
                    .header(
                            HttpHeaders.LOCATION,
                            request.getContextPath() + "/login?failed=oidc&why="
                                    + e.problem().code())
                    .build();
        }
    }

    @PostMapping("/access/session/end")
    ModelAndView end(@RequestParam(defaultValue = "0") long id) {
        sessions.end(id)
                .ifPresent(ended -> audit.note(
                        visitors.now().actor().name(),
                        Change.of("session.ended", ended.person().name())));
        return AccessViews.done("session_ended");
    }
}
