package dev.syncdashboard.dashboard.pages.setup;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.AccessBook;
import dev.syncdashboard.dashboard.access.Account;
import dev.syncdashboard.dashboard.access.DoorState.Open;
import dev.syncdashboard.dashboard.access.Looking;
import dev.syncdashboard.dashboard.access.Role;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.dashboard.pages.NewAccount;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.pages.SeeOther;
import dev.syncdashboard.dashboard.setup.KeptSettings;
import dev.syncdashboard.dashboard.setup.Setup;
import dev.syncdashboard.words.Message;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
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
    private static final String NEXT = "/setup/trucks";

    private final Setup setup;
    private final Access access;
    private final NewAccount newAccount;
    private final SetupViews views;
    private final ListenChoice listening;
    private final MovedPages moved;

    SetupAccessController(
            Setup setup,
            Access access,
            NewAccount newAccount,
            SetupViews views,
            ListenChoice listening,
            MovedPages moved) {
        this.setup = setup;
        this.access = access;
        this.newAccount = newAccount;
        this.views = views;
        this.listening = listening;
        this.moved = moved;
    }

    @GetMapping
    ModelAndView page(Present now) {
        return with(views.page(HERE, now), Map.of(), now);
    }

    @PostMapping
    ModelAndView take(@RequestParam Map<String, String> typed, Present now, HttpServletRequest request) {
        return moved.after(() -> taken(typed, now, request), NEXT, request, now);
    }

    private ModelAndView taken(Map<String, String> typed, Present now, HttpServletRequest request) {
        if (!(access.state() instanceof Open)) {
            return listenAndLook(typed, now);
        }
        Attempt<Account> account = newAccount.of(
                typed.getOrDefault("name", ""),
                Role.ADMINISTRATOR,
                typed.getOrDefault("password", ""),
                typed.getOrDefault("again", ""));
        return account.either(
                administrator -> claim(administrator, typed, now, request), why -> refused(why, typed, now));
    }

    /** As long as the station is nobody's, it listens to its own computer only: so this comes first, if nothing is wrong so far. */
    private ModelAndView claim(
            Account administrator, Map<String, String> typed, Present now, HttpServletRequest request) {
        Optional<Message> objection = setup.objection(version(typed), wanted(typed));
        if (objection.isPresent()) {
            return refused(Refusal.of(About.NOTHING_TYPED, objection.get()), typed, now);
        }
        Attempt<AccessBook> claimed = access.claim(administrator);
        if (claimed instanceof Attempt.Refused<AccessBook> refused) {
            return refused(refused.why(), typed, now);
        }
        logIn(administrator.name(), typed.getOrDefault("password", ""), request);
        return listenAndLook(typed, now);
    }

    private ModelAndView listenAndLook(Map<String, String> typed, Present now) {
        return listen(typed)
                .either(
                        made -> look(typed).either(book -> SeeOther.page(NEXT), why -> refused(why, typed, now)),
                        why -> refused(why, typed, now));
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
        return setup.change(version(typed), wanted(typed));
    }

    private UnaryOperator<KeptSettings> wanted(Map<String, String> typed) {
        Map<String, String> settings = listening.settings(typed.getOrDefault("listen", ""));
        return kept -> kept.with(settings);
    }

    private static String version(Map<String, String> typed) {
        return typed.getOrDefault("version", "");
    }

    private Attempt<AccessBook> look(Map<String, String> typed) {
        Optional<Looking> looking = Looking.of(typed.getOrDefault("looking", ""));
        return access.change(book -> Attempt.made(looking.map(book::with).orElse(book)));
    }

    private ModelAndView refused(Refusal why, Map<String, String> typed, Present now) {
        return with(views.refused(HERE, now, "claim", why, typed), typed, now);
    }

    private ModelAndView with(ModelAndView page, Map<String, String> typed, Present now) {
        return page.addObject("claimed", !(access.state() instanceof Open))
                .addObject(
                        "looking",
                        typed.getOrDefault("looking", access.state().looking().code()))
                .addObject("listen", typed.getOrDefault("listen", listening.now()))
                .addObject("byHand", views.byHand("server.address", now));
    }
}
