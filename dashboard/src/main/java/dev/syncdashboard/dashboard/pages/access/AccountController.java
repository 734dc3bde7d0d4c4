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
import dev.syncdashboard.dashboard.pages.TypedForm;
import dev.syncdashboard.words.Message;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.AuthenticationManager;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** One's own account: who one is here, the way out, and another password. */
@Controller
class AccountController {

    private final Access access;
    private final Visitors visitors;
    private final NewAccount newAccount;
    private final AuthenticationManager logins;

    AccountController(Access access, Visitors visitors, NewAccount newAccount, AuthenticationManager logins) {
        this.access = access;
        this.visitors = visitors;
        this.newAccount = newAccount;
        this.logins = logins;
    }

    @GetMapping("/account")
    ModelAndView page(Present now) {
        return visitors.now().isLoggedIn() ? view(List.of(), TypedForm.NONE, HttpStatus.OK) : SeeOther.page("/login");
    }

    /** Who sits at an open page is not always who logged in there: the old password is asked for. */
    @PostMapping("/account/password")
    ModelAndView password(@RequestParam Map<String, String> typed, Present now, HttpServletRequest request) {
        Visitor visitor = visitors.now();
        if (visitor.kind() != Kind.PERSON) {
            return SeeOther.page("/login");
        }
        return change(visitor.name(), typed, Client.of(request))
                .either(
                        made -> SeeOther.page("/login?changed"),
                        why -> view(
                                List.of(now.time().say(why.why())),
                                TypedForm.refused("password", why, Map.of()),
                                HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private Attempt<AccessBook> change(String name, Map<String, String> typed, Client client) {
        String password = typed.getOrDefault("password", "");
        Optional<Refusal> wrong = AccountInput.badPassword(password, typed.getOrDefault("again", ""));
        if (wrong.isPresent()) {
            return Attempt.refused(wrong.get());
        }
        if (!isHis(name, typed.getOrDefault("old", ""), client)) {
            return Attempt.refused(About.NOTHING_TYPED, Message.of("access.refused.old_password"));
        }
        String hash = newAccount.hash(password);
        return access.change(book -> book.setPassword(name, hash, newAccount.stamp()));
    }

    /** Goes the way of a login, so that nobody can guess here either. */
    private boolean isHis(String name, String password, Client client) {
        UsernamePasswordAuthenticationToken typed = UsernamePasswordAuthenticationToken.unauthenticated(name, password);
        typed.setDetails(client);
        try {
            return logins.authenticate(typed).isAuthenticated();
        } catch (AuthenticationException e) {
            return false;
        }
    }

    private ModelAndView view(List<String> problems, TypedForm form, HttpStatus status) {
        return new ModelAndView("account", status)
                .addObject("refusal", form)
                .addObject("problems", problems)
                .addObject("visitor", visitors.now())
                .addObject(
                        "role",
                        access.state()
                                .account(visitors.now().name())
                                .map(account -> account.role().code())
                                .orElse(""));
    }
}
