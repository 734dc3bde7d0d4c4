package dev.syncdashboard.dashboard.pages.setup;

import dev.syncdashboard.dashboard.door.FirstSetup;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.pages.SeeOther;
import dev.syncdashboard.dashboard.setup.KeptSettings;
import dev.syncdashboard.dashboard.setup.Setup;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Where the setup begins, and what lets somebody in. */
@Controller
class SetupController {

    private final Setup setup;
    private final SetupViews views;
    private final FirstSetup first;

    SetupController(Setup setup, SetupViews views, FirstSetup first) {
        this.setup = setup;
        this.views = views;
        this.first = first;
    }

    /**
     * A setting as the list of all shows it.
     *
     * @param value hidden where it is secret
     */
    record Line(String name, String value) {}

    @GetMapping("/setup")
    ModelAndView home(@RequestParam(defaultValue = "") String said, Present now) {
        KeptSettings kept = setup.kept();
        List<Line> lines = kept.values().entrySet().stream()
                .map(each ->
                        new Line(each.getKey(), setup.names().isSecret(each.getKey()) ? "•••••••" : each.getValue()))
                .toList();
        return views.page("home", now)
                .addObject("lines", lines)
                .addObject("first", first.isOpen())
                .addObject(
                        "said",
                        said.equals("imported") || said.equals("anew")
                                ? now.time().say("setup.done." + said)
                                : "");
    }

    @PostMapping("/setup/anew")
    ModelAndView anew(@RequestParam Map<String, String> typed, Present now) {
        return setup.beginAnew(typed.getOrDefault("version", ""))
                .either(
                        made -> SeeOther.page("/setup?said=anew"),
                        why -> views.refused("home", now, "anew", why, Map.of())
                                .addObject("lines", List.of())
                                .addObject("first", first.isOpen()));
    }

    /** Tells nothing of the station. */
    @GetMapping("/setup/code")
    ModelAndView code(@RequestParam Map<String, String> address, Present now) {
        if (!first.isOpen()) {
            return SeeOther.page("/setup");
        }
        String failed = address.getOrDefault("failed", "");
        String problem = failed.equals("wait")
                ? now.time().say("access.login.wait", seconds(address.getOrDefault("seconds", "")))
                : failed.equals("wrong") ? now.time().say("setup.code.wrong") : "";
        return new ModelAndView("setup-code").addObject("problem", problem);
    }

    private static Duration seconds(String text) {
        return Duration.ofSeconds(text.matches("[1-9][0-9]{0,3}") ? Integer.parseInt(text) : 1);
    }
}
