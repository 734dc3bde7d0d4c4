package dev.syncdashboard.dashboard.pages.update;

import dev.syncdashboard.dashboard.delivery.Answer;
import dev.syncdashboard.dashboard.delivery.Holder;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.text.StationTime;
import java.util.List;

/**
 * Trucks with the same answer. Its count is that of its rows.
 *
 * @param code names the group in addresses and for the style
 * @param title "Don't have it"
 * @param note what goes for all of them, or empty
 */
record HolderGroup(String code, String title, String note, List<HolderRow> rows) {

    private static final String OUT_OF_SERVICE = "out_of_service";

    HolderGroup {
        rows = List.copyOf(rows);
    }

    /**
     * The trucks in service that have this answer.
     *
     * @param past whether it is that of an earlier moment
     */
    static HolderGroup of(Answer answer, boolean past, List<Holder> holders, Update update, StationTime time) {
        List<HolderRow> rows = rows(holders, update, time);
        return new HolderGroup(answer.code(), title(answer, past), rows.isEmpty() ? "None." : note(answer), rows);
    }

    static HolderGroup outOfService(List<Holder> holders, Update update, StationTime time) {
        return new HolderGroup(
                OUT_OF_SERVICE,
                "Out of service",
                "They are not in the counts and not in the curve.",
                rows(holders, update, time));
    }

    private static List<HolderRow> rows(List<Holder> holders, Update update, StationTime time) {
        return holders.stream()
                .map(holder -> HolderRow.of(holder, update, time))
                .toList();
    }

    private static String title(Answer answer, boolean past) {
        return switch (answer) {
            case YES -> past ? "Had it" : "Have it";
            case NO -> past ? "Didn't have it" : "Don't have it";
            case UNKNOWN -> past ? "We couldn't tell" : "We can't tell";
        };
    }

    private static String note(Answer answer) {
        return switch (answer) {
            case YES -> "A truck with a later update counts as having this one.";
            case NO -> "By their last reports.";
            case UNKNOWN -> "No report says whether they have it.";
        };
    }
}
