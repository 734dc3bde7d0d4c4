package dev.syncdashboard.dashboard.pages.access;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.DoorState;
import dev.syncdashboard.dashboard.access.DoorState.Open;
import dev.syncdashboard.dashboard.access.DoorState.Shut;
import dev.syncdashboard.dashboard.guard.SecureSites;
import dev.syncdashboard.dashboard.issuer.IssuerDesk;
import dev.syncdashboard.dashboard.issuer.IssuerProblem;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.passkey.PasskeyProblem;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.words.Message;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The pages on which one comes in. They tell nothing of the fleet. */
@Controller
class LoginController {

    private static final int LONGEST_WAIT = 3_600;

    private final Access access;
    private final IssuerDesk desk;
    private final SecureSites sites;

    LoginController(Access access, IssuerDesk desk, SecureSites sites) {
        this.access = access;
        this.desk = desk;
        this.sites = sites;
    }

    /**
     * What the page of the login says.
     *
     * @param to where the login leads to
     * @param problem why the last one was refused; empty if none was
     * @param said what was done; empty if nothing
     * @param open whether there is no account that one could log in with
     * @param shut why nobody can log in; empty if one can
     * @param issuer what the login service is called; empty where there is none
     * @param passkeys whether one can log in by a passkey at this address
     */
    record LoginPage(
            String to, String problem, String said, boolean open, String shut, String issuer, boolean passkeys) {}

    @GetMapping("/login")
    ModelAndView login(@RequestParam Map<String, String> address, Present now, HttpServletRequest request) {
        StationTime time = now.time();
        DoorState state = access.state();
        LoginPage page = new LoginPage(
                address.getOrDefault("to", "/"),
                problem(address, "access.login.wrong").map(time::say).orElse(""),
                said(address).map(time::say).orElse(""),
                state instanceof Open,
                state instanceof Shut shut ? time.say(shut.why()) : "",
                desk.label(),
                sites.of(request).isPresent());
        return new ModelAndView("login").addObject("page", page);
    }

    /** Does nothing yet: what only reads an address, such as a preview, must not use it up. */
    @GetMapping("/login/link")
    ModelAndView link(@RequestParam Map<String, String> address, Present now) {
        return new ModelAndView("login-link")
                .addObject("once", address.getOrDefault("once", ""))
                .addObject(
                        "problem",
                        problem(address, "access.link.wrong")
                                .map(now.time()::say)
                                .orElse(""));
    }

    private static Optional<Message> problem(Map<String, String> address, String wrong) {
        String code = address.getOrDefault("failed", "");
        if (code.equals("wait")) {
            return Optional.of(Message.of("access.login.wait", seconds(address.getOrDefault("seconds", ""))));
        }
        if (code.equals("link")) {
            return Optional.of(Message.of("access.look.wrong"));
        }
        if (code.equals("passkey")) {
            return PasskeyProblem.of(address.getOrDefault("why", "")).map(PasskeyProblem::message);
        }
        if (code.equals("oidc")) {
            return IssuerProblem.of(address.getOrDefault("why", "")).map(IssuerProblem::message);
        }
        return code.equals("wrong") ? Optional.of(Message.of(wrong)) : Optional.empty();
    }

    private static Duration seconds(String text) {
        int seconds = text.matches("[0-9]{1,5}") ? Integer.parseInt(text) : 1;
        return Duration.ofSeconds(Math.min(Math.max(seconds, 1), LONGEST_WAIT));
    }

    private static Optional<Message> said(Map<String, String> address) {
        if (address.containsKey("out")) {
            return Optional.of(Message.of("access.login.out"));
        }
        return address.containsKey("changed") ? Optional.of(Message.of("access.login.changed")) : Optional.empty();
    }
}
