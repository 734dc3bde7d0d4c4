package dev.syncdashboard.dashboard.pages.access;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.AccessBook;
import dev.syncdashboard.dashboard.access.AccountInput;
import dev.syncdashboard.dashboard.access.Visitor;
import dev.syncdashboard.dashboard.access.Visitor.Kind;
import dev.syncdashboard.dashboard.access.Visitors;
import dev.syncdashboard.dashboard.guard.Client;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.dashboard.pages.NewAccount;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.pages.SeeOther;
import dev.syncdashboard.words.Message;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: who one is here, the way out, and another password. */
@Controller
class AccountController {

    private static final Set<String> DONE = Set.of("passkey_added", "passkey_removed");

    private final Access access;
    private final Visitors visitors;
    private final AccountViews views;
    private final NewAccount newAccount;
    private final OwnPassword ownPassword;

    AccountController(
            Access access, Visitors visitors, AccountViews views, NewAccount newAccount, OwnPassword ownPassword) {
        this.access = access;
        this.visitors = visitors;
        this.views = views;
        this.newAccount = newAccount;
        this.ownPassword = ownPassword;
    }

    @GetMapping("/account")
    ModelAndView page(@RequestParam(defaultValue = "") String said, Present now, HttpServletRequest request) {
        return visitors.now().isLoggedIn()
                ? views.page(now, request, DONE.contains(said) ? now.time().say("access.done." + said) : "")
                : SeeOther.page("/login");
    }

    @PostMapping("/account/password")
    ModelAndView password(@RequestParam Map<String, String> typed, Present now, HttpServletRequest request) {
        Visitor visitor = visitors.now();
        if (visitor.kind() != Kind.PERSON) {
            return SeeOther.page("/login");
        }
        return change(visitor.name(), typed, Client.of(request))
                .either(
                        made -> SeeOther.page("/login?changed"),
                        why -> views.refused(now, request, "password", why, Map.of()));
    }

    private Attempt<AccessBook> change(String name, Map<String, String> typed, Client client) {
        String password = typed.getOrDefault("password", "");
        Optional<Refusal> wrong = AccountInput.badPassword(password, typed.getOrDefault("again", ""));
        if (wrong.isPresent()) {
            return Attempt.refused(wrong.get());
        }
        if (!ownPassword.isRight(name, typed.getOrDefault("old", ""), client)) {
            return Attempt.refused(About.NOTHING_TYPED, Message.of("access.refused.old_password"));
        }
        String hash = newAccount.hash(password);
        return access.change(book -> book.setPassword(name, hash, newAccount.stamp()));
    }
}
