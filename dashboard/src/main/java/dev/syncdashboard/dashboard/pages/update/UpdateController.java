package dev.syncdashboard.dashboard.pages.update;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.FleetEdit;
import dev.syncdashboard.dashboard.history.HistoryAnswer;
import dev.syncdashboard.dashboard.history.HistoryLookup;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.pages.AbsentPage;
import dev.syncdashboard.dashboard.pages.Frame;
import dev.syncdashboard.dashboard.pages.PageChange;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.web.Edition;
import dev.syncdashboard.dashboard.web.Edits;
import java.time.Clock;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;
import org.springframework.web.servlet.ModelAndView;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The page of one update: whole, its changing part, as a table, and its title. */
@Controller
class UpdateController {

    /** The page of an update is beside those of the others; what its form answers is one level below. */
    private static final String BESIDE = "";

    private static final String BELOW = "../";

    private final Fleet fleet;
    private final Edits edits;
    private final HistoryLookup history;
    private final Clock clock;
    private final Edition edition;
    private final ITemplateEngine templates;

    UpdateController(
            Fleet fleet, Edits edits, HistoryLookup history, Clock clock, Edition edition, ITemplateEngine templates) {
        this.fleet = fleet;
        this.edits = edits;
        this.history = history;
        this.clock = clock;
        this.edition = edition;
        this.templates = templates;
    }

    @GetMapping("/updates/{number}")
    ModelAndView update(
            Board now, @PathVariable String number, @RequestParam(name = "title", defaultValue = "") String titleIs) {
        return find(number, now)
                .map(update -> page(now, update, BESIDE, TitleForm.after(titleIs, update)))
                .orElseGet(() -> absent(now));
    }

    @PostMapping("/updates/{number}/title")
    Object title(
            Board before, @PathVariable String number, @RequestParam(name = "title", defaultValue = "") String typed) {
        Optional<Update> found = find(number, before);
        if (found.isEmpty()) {
            return absent(before);
        }
        int of = found.get().number();
        Edits.Answer<Optional<String>> answer = give(before, of, typed);
        return answer.attempt()
                .<Object>either(
                        title -> seeOther(BELOW + of + "?title=" + TitleForm.code(title, answer.kept())),
                        why -> refused(before, found.get(), TitleForm.refused(typed, why), answer.status()));
    }

    private Edits.Answer<Optional<String>> give(Board board, int number, String typed) {
        return TitleForm.read(typed)
                .either(
                        title -> edits.make(FleetEdit.ofTitle(board.folder().name(), number, title)),
                        why -> new Edits.Answer<>(Attempt.refused(why), false, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private ModelAndView refused(Board before, Update found, TitleForm form, HttpStatus status) {
        Board now = fleet.snapshot().board(before.folder().name()).orElse(before);
        ModelAndView page = page(now, now.update(found.number()).orElse(found), BELOW, form);
        page.setStatus(status);
        return page;
    }

    /** A person may follow the address of what the form answered. */
    @GetMapping("/updates/{number}/title")
    Object titled(Board now, @PathVariable String number) {
        return find(number, now)
                .<Object>map(update -> seeOther(BELOW + update.number()))
                .orElseGet(() -> absent(now));
    }

    @GetMapping("/fragments/updates/{number}")
    @ResponseBody
    ResponseEntity<PageChange> change(Board now, @PathVariable String number) {
        return change(now, number, BESIDE);
    }

    @GetMapping("/fragments/updates/{number}/title")
    @ResponseBody
    ResponseEntity<PageChange> changeBelow(Board now, @PathVariable String number) {
        return change(now, number, BELOW);
    }

    private ResponseEntity<PageChange> change(Board now, String number, String base) {
        StationTime time = StationTime.of(clock);
        return find(number, now)
                .map(update -> html(UpdatePage.of(now, update, UpdatePast.of(now, update, history), base, time)))
                .map(html -> ResponseEntity.ok(new PageChange(edition.of(time), now.version(), html)))
                .orElseGet(() -> ResponseEntity.status(AbsentPage.status(now)).build());
    }

    /** A table in which moments are missing for a while would be taken for the truth later. */
    @GetMapping("/updates/{number}.csv")
    Object csv(Board now, @PathVariable String number) {
        Optional<Update> update = find(number, now);
        if (update.isEmpty() || !now.known()) {
            return absent(now);
        }
        UpdatePast past = UpdatePast.of(now, update.get(), history);
        if (past.arrivals() instanceof HistoryAnswer.NotNow) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return UpdateCsv.of(update.get(), past.holders(now, update.get()))
                .file("update-" + update.get().number() + "-"
                        + StationTime.of(clock).today() + ".csv");
    }

    private ModelAndView page(Board now, Update update, String base, TitleForm form) {
        StationTime time = StationTime.of(clock);
        return new ModelAndView("update")
                .addObject("frame", Frame.of(now, time, edition))
                .addObject("page", UpdatePage.of(now, update, UpdatePast.of(now, update, history), base, time))
                .addObject("form", form);
    }

    private static ResponseEntity<Void> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", address)
                .build();
    }

    private ModelAndView absent(Board now) {
        StationTime time = StationTime.of(clock);
        return AbsentPage.page("unknown-update", now, time).addObject("frame", Frame.of(now, time, edition));
    }

    private static Optional<Update> find(String number, Board fleet) {
        return Section.number(number).stream()
                .mapToObj(fleet::update)
                .flatMap(Optional::stream)
                .findFirst();
    }

    private String html(UpdatePage page) {
        Context words = new Context();
        words.setVariable("page", page);
        return templates.process("fragments/update", words);
    }
}
