package dev.syncdashboard.dashboard.pages.joining;

import dev.syncdashboard.dashboard.access.Visitors;
import dev.syncdashboard.dashboard.joining.Joins;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.pages.SeeOther;
import dev.syncdashboard.dashboard.pages.TypedForm;
import dev.syncdashboard.joining.JoinAnswer;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which a person lets in trucks that have no kit, or lets them not. */
@Controller
@RequestMapping("/joins")
record JoinsController(Joins joins, Visitors visitors) {

    private static final Set<String> DONE = Set.of("accepted", "declined");

    @GetMapping
    ModelAndView page(@RequestParam(defaultValue = "") String said, Present now) {
        return view(now, TypedForm.NONE)
                .addObject("said", DONE.contains(said) ? now.time().say("join.done." + said) : "");
    }

    /**
     * @param key the one whose code the person has compared
     * @param replaces not empty if it is the truck of that name, with another computer
     */
    @PostMapping("/accept")
    ModelAndView accept(
            @RequestParam(defaultValue = "") String device,
            @RequestParam(defaultValue = "") String key,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String replaces,
            Present now) {
        Attempt<JoinAnswer> answer = about(
                device,
                key,
                (id, compared) -> joins.accept(
                        id, compared, name, !replaces.isEmpty(), visitors.now().actor()));
        return answered(answer, "accepted", now);
    }

    @PostMapping("/decline")
    ModelAndView decline(
            @RequestParam(defaultValue = "") String device, @RequestParam(defaultValue = "") String key, Present now) {
        Attempt<JoinAnswer> answer = about(
                device,
                key,
                (id, compared) -> joins.decline(id, compared, visitors.now().actor()));
        return answered(answer, "declined", now);
    }

    private static Attempt<JoinAnswer> about(
            String device, String key, BiFunction<PeerId, VerifyKey, Attempt<JoinAnswer>> answer) {
        Optional<PeerId> id = PeerId.parse(device);
        Optional<VerifyKey> compared = VerifyKey.parse(key);
        return id.isPresent() && compared.isPresent()
                ? answer.apply(id.get(), compared.get())
                : Attempt.refused(About.NOTHING_TYPED, Message.of("join.refused.gone"));
    }

    private ModelAndView answered(Attempt<JoinAnswer> answer, String done, Present now) {
        return answer.either(made -> SeeOther.page("/joins").addObject("said", done), why -> {
            ModelAndView page = view(now, TypedForm.refused("join", why, Map.of()))
                    .addObject("said", "")
                    .addObject("problems", List.of(now.time().say(why.why())));
            page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        });
    }

    private ModelAndView view(Present now, TypedForm form) {
        return new ModelAndView("joins")
                .addObject("refusal", form)
                .addObject("problems", List.of())
                .addObject("page", JoinsPage.of(joins, now));
    }
}
