package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.history.HistoryAnswer;
import dev.syncdashboard.dashboard.pages.Fragments;
import dev.syncdashboard.dashboard.pages.PageChange;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.status.PeerId;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The part of an open page about a truck's past. */
@Controller
record PastController(Fragments fragments, TruckPasts pasts) {
    /** While the history does not answer, an open page keeps what it shows and asks again. */
    @GetMapping("/fragments/trucks/{id}/past")
    @ResponseBody
    ResponseEntity<PageChange> past(
            Present now, @PathVariable String id, @RequestParam(name = "reports", defaultValue = "") String wanted) {
        return PeerId.parse(id)
                .flatMap(now.board()::device)
                .map(peer -> past(peer, PastPage.reports(wanted), now))
                .orElseGet(() -> ResponseEntity.notFound().build());
    }

    private ResponseEntity<PageChange> past(PeerStatus peer, int reports, Present now) {
        if (PastPage.isNone(peer)) {
            return ResponseEntity.ok(change(now, PastPage.NONE));
        }
        HistoryAnswer<TruckPast> past = pasts.of(now.board().folder(), peer, reports, now.time());
        return past instanceof HistoryAnswer.NotNow
                ? ResponseEntity.status(HttpStatus.SERVICE_UNAVAILABLE).build()
                : ResponseEntity.ok(change(now, PastPage.of(past, reports, now.board(), now.time())));
    }

    private PageChange change(Present now, PastPage past) {
        return fragments.change(now, "fragments/past", "past", past);
    }
}
