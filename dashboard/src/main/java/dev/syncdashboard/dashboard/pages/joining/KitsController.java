package dev.syncdashboard.dashboard.pages.joining;

import dev.syncdashboard.dashboard.access.Visitors;
import dev.syncdashboard.dashboard.joining.Joins;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.pages.SeeOther;
import dev.syncdashboard.dashboard.pages.TypedForm;
import dev.syncdashboard.joining.Kit;
import dev.syncdashboard.joining.KitCodec;
import dev.syncdashboard.joining.KitId;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page on which an administrator makes kits and takes them back. */
@Controller
@RequestMapping("/kits")
record KitsController(Joins joins, Visitors visitors) {

    private static final Set<String> LASTS = Set.of("1", "7", "30");
    private static final Set<String> DONE = Set.of("revoked");

    @GetMapping
    ModelAndView page(@RequestParam(defaultValue = "") String said, Present now) {
        return view(now, TypedForm.NONE, FreshKit.NONE)
                .addObject("said", DONE.contains(said) ? now.time().say("kit.done." + said) : "");
    }

    /** No answer is kept by the browser, so the kit is shown this once. */
    @PostMapping("/make")
    ModelAndView make(
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String days, Present now) {
        Duration lasts = Duration.ofDays(LASTS.contains(days) ? Long.parseLong(days) : 7);
        Attempt<Kit> made = joins.make(name, lasts, visitors.now().actor());
        return made.either(
                kit -> view(now, TypedForm.NONE, FreshKit.of(kit)).addObject("said", ""),
                why -> refused(now, "make", why, Map.of("name", name)));
    }

    @PostMapping("/revoke")
    ModelAndView revoke(@RequestParam(defaultValue = "") String id, Present now) {
        Attempt<?> revoked = KitId.parse(id)
                .<Attempt<?>>map(kit -> joins.revoke(kit, visitors.now().actor()))
                .orElseGet(() -> Attempt.refused(About.NOTHING_TYPED, Message.of("kit.refused.not_open")));
        return revoked.either(
                made -> SeeOther.page("/kits").addObject("said", "revoked"),
                why -> refused(now, "revoke", why, Map.of()));
    }

    /** Whoever has a card can ask, and no more. */
    @GetMapping("/card")
    Object card(Present now) {
        return joins.card()
                .<Object>either(
                        card -> ResponseEntity.ok()
                                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"card.kit\"")
                                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                                .body(KitCodec.encode(card)),
                        why -> refused(now, "card", why, Map.of()));
    }

    private ModelAndView refused(Present now, String form, Refusal why, Map<String, String> typed) {
        ModelAndView page = view(now, TypedForm.refused(form, why, typed), FreshKit.NONE)
                .addObject("said", "")
                .addObject("problems", List.of(now.time().say(why.why())));
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView view(Present now, TypedForm form, FreshKit fresh) {
        return new ModelAndView("kits")
                .addObject("refusal", form)
                .addObject("problems", List.of())
                .addObject("fresh", fresh)
                .addObject("page", KitsPage.of(joins, now));
    }
}
