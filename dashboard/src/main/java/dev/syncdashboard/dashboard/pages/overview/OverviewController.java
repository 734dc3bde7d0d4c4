package dev.syncdashboard.dashboard.pages.overview;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.FleetFilter;
import dev.syncdashboard.dashboard.fleet.PeerStatus;
import dev.syncdashboard.dashboard.fleet.StationFolder;
import dev.syncdashboard.dashboard.pages.Fragments;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.web.Edition;
import dev.syncdashboard.dashboard.web.ShownFolder;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The overview, whole and in changed parts. */
@Controller
class OverviewController {

    private final FoldersController folders;
    private final Edition edition;
    private final RowHtml rows;
    private final Fragments fragments;

    OverviewController(FoldersController folders, Edition edition, RowHtml rows, Fragments fragments) {
        this.folders = folders;
        this.edition = edition;
        this.rows = rows;
        this.fragments = fragments;
    }

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
        StationTime time = present.time();
        FleetFilter filter = asked.inOneGroup();
        present.fleet().board(now.folder().name()).ifPresent(rows::keepOnly);
        List<PeerStatus> inService = filter.inService(now);
        List<PeerStatus> outOfService = filter.outOfService(now);
        Portion portion = Portion.of(show);
        model.addAttribute("page", OverviewPage.of(now, filter, time));
        model.addAttribute("filter", filter);
        model.addAttribute("states", Address.codes(filter));
        model.addAttribute("inService", rows.of(now.folder(), portion.of(inService), time));
        model.addAttribute("outOfService", rows.of(now.folder(), portion.of(outOfService), time));
        model.addAttribute("step", Portion.STEP);
        model.addAttribute("more", portion.more(inService.size(), outOfService.size(), Address.query(filter), time));
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
        FleetFilter filter = asked.inOneGroup();
        OverviewPage page = OverviewPage.of(now, filter, time);
        List<PeerStatus> allInService = filter.inService(now);
        List<PeerStatus> allOutOfService = filter.outOfService(now);
        Portion portion = Portion.of(show);
        List<PeerStatus> inService = portion.of(allInService);
        List<PeerStatus> outOfService = portion.of(allOutOfService);
        long since = edition.since(knownEdition, knownVersion, now.version(), time);
        Map<String, String> changed = new LinkedHashMap<>(changed(now.folder(), inService, since, shown, time));
        changed.putAll(changed(now.folder(), outOfService, since, shown, time));
        return new OverviewChange(
                edition.of(time),
                now.version(),
                fragments.html(time.language(), "fragments/summary", "page", page),
                page.nothing(),
                page.groups(),
                ids(inService),
                ids(outOfService),
                portion.more(allInService.size(), allOutOfService.size(), Address.query(filter), time),
                changed);
    }

    private Map<String, String> changed(
            StationFolder folder, List<PeerStatus> peers, long since, int shown, StationTime time) {
        Map<String, String> html = new LinkedHashMap<>();
        for (int i = 0; i < peers.size(); i++) {
            PeerStatus peer = peers.get(i);
            if (i >= shown || peer.changedIn() > since) {
                html.put(peer.id().value(), rows.of(folder, peer, time));
            }
        }
        return html;
    }

    private static List<String> ids(List<PeerStatus> peers) {
        return peers.stream().map(peer -> peer.id().value()).toList();
    }
}
