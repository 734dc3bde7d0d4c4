package dev.syncdashboard.dashboard.pages.access;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.Account;
import dev.syncdashboard.dashboard.access.Role;
import dev.syncdashboard.dashboard.access.Visitor;
import dev.syncdashboard.dashboard.access.Visitor.Kind;
import dev.syncdashboard.dashboard.access.Visitors;
import dev.syncdashboard.dashboard.guard.SecureSites;
import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.pages.TypedForm;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The page of one's own account, and how to come back to it after a change. */
@Component
class AccountViews {

    private final Access access;
    private final Visitors visitors;
    private final SecureSites sites;

    AccountViews(Access access, Visitors visitors, SecureSites sites) {
        this.access = access;
        this.visitors = visitors;
        this.sites = sites;
    }

    /** The account of who asks; empty for those who came in without one. */
    Optional<Account> own() {
        Visitor visitor = visitors.now();
        return visitor.kind() == Kind.PERSON ? access.state().account(visitor.name()) : Optional.empty();
    }

    ModelAndView page(Present now, HttpServletRequest request, String said) {
        return view(now, request, TypedForm.NONE, List.of(), HttpStatus.OK).addObject("said", said);
    }

    /** Passwords are never sent back. */
    ModelAndView refused(Present now, HttpServletRequest request, String form, Refusal why, Map<String, String> typed) {
        return view(
                        now,
                        request,
                        TypedForm.refused(form, why, typed),
                        List.of(now.time().say(why.why())),
                        HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("said", "");
    }

    private ModelAndView view(
            Present now, HttpServletRequest request, TypedForm form, List<String> problems, HttpStatus status) {
        Optional<Account> own = own();
        return new ModelAndView("account", status)
                .addObject("refusal", form)
                .addObject("problems", problems)
                .addObject("visitor", visitors.now())
                .addObject("passkeys", PasskeysPart.of(own, sites, request, now.time()))
                .addObject("password", own.isPresent())
                .addObject(
                        "role",
                        own.map(Account::role)
                                .or(this::roleOfIssuer)
                                .map(Role::code)
                                .orElse(""));
    }

    private Optional<Role> roleOfIssuer() {
        Visitor visitor = visitors.now();
        return Arrays.stream(Role.values())
                .filter(role -> visitor.kind() == Kind.ISSUER && role.rights().equals(visitor.rights()))
                .findFirst();
    }
}
