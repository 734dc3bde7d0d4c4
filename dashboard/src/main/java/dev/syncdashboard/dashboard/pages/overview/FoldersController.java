package dev.syncdashboard.dashboard.pages.overview;

import dev.syncdashboard.dashboard.fleet.FleetFilter;
import dev.syncdashboard.dashboard.pages.Fragments;
import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.dashboard.web.Edition;
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
        TrucksAcross trucks = TrucksAcross.of(now.fleet());
        rows.keepOnly(trucks);
        AskedTrucks<TruckAcross> wanted = asked(trucks, asked, show, now.time());
        model.addAttribute("page", FoldersPage.of(now.fleet(), trucks, wanted.filter(), now.time()));
        wanted.show(some -> rows.of(some, now.fleet(), now.time()), model);
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
        TrucksAcross trucks = TrucksAcross.of(now.fleet());
        AskedTrucks<TruckAcross> wanted = asked(trucks, asked, show, time);
        long version = now.fleet().version();
        long since = edition.since(knownEdition, knownVersion, version, time);
        FoldersPage page = FoldersPage.of(now.fleet(), trucks, wanted.filter(), time);
        return new OverviewChange(
                edition.of(time),
                version,
                fragments.html(time.language(), "fragments/folders", "page", page),
                page.nothing(),
                page.groups(),
                wanted.idsInService(FoldersController::id),
                wanted.idsOutOfService(FoldersController::id),
                wanted.more(),
                wanted.changed(since, shown, truck -> row(truck, now)));
    }

    private static AskedTrucks<TruckAcross> asked(
            TrucksAcross trucks, FleetFilter asked, String show, StationTime time) {
        FleetFilter filter = asked.inOneGroup();
        return new AskedTrucks<>(filter, Portion.of(show), trucks.inService(filter), trucks.outOfService(filter), time);
    }

    private AskedTrucks.Row row(TruckAcross truck, Present now) {
        FolderRowsHtml.Row row = rows.of(truck, now.fleet(), now.time());
        return new AskedTrucks.Row(id(truck), row.changedIn(), row::html);
    }

    private static String id(TruckAcross truck) {
        return truck.device().id().value();
    }
}
