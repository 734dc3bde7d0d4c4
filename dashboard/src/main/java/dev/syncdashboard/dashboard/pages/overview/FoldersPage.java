package dev.syncdashboard.dashboard.pages.overview;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.FleetFilter;
import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.pages.Headline;
import dev.syncdashboard.dashboard.pages.Notice;
import dev.syncdashboard.dashboard.pages.UpdateLine;
import dev.syncdashboard.dashboard.text.StationTime;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All Sync folders of a station at a glance, without the rows of the trucks: each folder's own sentence, and what there is to
 * choose from. Says of no two folders in one word that all is good.
 *
 * @param title of the browser's tab: "3 of 20 need attention – Station 4"
 * @param sentence the folders' sentences, one after the other
 * @param past the same of a moment that is over
 * @param devices what is to be said of devices that are no trucks, or not yet
 * @param few so few trucks that a phone shows no filters
 * @param everyTruck no filter is set
 * @param groups to choose from; empty if no truck is in one
 * @param nothing why no row is shown, or empty
 */
record FoldersPage(
        List<Notice> notices,
        String title,
        String sentence,
        String past,
        List<Folder> folders,
        DeviceLines devices,
        boolean few,
        boolean everyTruck,
        boolean noTrucks,
        List<Chip> chips,
        List<String> groups,
        String nothing) {

    /**
     * A Sync folder.
     *
     * @param address of its own pages
     */
    record Folder(String name, String label, String address, Headline headline, UpdateLine update) {}

    static FoldersPage of(FleetSnapshot fleet, TrucksAcross trucks, FleetFilter filter, StationTime time) {
        List<Folder> folders =
                fleet.boards().stream().map(board -> folder(board, time)).toList();
        return new FoldersPage(
                notices(fleet, time),
                title(fleet, trucks, time),
                folders.stream()
                        .map(folder -> folder.label() + ": " + folder.headline().sentence())
                        .collect(Collectors.joining(" ")),
                folders.stream()
                        .map(folder -> folder.label() + ": " + folder.headline().past())
                        .collect(Collectors.joining(" ")),
                folders,
                DeviceLines.of(fleet.first(), time),
                trucks.all().size() <= OverviewPage.FEW,
                filter.everyState(),
                trucks.all().isEmpty(),
                Chip.of(
                        filter,
                        asked -> trucks.inService(asked).size(),
                        asked -> trucks.outOfService(asked).size(),
                        time),
                filter.choices(trucks.devices()),
                nothing(trucks, filter, time));
    }

    /** With the number of trucks that need attention for any folder; that none does is not said. */
    private static String title(FleetSnapshot fleet, TrucksAcross trucks, StationTime time) {
        List<TruckAcross> inService = trucks.inService(FleetFilter.of(List.of(), List.of(), ""));
        long bad = inService.stream()
                .filter(truck -> truck.states().anyMatch(OverviewPage::needsAttention))
                .count();
        return OverviewPage.title(
                (int) bad, inService.size(), fleet.first().station().name(), time);
    }

    /** That there is no truck at all is said by the folders' sentences. */
    private static String nothing(TrucksAcross trucks, FleetFilter filter, StationTime time) {
        return trucks.all().isEmpty()
                        || !trucks.inService(filter).isEmpty()
                        || !trucks.outOfService(filter).isEmpty()
                ? ""
                : OverviewPage.noneMatches(filter, time);
    }

    private static Folder folder(Board board, StationTime time) {
        String name = board.folder().name().value();
        return new Folder(
                name,
                board.folder().label(),
                "folders/" + name + "/",
                Headline.of(board, time),
                UpdateLine.of(board.station(), time));
    }

    /** What is said of all folders alike is said once, all else with the folder's name. */
    private static List<Notice> notices(FleetSnapshot fleet, StationTime time) {
        List<List<Notice>> all =
                fleet.boards().stream().map(board -> Notice.of(board, time)).toList();
        Set<Notice> common = new LinkedHashSet<>(all.get(0));
        all.forEach(common::retainAll);
        List<Notice> notices = new ArrayList<>(common);
        for (int i = 0; i < all.size(); i++) {
            String label = fleet.boards().get(i).folder().label();
            all.get(i).stream()
                    .filter(notice -> !common.contains(notice))
                    .map(notice -> notice.of(label))
                    .forEach(notices::add);
        }
        return notices;
    }
}
