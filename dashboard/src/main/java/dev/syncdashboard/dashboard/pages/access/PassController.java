package dev.syncdashboard.dashboard.pages.access;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.AccessBook;
import dev.syncdashboard.dashboard.access.AccountInput;
import dev.syncdashboard.dashboard.access.DoorKey;
import dev.syncdashboard.dashboard.access.Pass;
import dev.syncdashboard.dashboard.access.Pass.Kind;
import dev.syncdashboard.dashboard.access.Right;
import dev.syncdashboard.dashboard.access.Scope;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.status.FolderName;
import jakarta.servlet.http.HttpServletRequest;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Makes and revokes links to look only and tokens for scripts. */
@Controller
@RequestMapping("/access")
class PassController {

    private static final int MOST_DAYS = 3_650;

    private final Access access;
    private final AccessViews views;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    PassController(Access access, AccessViews views, Clock clock) {
        this.access = access;
        this.views = views;
        this.clock = clock;
    }

    @PostMapping("/link")
    ModelAndView link(@RequestParam Map<String, String> typed, Present now, HttpServletRequest request) {
        String folder = FolderName.parse(typed.getOrDefault("folder", ""))
                .filter(name -> now.fleet().board(name).isPresent())
                .map(FolderName::value)
                .orElse("");
        // Of several folders a link shows one: no page shows a group in all of them.
        String shown = folder.isEmpty() && now.fleet().hasSeveralFolders()
                ? now.fleet().first().folder().name().value()
                : folder;
        Scope scope = new Scope(shown, typed.getOrDefault("group", "").strip());
        DoorKey secret = DoorKey.fresh(random);
        return make(Kind.LINK, secret, Right.LOOK, scope, typed, now)
                .orElseGet(() -> views.made(
                        now, new FreshPass(Kind.LINK.code(), name(typed), origin(request) + "/look/" + secret.text())));
    }

    @PostMapping("/token")
    ModelAndView token(@RequestParam Map<String, String> typed, Present now) {
        Right right = typed.getOrDefault("right", "").equals("edit") ? Right.EDIT : Right.LOOK;
        DoorKey secret = DoorKey.fresh(random);
        return make(Kind.TOKEN, secret, right, Scope.ALL, typed, now)
                .orElseGet(() -> views.made(now, new FreshPass(Kind.TOKEN.code(), name(typed), secret.text())));
    }

    @PostMapping("/revoke")
    ModelAndView revoke(@RequestParam(defaultValue = "") String id, Present now) {
        return access.change(book -> Attempt.made(book.revoke(id)))
                .either(made -> AccessViews.done("revoked"), why -> views.refused(now, "passes", why, Map.of()));
    }

    /** The page with what is wrong; empty if it was made. */
    private Optional<ModelAndView> make(
            Kind kind, DoorKey secret, Right right, Scope scope, Map<String, String> typed, Present now) {
        Optional<Refusal> wrong = AccountInput.badName(typed.getOrDefault("name", ""));
        Attempt<AccessBook> made = wrong.<Attempt<AccessBook>>map(Attempt::refused)
                .orElseGet(() -> access.change(book -> book.add(new Pass(
                        kind,
                        name(typed),
                        secret.hash(),
                        right,
                        scope,
                        clock.instant(),
                        end(typed.getOrDefault("days", "")),
                        Optional.empty()))));
        return made.either(book -> Optional.empty(), why -> Optional.of(views.refused(now, kind.code(), why, typed)));
    }

    private Optional<Instant> end(String days) {
        return days.matches("[1-9][0-9]{0,3}")
                ? Optional.of(clock.instant().plus(Duration.ofDays(Math.min(Integer.parseInt(days), MOST_DAYS))))
                : Optional.empty();
    }

    private static String name(Map<String, String> typed) {
        return AccountInput.name(typed.getOrDefault("name", ""));
    }

    /** As the browser knows it, also behind a proxy that encrypts; by the door, its origin is that of a page of ours. */
    private static String origin(HttpServletRequest request) {
        String base = ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
        String path = request.getContextPath();
        return Optional.ofNullable(request.getHeader("Origin"))
                .filter(origin -> origin.startsWith("http"))
                .map(origin -> origin + path)
                .orElse(base);
    }
}
