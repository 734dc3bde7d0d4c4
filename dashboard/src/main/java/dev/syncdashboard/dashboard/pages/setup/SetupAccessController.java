package dev.syncdashboard.dashboard.pages.setup;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.AccessBook;
import dev.syncdashboard.dashboard.access.Account;
import dev.syncdashboard.dashboard.access.DoorState.Open;
import dev.syncdashboard.dashboard.access.Looking;
import dev.syncdashboard.dashboard.access.Role;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.pages.NewAccount;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.pages.SeeOther;
import dev.syncdashboard.dashboard.setup.KeptSettings;
import dev.syncdashboard.dashboard.setup.Setup;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The step in which the station gets an administrator, and in which it is said who else may look, and from where. */
@Controller
@RequestMapping("/setup/access")
class SetupAccessController {

    private static final Logger LOG = LoggerFactory.getLogger(SetupAccessController.class);
    private static final String HERE = "access";

    private final Setup setup;
    private final Access access;
    private final NewAccount newAccount;
    private final SetupViews views;
    private final Listening listening;

    SetupAccessController(Setup setup, Access access, NewAccount newAccount, SetupViews views, Listening listening) {
        this.setup = setup;
        this.access = access;
        this.newAccount = newAccount;
        this.views = views;
        this.listening = listening;
    }

    @GetMapping
    ModelAndView page(Present now) {
        return with(views.page(HERE, now), Map.of(), now);
    }

    @PostMapping
    ModelAndView take(@RequestParam Map<String, String> typed, Present now, HttpServletRequest request) {
        if (!(access.state() instanceof Open)) {
            return listen(typed)
                    .either(
                            made -> look(typed).either(book -> onward(), why -> refused(why, typed, now)),
                            why -> refused(why, typed, now));
        }
        Attempt<Account> account = newAccount.of(
                typed.getOrDefault("name", ""),
                Role.ADMINISTRATOR,
                typed.getOrDefault("password", ""),
                typed.getOrDefault("again", ""));
        return account.either(
                administrator -> claim(administrator, typed, now, request), why -> refused(why, typed, now));
    }

    /** Either all of it, or nothing. */
    private ModelAndView claim(
            Account administrator, Map<String, String> typed, Present now, HttpServletRequest request) {
        KeptSettings before = setup.kept();
        Attempt<KeptSettings> listens = listen(typed);
        if (listens instanceof Attempt.Refused<KeptSettings> refused) {
            return refused(refused.why(), typed, now);
        }
        Attempt<AccessBook> claimed = access.claim(administrator);
        if (claimed instanceof Attempt.Refused<AccessBook> refused) {
            setup.change(setup.version(), changed -> before);
            return refused(refused.why(), typed, now);
        }
        logIn(administrator.name(), typed.getOrDefault("password", ""), request);
        return look(typed).either(book -> onward(), why -> refused(why, typed, now));
    }

    /** Whoever has just typed name and password need not do it again. */
    private static void logIn(String name, String password, HttpServletRequest request) {
        try {
            request.logout();
            request.login(name, password);
        } catch (ServletException e) {
            LOG.info("The new administrator has to log in himself.", e);
        }
    }

    private Attempt<KeptSettings> listen(Map<String, String> typed) {
        String version = typed.getOrDefault("version", "");
        Map<String, String> wanted = listening.settings(typed.getOrDefault("listen", ""));
        return setup.change(version, kept -> kept.with(wanted));
    }

    private Attempt<AccessBook> look(Map<String, String> typed) {
        Optional<Looking> looking = Looking.of(typed.getOrDefault("looking", ""));
        return access.change(book -> Attempt.made(looking.map(book::with).orElse(book)));
    }

    private static ModelAndView onward() {
        return SeeOther.page("/setup/trucks");
    }

    private ModelAndView refused(Refusal why, Map<String, String> typed, Present now) {
        return with(views.refused(HERE, now, "claim", why, typed), typed, now);
    }

    private ModelAndView with(ModelAndView page, Map<String, String> typed, Present now) {
        String listens = listening.isWide() ? "network" : "here";
        return page.addObject("claimed", !(access.state() instanceof Open))
                .addObject(
                        "looking",
                        typed.getOrDefault("looking", access.state().looking().code()))
                .addObject("listen", typed.getOrDefault("listen", listens))
                .addObject("byHand", views.byHand("server.address", now));
    }
}
