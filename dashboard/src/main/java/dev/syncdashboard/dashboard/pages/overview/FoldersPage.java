package dev.syncdashboard.dashboard.pages.overview;

import dev.syncdashboard.dashboard.fleet.Board;
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
 * All Sync folders of a station at a glance: each folder's own sentence, and each truck with its status for each folder. Says of
 * no two folders in one word that all is good.
 *
 * @param title of the browser's tab
 * @param sentence the folders' sentences, one after the other
 * @param past the same of a moment that is over
 * @param trucks the worst first, as many as were asked for; those out of service last
 * @param nothing why there is no truck, or empty
 */
record FoldersPage(
        List<Notice> notices,
        String title,
        String sentence,
        String past,
        List<Folder> folders,
        List<TruckInFolders> trucks,
        Portion.More more,
        String nothing) {

    /**
     * A Sync folder.
     *
     * @param address of its own pages
     */
    record Folder(String name, String label, String address, Headline headline, UpdateLine update) {}

    static FoldersPage of(FleetSnapshot fleet, Portion portion, StationTime time) {
        List<Folder> folders =
                fleet.boards().stream().map(board -> folder(board, time)).toList();
        List<TruckInFolders> trucks = TruckInFolders.all(fleet, time);
        String station = fleet.first().station().name();
        return new FoldersPage(
                notices(fleet, time),
                OverviewPage.brand(station, time),
                folders.stream()
                        .map(folder -> folder.label() + ": " + folder.headline().sentence())
                        .collect(Collectors.joining(" ")),
                folders.stream()
                        .map(folder -> folder.label() + ": " + folder.headline().past())
                        .collect(Collectors.joining(" ")),
                folders,
                portion.of(trucks),
                portion.more(trucks.size(), 0, "", time),
                trucks.isEmpty() ? nothing(fleet, time) : "");
    }

    private static String nothing(FleetSnapshot fleet, StationTime time) {
        return fleet.boards().stream().allMatch(Board::known)
                ? time.say("headline.no_trucks")
                : time.say("notice.nothing_known");
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
