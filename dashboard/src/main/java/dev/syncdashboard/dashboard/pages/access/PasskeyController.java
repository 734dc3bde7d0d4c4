package dev.syncdashboard.dashboard.pages.access;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.AccessBook;
import dev.syncdashboard.dashboard.access.Account;
import dev.syncdashboard.dashboard.access.AccountInput;
import dev.syncdashboard.dashboard.access.OwnedPasskey;
import dev.syncdashboard.dashboard.access.Passkey;
import dev.syncdashboard.dashboard.guard.Client;
import dev.syncdashboard.dashboard.guard.SecureSite;
import dev.syncdashboard.dashboard.guard.SecureSites;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.pages.SeeOther;
import dev.syncdashboard.dashboard.passkey.PasskeyDesk;
import dev.syncdashboard.dashboard.passkey.PasskeyException;
import dev.syncdashboard.dashboard.passkey.PasskeyProblem;
import dev.syncdashboard.words.Message;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own passkeys: to make one, and to take one away. The login by one is the door's. */
@Controller
class PasskeyController {

    private static final String FORM = "passkey";

    private final Access access;
    private final AccountViews views;
    private final OwnPassword ownPassword;
    private final SecureSites sites;
    private final PasskeyDesk desk;

    PasskeyController(Access access, AccountViews views, OwnPassword ownPassword, SecureSites sites, PasskeyDesk desk) {
        this.access = access;
        this.views = views;
        this.ownPassword = ownPassword;
        this.sites = sites;
        this.desk = desk;
    }

    /** What a browser is told that wants to log in. Asking keeps nothing. */
    @GetMapping("/login/passkey")
    ResponseEntity<?> toLogIn(Present now, HttpServletRequest request) {
        return sites.of(request)
                .<ResponseEntity<?>>map(site -> json(desk.toLogIn(site)))
                .orElseGet(() -> problem(PasskeyProblem.ELSEWHERE.message(), now));
    }

    /**
     * What a browser is told that wants to make one. All that a person can have typed wrongly is looked at here: what is refused
     * after the device has made its passkey would leave one on it that is of no use.
     */
    @PostMapping("/account/passkeys/options")
    ResponseEntity<?> toAdd(@RequestParam Map<String, String> typed, Present now, HttpServletRequest request) {
        Optional<SecureSite> site = sites.of(request);
        Optional<Account> own = views.own();
        if (site.isEmpty() || own.isEmpty()) {
            Message why = own.isEmpty() ? Message.of("access.passkey.login") : PasskeyProblem.ELSEWHERE.message();
            return problem(why, now);
        }
        return refusal(own.get(), typed, Client.of(request))
                .<ResponseEntity<?>>map(why -> problem(why.why(), now))
                .orElseGet(() -> json(desk.toAdd(site.get(), own.get())));
    }

    private Optional<Refusal> refusal(Account own, Map<String, String> typed, Client client) {
        return AccountInput.badName(typed.getOrDefault("name", ""))
                .or(() -> own.passkeys().size() < OwnedPasskey.MOST
                        ? Optional.empty()
                        : Optional.of(Refusal.of(
                                About.NOTHING_TYPED, Message.of("access.passkey.too_many", OwnedPasskey.MOST))))
                .or(() -> ownPassword.isRight(own.name(), typed.getOrDefault("password", ""), client)
                        ? Optional.empty()
                        : Optional.of(Refusal.of(About.PASSWORD, Message.of("access.refused.old_password"))));
    }

    /** That the password was right is in the question that the browser has answered. */
    @PostMapping("/account/passkeys")
    ModelAndView add(@RequestParam Map<String, String> typed, Present now, HttpServletRequest request) {
        Optional<Account> own = views.own();
        if (own.isEmpty()) {
            return SeeOther.page("/login");
        }
        return added(own.get(), typed, sites.of(request))
                .either(
                        made -> SeeOther.page("/account?said=passkey_added"),
                        why -> views.refused(now, request, FORM, why, typed));
    }

    private Attempt<AccessBook> added(Account own, Map<String, String> typed, Optional<SecureSite> site) {
        String name = typed.getOrDefault("name", "");
        Optional<Refusal> wrong = AccountInput.badName(name);
        if (wrong.isPresent() || site.isEmpty()) {
            return Attempt.refused(
                    wrong.orElseGet(() -> Refusal.of(About.NOTHING_TYPED, PasskeyProblem.ELSEWHERE.message())));
        }
        try {
            Passkey made = desk.added(site.get(), own, AccountInput.name(name), typed.getOrDefault("answer", ""));
            return access.change(book -> OwnedPasskey.add(book, own.name(), own.stamp(), made));
        } catch (PasskeyException e) {
            return Attempt.refused(About.NOTHING_TYPED, e.problem().message());
        }
    }

    @PostMapping("/account/passkeys/remove")
    ModelAndView remove(@RequestParam(defaultValue = "") String id, Present now, HttpServletRequest request) {
        Optional<Account> own = views.own();
        if (own.isEmpty()) {
            return SeeOther.page("/login");
        }
        return access.change(book -> OwnedPasskey.remove(book, own.get().name(), id))
                .either(
                        made -> SeeOther.page("/account?said=passkey_removed"),
                        why -> views.refused(now, request, FORM, why, Map.of()));
    }

    private static ResponseEntity<String> json(String options) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(options);
    }

    private static ResponseEntity<ProblemDetail> problem(Message why, Present now) {
        return ResponseEntity.of(ProblemDetail.forStatusAndDetail(
                        HttpStatus.UNPROCESSABLE_CONTENT, now.time().say(why)))
                .build();
    }
}
