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
        return new HolderGroup(
                answer.code(),
                time.say(title(answer, past)),
                time.say(rows.isEmpty() ? "update.group.none" : note(answer)),
                rows);
    }

    static HolderGroup outOfService(List<Holder> holders, Update update, StationTime time) {
        return new HolderGroup(
                OUT_OF_SERVICE,
                time.say("update.group.out_of_service"),
                time.say("update.group.out_of_service.note"),
                rows(holders, update, time));
    }

    private static List<HolderRow> rows(List<Holder> holders, Update update, StationTime time) {
        return holders.stream()
                .map(holder -> HolderRow.of(holder, update, time))
                .toList();
    }

    private static String title(Answer answer, boolean past) {
        return switch (answer) {
            case YES -> past ? "update.group.yes.past" : "update.group.yes";
            case NO -> past ? "update.group.no.past" : "update.group.no";
            case UNKNOWN -> past ? "update.group.unknown.past" : "update.group.unknown";
        };
    }

    private static String note(Answer answer) {
        return switch (answer) {
            case YES -> "update.group.yes.note";
            case NO -> "update.group.no.note";
            case UNKNOWN -> "update.group.unknown.note";
        };
    }
}
