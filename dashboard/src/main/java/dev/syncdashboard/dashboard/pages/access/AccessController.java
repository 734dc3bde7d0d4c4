package dev.syncdashboard.dashboard.pages.access;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.AccessBook;
import dev.syncdashboard.dashboard.access.Account;
import dev.syncdashboard.dashboard.access.AccountInput;
import dev.syncdashboard.dashboard.access.Looking;
import dev.syncdashboard.dashboard.access.OwnedPasskey;
import dev.syncdashboard.dashboard.access.Role;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.pages.NewAccount;
import dev.syncdashboard.dashboard.pages.Present;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an administrator says who may do what. */
@Controller
@RequestMapping("/access")
class AccessController {

    private static final Set<String> DONE = Set.of(
            "added",
            "role",
            "password",
            "removed",
            "looking",
            "claimed",
            "revoked",
            "passkey_removed",
            "session_ended");

    private final Access access;
    private final AccessViews views;
    private final NewAccount newAccount;

    AccessController(Access access, AccessViews views, NewAccount newAccount) {
        this.access = access;
        this.views = views;
        this.newAccount = newAccount;
    }

    @GetMapping
    ModelAndView page(@RequestParam(defaultValue = "") String said, Present now) {
        return views.page(now, DONE.contains(said) ? now.time().say("access.done." + said) : "");
    }

    /** The first administrator. Who is let in by the station's own link makes him. */
    @PostMapping("/claim")
    ModelAndView claim(@RequestParam Map<String, String> typed, Present now) {
        Attempt<AccessBook> claimed = account(typed, Role.ADMINISTRATOR).either(access::claim, Attempt::refused);
        return answer("claim", claimed, "claimed", typed, now);
    }

    @PostMapping("/add")
    ModelAndView add(@RequestParam Map<String, String> typed, Present now) {
        Role role = Role.of(typed.getOrDefault("role", "")).orElse(Role.VIEWER);
        Attempt<AccessBook> added =
                account(typed, role).either(account -> access.change(book -> book.add(account)), Attempt::refused);
        return answer("add", added, "added", typed, now);
    }

    @PostMapping("/role")
    ModelAndView role(@RequestParam Map<String, String> typed, Present now) {
        Optional<Role> role = Role.of(typed.getOrDefault("role", ""));
        return change(
                "role",
                typed,
                now,
                book -> role.map(given -> book.give(name(typed), given)).orElseGet(() -> Attempt.made(book)));
    }

    @PostMapping("/password")
    ModelAndView password(@RequestParam Map<String, String> typed, Present now) {
        String password = typed.getOrDefault("password", "");
        Optional<Refusal> wrong = AccountInput.badPassword(password, typed.getOrDefault("again", ""));
        if (wrong.isPresent()) {
            return answer("password-" + name(typed), Attempt.refused(wrong.get()), "", typed, now);
        }
        String hash = newAccount.hash(password);
        return change("password", typed, now, book -> book.setPassword(name(typed), hash, newAccount.stamp()));
    }

    @PostMapping("/remove")
    ModelAndView remove(@RequestParam Map<String, String> typed, Present now) {
        return change("removed", typed, now, book -> book.remove(name(typed)));
    }

    @PostMapping("/passkey/remove")
    ModelAndView removePasskey(@RequestParam Map<String, String> typed, Present now) {
        return change(
                "passkey_removed",
                typed,
                now,
                book -> OwnedPasskey.remove(book, name(typed), typed.getOrDefault("id", "")));
    }

    @PostMapping("/looking")
    ModelAndView looking(@RequestParam Map<String, String> typed, Present now) {
        Optional<Looking> looking = Looking.of(typed.getOrDefault("looking", ""));
        return change(
                "looking",
                typed,
                now,
                book -> Attempt.made(looking.map(book::with).orElse(book)));
    }

    private Attempt<Account> account(Map<String, String> typed, Role role) {
        return newAccount.of(name(typed), role, typed.getOrDefault("password", ""), typed.getOrDefault("again", ""));
    }

    private static String name(Map<String, String> typed) {
        return typed.getOrDefault("name", "");
    }

    private ModelAndView change(
            String done, Map<String, String> typed, Present now, Function<AccessBook, Attempt<AccessBook>> change) {
        return answer("accounts", access.change(change), done, typed, now);
    }

    /** Back to the page, or the page with what is wrong. */
    private ModelAndView answer(String form, Attempt<?> attempt, String done, Map<String, String> typed, Present now) {
        return attempt.either(made -> AccessViews.done(done), why -> views.refused(now, form, why, typed));
    }
}
