package dev.syncdashboard.dashboard.pages.joining;

import dev.syncdashboard.dashboard.access.Visitors;
import dev.syncdashboard.dashboard.joining.Joins;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.joining.Kit;
import dev.syncdashboard.joining.KitCodec;
import dev.syncdashboard.joining.KitId;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.util.List;
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
        return view(now, JoinForm.NONE, FreshKit.NONE)
                .addObject("said", DONE.contains(said) ? now.time().say("kit.done." + said) : "");
    }

    /** No answer is kept by the browser, so the kit is shown this once. */
    @PostMapping("/make")
    ModelAndView make(
            @RequestParam(defaultValue = "") String name, @RequestParam(defaultValue = "") String days, Present now) {
        Duration lasts = Duration.ofDays(LASTS.contains(days) ? Long.parseLong(days) : 7);
        Attempt<Kit> made = joins.make(name, lasts, visitors.now().actor());
        return made.either(
                kit -> view(now, JoinForm.NONE, FreshKit.of(kit)).addObject("said", ""),
                why -> refused(now, JoinForm.refused("make", why, name)));
    }

    @PostMapping("/revoke")
    ModelAndView revoke(@RequestParam(defaultValue = "") String id, Present now) {
        Attempt<?> revoked = KitId.parse(id)
                .<Attempt<?>>map(kit -> joins.revoke(kit, visitors.now().actor()))
                .orElseGet(() -> Attempt.refused(About.NOTHING_TYPED, Message.of("kit.refused.not_open")));
        return revoked.either(
                made -> JoinForm.back("/kits", "revoked"), why -> refused(now, JoinForm.refused("revoke", why, "")));
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
                        why -> refused(now, JoinForm.refused("card", why, "")));
    }

    private ModelAndView refused(Present now, JoinForm form) {
        ModelAndView page = view(now, form, FreshKit.NONE)
                .addObject("said", "")
                .addObject(
                        "problems",
                        form.problems().stream().map(now.time()::say).toList());
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView view(Present now, JoinForm form, FreshKit fresh) {
        return new ModelAndView("kits")
                .addObject("refusal", form)
                .addObject("problems", List.of())
                .addObject("fresh", fresh)
                .addObject("page", KitsPage.of(joins, now));
    }
}
