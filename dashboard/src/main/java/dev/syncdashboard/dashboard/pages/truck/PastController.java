package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.history.HistoryAnswer;
import dev.syncdashboard.dashboard.pages.PageChange;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.web.Edition;
import dev.syncdashboard.status.PeerId;
import java.time.Clock;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The part of an open page about a truck's past. */
@Controller
class PastController {

    private final Clock clock;
    private final Edition edition;
    private final ITemplateEngine templates;
    private final TruckPasts pasts;

    PastController(Clock clock, Edition edition, ITemplateEngine templates, TruckPasts pasts) {
        this.clock = clock;
        this.edition = edition;
        this.templates = templates;
        this.pasts = pasts;
    }

    /** While the history does not answer, an open page keeps what it shows and asks again. */
    @GetMapping("/fragments/trucks/{id}/past")
    @ResponseBody
    ResponseEntity<PageChange> past(
            Board now, @PathVariable String id, @RequestParam(name = "reports", defaultValue = "") String wanted) {
        StationTime time = StationTime.of(clock);
        return PeerId.parse(id)
                .flatMap(now::device)
                .map(peer -> past(peer, PastPage.reports(wanted), now, time))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<PageChange> past(PeerStatus peer, int reports, Board now, StationTime time) {
        if (PastPage.isNone(peer)) {
            return ResponseEntity.ok(new PageChange(edition.of(time), now.version(), html(PastPage.NONE)));
        }
        HistoryAnswer<TruckPast> past = pasts.of(now.folder(), peer, reports, time);
        if (past instanceof HistoryAnswer.NotNow) {
            return ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build();
        }
        String html = html(PastPage.of(past, reports, now, time));
        return ResponseEntity.ok(new PageChange(edition.of(time), now.version(), html));
    }

    private String html(PastPage past) {
        Context words = new Context();
        words.setVariable("past", past);
        return templates.process("fragments/past", words);
    }
}
