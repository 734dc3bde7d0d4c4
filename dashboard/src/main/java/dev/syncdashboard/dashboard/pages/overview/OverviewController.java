package dev.syncdashboard.dashboard.pages.overview;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.FleetFilter;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.pages.Fragments;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.web.Edition;
import dev.syncdashboard.dashboard.web.ShownFolder;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The overview, whole and in changed parts. */
@Controller
record OverviewController(FoldersController folders, Edition edition, RowHtml rows, Fragments fragments) {
    @GetMapping("/")
    String overview(
            Present present,
            HttpServletRequest request,
            FleetFilter asked,
            @RequestParam(name = "show", defaultValue = "") String show,
            Model model) {
        if (ShownFolder.of(request).isEmpty() && present.fleet().hasSeveralFolders()) {
            return folders.folders(present, asked, show, model);
        }
        Board now = present.board();
        present.fleet().board(now.folder().name()).ifPresent(rows::keepOnly);
        AskedTrucks<PeerStatus> wanted = asked(now, asked, show, present.time());
        model.addAttribute("page", OverviewPage.of(now, wanted.filter(), present.time()));
        wanted.show(some -> rows.of(now.folder(), some, present.time()), model);
        return "overview";
    }

    /**
     * What changed since the given version of the given edition; all of it if there is no such version.
     *
     * @param show how many trucks the page wants
     * @param shown how many it has: those after them are new to it
     */
    @GetMapping("/fragments/overview")
    @ResponseBody
    OverviewChange change(
            Present present,
            FleetFilter asked,
            @RequestParam(name = "edition", defaultValue = "") String knownEdition,
            @RequestParam(name = "since", defaultValue = "-1") long knownVersion,
            @RequestParam(name = "show", defaultValue = "") String show,
            @RequestParam(name = "shown", defaultValue = "" + Integer.MAX_VALUE) int shown) {
        Board now = present.board();
        StationTime time = present.time();
        AskedTrucks<PeerStatus> wanted = asked(now, asked, show, time);
        OverviewPage page = OverviewPage.of(now, wanted.filter(), time);
        long since = edition.since(knownEdition, knownVersion, now.version(), time);
        return new OverviewChange(
                edition.of(time),
                now.version(),
                fragments.html(time.language(), "fragments/summary", "page", page),
                page.nothing(),
                page.groups(),
                wanted.idsInService(OverviewController::id),
                wanted.idsOutOfService(OverviewController::id),
                wanted.more(),
                wanted.changed(since, shown, peer -> row(now, peer, time)));
    }

    private static AskedTrucks<PeerStatus> asked(Board now, FleetFilter asked, String show, StationTime time) {
        FleetFilter filter = asked.inOneGroup();
        return new AskedTrucks<>(filter, Portion.of(show), filter.inService(now), filter.outOfService(now), time);
    }

    private AskedTrucks.Row row(Board now, PeerStatus peer, StationTime time) {
        return new AskedTrucks.Row(id(peer), peer.changedIn(), () -> rows.of(now.folder(), peer, time));
    }

    private static String id(PeerStatus peer) {
        return peer.id().value();
    }
}
