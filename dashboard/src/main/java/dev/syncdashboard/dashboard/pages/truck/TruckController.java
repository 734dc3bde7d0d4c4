package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.delivery.FilesBetween;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.fleet.StationFolder;
import dev.syncdashboard.dashboard.history.HistoryAnswer;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.pages.AbsentPage;
import dev.syncdashboard.dashboard.pages.Fragments;
import dev.syncdashboard.dashboard.pages.PageChange;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.status.PeerId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** The page of one truck, whole and its changing part. */
@Controller
record TruckController(Fragments fragments, FilesBetween files, TruckPasts pasts) {
    @GetMapping("/trucks/{id}")
    ModelAndView truck(
            Present now, @PathVariable String id, @RequestParam(name = "reports", defaultValue = "") String reports) {
        return find(id, now.board())
                .map(peer -> page(peer, PastPage.reports(reports), now))
                .or(() -> elsewhere(id, now.board()))
                .orElseGet(() -> AbsentPage.page("unknown-truck", now));
    }

    /** A truck has another address as soon as it has a device; who kept the first one finds it all the same. */
    private static Optional<ModelAndView> elsewhere(String id, Board now) {
        return PeerId.parse(id)
                .flatMap(now.roster()::truckOf)
                .flatMap(truck -> now.device(truck.id()))
                .map(peer ->
                        new ModelAndView(new RedirectView("/trucks/" + peer.id().value(), true)));
    }

    /** A history that did not answer once is not asked again: the page would have to wait twice. */
    private ModelAndView page(PeerStatus peer, int reports, Present now) {
        StationFolder folder = now.board().folder();
        HistoryAnswer<TruckPast> past = pasts.of(folder, peer, reports, now.time());
        Function<List<Update>, HistoryAnswer<Optional<FileChanges>>> lack = past.either(
                known -> lacking -> files.of(folder, lacking), why -> lacking -> files.ofMemory(folder, lacking, why));
        return new ModelAndView("truck")
                .addObject("page", TruckPage.of(peer, now.board(), lack, now.time()))
                .addObject(
                        "past",
                        PastPage.isNone(peer) ? PastPage.NONE : PastPage.of(past, reports, now.board(), now.time()))
                .addObject("reports", reports);
    }

    @GetMapping("/fragments/trucks/{id}")
    @ResponseBody
    ResponseEntity<PageChange> change(Present now, @PathVariable String id) {
        Board board = now.board();
        return find(id, board)
                .map(peer -> TruckPage.of(peer, board, lacking -> files.of(board.folder(), lacking), now.time()))
                .map(page -> ResponseEntity.ok(fragments.change(now, "fragments/truck-parts", "page", page)))
                .orElseGet(() -> ResponseEntity.status(AbsentPage.status(board)).build());
    }

    private static Optional<PeerStatus> find(String id, Board fleet) {
        return PeerId.parse(id).flatMap(fleet::device);
    }
}
