package dev.syncdashboard.dashboard.pages.truck;

import dev.syncdashboard.dashboard.delivery.FilesBetween;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.history.HistoryAnswer;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.pages.AbsentPage;
import dev.syncdashboard.dashboard.pages.Frame;
import dev.syncdashboard.dashboard.pages.PageChange;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.web.Edition;
import dev.syncdashboard.status.PeerId;
import java.time.Clock;
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
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/** The page of one truck, whole and its changing part. */
@Controller
class TruckController {

    private final Clock clock;
    private final Edition edition;
    private final ITemplateEngine templates;
    private final FilesBetween files;
    private final TruckPasts pasts;

    TruckController(Clock clock, Edition edition, ITemplateEngine templates, FilesBetween files, TruckPasts pasts) {
        this.clock = clock;
        this.edition = edition;
        this.templates = templates;
        this.files = files;
        this.pasts = pasts;
    }

    @GetMapping("/trucks/{id}")
    ModelAndView truck(
            Board now, @PathVariable String id, @RequestParam(name = "reports", defaultValue = "") String reports) {
        StationTime time = StationTime.of(clock);
        return find(id, now)
                .map(peer -> page(peer, PastPage.reports(reports), now, time))
                .or(() -> elsewhere(id, now))
                .orElseGet(() ->
                        AbsentPage.page("unknown-truck", now, time).addObject("frame", Frame.of(now, time, edition)));
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
    private ModelAndView page(PeerStatus peer, int reports, Board now, StationTime time) {
        HistoryAnswer<TruckPast> past = pasts.of(now.folder(), peer, reports, time);
        Function<List<Update>, HistoryAnswer<Optional<FileChanges>>> lack = past.either(
                known -> lacking -> files.of(now.folder(), lacking),
                why -> lacking -> files.ofMemory(now.folder(), lacking, why));
        return new ModelAndView("truck")
                .addObject("page", TruckPage.of(peer, now, lack, time))
                .addObject("past", PastPage.isNone(peer) ? PastPage.NONE : PastPage.of(past, reports, now, time))
                .addObject("reports", reports)
                .addObject("frame", Frame.of(now, time, edition));
    }

    @GetMapping("/fragments/trucks/{id}")
    @ResponseBody
    ResponseEntity<PageChange> change(Board now, @PathVariable String id) {
        StationTime time = StationTime.of(clock);
        return find(id, now)
                .map(peer -> html(TruckPage.of(peer, now, lacking -> files.of(now.folder(), lacking), time)))
                .map(html -> ResponseEntity.ok(new PageChange(edition.of(time), now.version(), html)))
                .orElseGet(() -> ResponseEntity.status(AbsentPage.status(now)).build());
    }

    private static Optional<PeerStatus> find(String id, Board fleet) {
        return PeerId.parse(id).flatMap(fleet::device);
    }

    private String html(TruckPage page) {
        Context words = new Context();
        words.setVariable("page", page);
        return templates.process("fragments/truck-parts", words);
    }
}
