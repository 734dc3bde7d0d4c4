package dev.syncdashboard.dashboard.pages.overview;

import dev.syncdashboard.dashboard.fleet.FleetFilter;
import dev.syncdashboard.dashboard.pages.Fragments;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.web.Edition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;

/** The first page of a station with several Sync folders, whole and in changed parts. */
@Controller
record FoldersController(Edition edition, FolderRowsHtml rows, Fragments fragments) {
    /** Also what {@link OverviewController} shows to who asks for no folder. */
    @GetMapping("/folders")
    String folders(
            Present now, FleetFilter asked, @RequestParam(name = "show", defaultValue = "") String show, Model model) {
        StationTime time = now.time();
        FleetFilter filter = asked.inOneGroup();
        TrucksAcross trucks = TrucksAcross.of(now.fleet());
        rows.keepOnly(trucks);
        List<TruckAcross> inService = trucks.inService(filter);
        List<TruckAcross> outOfService = trucks.outOfService(filter);
        Portion portion = Portion.of(show);
        model.addAttribute("page", FoldersPage.of(now.fleet(), trucks, filter, time));
        model.addAttribute("filter", filter);
        model.addAttribute("states", Address.codes(filter));
        model.addAttribute("inService", rows.of(portion.of(inService), now.fleet(), time));
        model.addAttribute("outOfService", rows.of(portion.of(outOfService), now.fleet(), time));
        model.addAttribute("step", Portion.STEP);
        model.addAttribute("more", portion.more(inService.size(), outOfService.size(), Address.query(filter), time));
        return "folders";
    }

    /** The same as {@link OverviewController#change} of all folders. */
    @GetMapping("/fragments/folders")
    @ResponseBody
    OverviewChange change(
            Present now,
            FleetFilter asked,
            @RequestParam(name = "edition", defaultValue = "") String knownEdition,
            @RequestParam(name = "since", defaultValue = "-1") long knownVersion,
            @RequestParam(name = "show", defaultValue = "") String show,
            @RequestParam(name = "shown", defaultValue = "" + Integer.MAX_VALUE) int shown) {
        StationTime time = now.time();
        FleetFilter filter = asked.inOneGroup();
        TrucksAcross trucks = TrucksAcross.of(now.fleet());
        long version = now.fleet().version();
        long since = edition.since(knownEdition, knownVersion, version, time);
        FoldersPage page = FoldersPage.of(now.fleet(), trucks, filter, time);
        List<TruckAcross> allInService = trucks.inService(filter);
        List<TruckAcross> allOutOfService = trucks.outOfService(filter);
        Portion portion = Portion.of(show);
        List<TruckAcross> inService = portion.of(allInService);
        List<TruckAcross> outOfService = portion.of(allOutOfService);
        Map<String, String> changed = new LinkedHashMap<>(changed(inService, since, shown, now));
        changed.putAll(changed(outOfService, since, shown, now));
        return new OverviewChange(
                edition.of(time),
                version,
                fragments.html(time.language(), "fragments/folders", "page", page),
                page.nothing(),
                page.groups(),
                ids(inService),
                ids(outOfService),
                portion.more(allInService.size(), allOutOfService.size(), Address.query(filter), time),
                changed);
    }

    private Map<String, String> changed(List<TruckAcross> trucks, long since, int shown, Present now) {
        Map<String, String> html = new LinkedHashMap<>();
        for (int i = 0; i < trucks.size(); i++) {
            FolderRowsHtml.Row row = rows.of(trucks.get(i), now.fleet(), now.time());
            if (i >= shown || row.changedIn() > since) {
                html.put(trucks.get(i).device().id().value(), row.html());
            }
        }
        return html;
    }

    private static List<String> ids(List<TruckAcross> trucks) {
        return trucks.stream().map(truck -> truck.device().id().value()).toList();
    }
}
