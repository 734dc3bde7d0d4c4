package dev.syncdashboard.dashboard.pages.releases;

import dev.syncdashboard.dashboard.access.Visitors;
import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.pages.SeeOther;
import dev.syncdashboard.dashboard.pages.TypedForm;
import dev.syncdashboard.dashboard.releases.Rollouts;
import dev.syncdashboard.dashboard.releases.Rollouts.Named;
import dev.syncdashboard.dashboard.rollout.RolloutCourse;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an administrator gives versions of the reporting program to the trucks. */
@Controller
@RequestMapping("/releases")
record ReleasesController(Rollouts rollouts, Visitors visitors) {

    private static final Set<String> DONE = Set.of("begun", "went_on", "stopped", "resumed", "withdrawn", "automatic");

    /** The rollout that a person saw when he pressed, as the form names it; what it leaves out fits none. */
    record Shown(@Nullable String version, @Nullable String manifest) {

        Named named() {
            return new Named(Objects.requireNonNullElse(version, ""), Objects.requireNonNullElse(manifest, ""));
        }
    }

    @GetMapping
    ModelAndView page(@RequestParam(defaultValue = "") String said, Present now) {
        return view(now, TypedForm.NONE, List.of())
                .addObject("said", DONE.contains(said) ? now.time().say("release.done." + said) : "");
    }

    /**
     * @param release version and manifest, with a space between
     * @param device of the truck that tries it
     * @param automatic not empty if the next stage comes by itself
     */
    @PostMapping("/begin")
    ModelAndView begin(
            @RequestParam(defaultValue = "") String release,
            @RequestParam(defaultValue = "") String device,
            @RequestParam(defaultValue = "") List<String> group,
            @RequestParam(defaultValue = "") String automatic,
            Present now) {
        int end = Math.max(0, release.indexOf(' '));
        Named named =
                new Named(release.substring(0, end), release.substring(end).strip());
        Attempt<RolloutCourse> begun = PeerId.parse(device)
                .map(canary -> rollouts.begin(
                        named,
                        canary,
                        group,
                        !automatic.isEmpty(),
                        visitors.now().actor()))
                .orElseGet(() -> Attempt.refused(About.DEVICE, Message.of("release.refused.canary_unknown")));
        Map<String, String> typed = Map.of("release", release, "device", device, "automatic", automatic);
        return begun.either(
                made -> SeeOther.page("/releases").addObject("said", "begun"),
                why -> refused(now, TypedForm.refused("begin", why, typed), why, group));
    }

    /** @param unconfirmed not empty if it is to go on without the word of some trucks */
    @PostMapping("/go-on")
    ModelAndView goOn(
            Shown shown,
            @RequestParam(defaultValue = "-1") String reached,
            @RequestParam(defaultValue = "") String unconfirmed,
            Present now) {
        int seen = reached.matches("[0-9]{1,4}") ? Integer.parseInt(reached) : -1;
        return pressed("go-on", "went_on", now, who -> rollouts.goOn(shown.named(), seen, !unconfirmed.isEmpty(), who));
    }

    @PostMapping("/stop")
    ModelAndView stop(Shown shown, Present now) {
        return pressed("stop", "stopped", now, who -> rollouts.stop(shown.named(), who));
    }

    @PostMapping("/resume")
    ModelAndView resume(Shown shown, Present now) {
        return pressed("resume", "resumed", now, who -> rollouts.resume(shown.named(), who));
    }

    @PostMapping("/withdraw")
    ModelAndView withdraw(Shown shown, Present now) {
        return pressed("withdraw", "withdrawn", now, who -> rollouts.withdraw(shown.named(), who));
    }

    /** @param wanted {@code yes} if the next stage is to come by itself */
    @PostMapping("/automatic")
    ModelAndView automatic(Shown shown, @RequestParam(defaultValue = "") String wanted, Present now) {
        return pressed(
                "automatic", "automatic", now, who -> rollouts.automatic(shown.named(), wanted.equals("yes"), who));
    }

    private ModelAndView pressed(String form, String done, Present now, Function<Actor, Attempt<RolloutCourse>> press) {
        return press.apply(visitors.now().actor())
                .either(
                        made -> SeeOther.page("/releases").addObject("said", done),
                        why -> refused(now, TypedForm.refused(form, why, Map.of()), why, List.of()));
    }

    private ModelAndView refused(Present now, TypedForm form, Refusal why, List<String> groups) {
        ModelAndView page = view(now, form, groups)
                .addObject("said", "")
                .addObject("problems", List.of(now.time().say(why.why())));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView view(Present now, TypedForm form, List<String> groups) {
        return new ModelAndView("releases")
                .addObject("refusal", form)
                .addObject("problems", List.of())
                .addObject("chosenGroups", groups)
                .addObject("page", ReleasesPage.of(rollouts.now(), now));
    }
}
