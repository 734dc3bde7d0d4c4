package dev.syncdashboard.dashboard.pages.update;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.FleetEdit;
import dev.syncdashboard.dashboard.history.HistoryAnswer;
import dev.syncdashboard.dashboard.history.HistoryLookup;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.pages.AbsentPage;
import dev.syncdashboard.dashboard.pages.Fragments;
import dev.syncdashboard.dashboard.pages.PageChange;
import dev.syncdashboard.dashboard.pages.Present;
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

/** The page of one update: whole, its changing part, as a table, and its title. */
@Controller
record UpdateController(Fleet fleet, Edits edits, HistoryLookup history, Clock clock, Fragments fragments) {
    /** The page of an update is beside those of the others; what its form answers is one level below. */
    private static final String BESIDE = "";

    private static final String BELOW = "../";

    @GetMapping("/updates/{number}")
    ModelAndView update(
            Present now, @PathVariable String number, @RequestParam(name = "title", defaultValue = "") String titleIs) {
        return find(number, now.board())
                .map(update -> page(now, update, BESIDE, TitleForm.after(titleIs, update, now.time())))
                .orElseGet(() -> absent(now));
    }

    @PostMapping("/updates/{number}/title")
    Object title(
            Present before,
            @PathVariable String number,
            @RequestParam(name = "title", defaultValue = "") String typed) {
        Optional<Update> found = find(number, before.board());
        if (found.isEmpty()) {
            return absent(before);
        }
        int of = found.get().number();
        Edits.Answer<Optional<String>> answer = give(before.board(), of, typed);
        return answer.attempt()
                .<Object>either(
                        title -> seeOther(BELOW + of + "?title=" + TitleForm.code(title, answer.kept())),
                        why -> refused(
                                before, found.get(), TitleForm.refused(typed, why, before.time()), answer.status()));
    }

    private Edits.Answer<Optional<String>> give(Board board, int number, String typed) {
        return TitleForm.read(typed)
                .either(
                        title -> edits.make(FleetEdit.ofTitle(board.folder().name(), number, title)),
                        why -> new Edits.Answer<>(Attempt.refused(why), false, HttpStatus.UNPROCESSABLE_CONTENT));
    }

    private ModelAndView refused(Present before, Update found, TitleForm form, HttpStatus status) {
        Present now = before.renewed(fleet.snapshot(), clock);
        ModelAndView page = page(now, now.board().update(found.number()).orElse(found), BELOW, form);
        page.setStatus(status);
        return page;
    }

    /** A person may follow the address of what the form answered. */
    @GetMapping("/updates/{number}/title")
    Object titled(Present now, @PathVariable String number) {
        return find(number, now.board())
                .<Object>map(update -> seeOther(BELOW + update.number()))
                .orElseGet(() -> absent(now));
    }

    @GetMapping("/fragments/updates/{number}")
    @ResponseBody
    ResponseEntity<PageChange> change(Present now, @PathVariable String number) {
        return change(now, number, BESIDE);
    }

    @GetMapping("/fragments/updates/{number}/title")
    @ResponseBody
    ResponseEntity<PageChange> changeBelow(Present now, @PathVariable String number) {
        return change(now, number, BELOW);
    }

    private ResponseEntity<PageChange> change(Present now, String number, String base) {
        return find(number, now.board())
                .map(update -> fragments.change(now, "fragments/update", "page", page(now, update, base)))
                .map(ResponseEntity::ok)
                .orElseGet(() ->
                        ResponseEntity.status(AbsentPage.status(now.board())).build());
    }

    /** A table in which moments are missing for a while would be taken for the truth later. */
    @GetMapping("/updates/{number}.csv")
    Object csv(Present now, @PathVariable String number) {
        Optional<Update> update = find(number, now.board());
        if (update.isEmpty() || !now.board().known()) {
            return absent(now);
        }
        UpdatePast past = UpdatePast.of(now.board(), update.get(), history);
        if (past.arrivals() instanceof HistoryAnswer.NotNow) {
            throw new ResponseStatusException(HttpStatus.SERVICE_UNAVAILABLE);
        }
        return UpdateCsv.of(update.get(), past.holders(now.board(), update.get()))
                .file("update-" + update.get().number() + "-" + now.time().today() + ".csv");
    }

    private ModelAndView page(Present now, Update update, String base, TitleForm form) {
        return new ModelAndView("update")
                .addObject("page", page(now, update, base))
                .addObject("form", form);
    }

    private UpdatePage page(Present now, Update update, String base) {
        return UpdatePage.of(now.board(), update, UpdatePast.of(now.board(), update, history), base, now.time());
    }

    private static ResponseEntity<Void> seeOther(String address) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .header("Location", address)
                .build();
    }

    private static ModelAndView absent(Present now) {
        return AbsentPage.page("unknown-update", now);
    }

    private static Optional<Update> find(String number, Board fleet) {
        return Section.number(number).stream()
                .mapToObj(fleet::update)
                .flatMap(Optional::stream)
                .findFirst();
    }
}
