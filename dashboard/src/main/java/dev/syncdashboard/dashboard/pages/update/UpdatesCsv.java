package dev.syncdashboard.dashboard.pages.update;

import dev.syncdashboard.dashboard.delivery.Tally;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.web.Csv;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All updates as a table for spreadsheets, newest first. */
final class UpdatesCsv {

    private static final List<String> HEADER = List.of(
            "number",
            "title",
            "posted_at",
            "posted_at_is_exact",
            "files_changed",
            "trucks_in_service",
            "have_it",
            "do_not_have_it",
            "unknown");

    private UpdatesCsv() {}

    static Csv of(Board fleet) {
        List<Update> newestFirst = new ArrayList<>(fleet.updates());
        Collections.reverse(newestFirst);
        return new Csv(
                HEADER, newestFirst.stream().map(update -> cells(update, fleet)).toList());
    }

    /** Before the first verdicts nothing may be counted. */
    private static List<String> cells(Update update, Board fleet) {
        List<String> cells = new ArrayList<>(List.of(
                Integer.toString(update.number()),
                update.title().orElse(""),
                update.posted().toString(),
                Csv.yesOrNo(update.postedIsExact()),
                update.changedFiles().isPresent()
                        ? Integer.toString(update.changedFiles().getAsInt())
                        : ""));
        if (fleet.known()) {
            Tally tally = Tally.of(fleet, update.number());
            for (int count : new int[] {tally.trucks(), tally.yes(), tally.no(), tally.unknown()}) {
                cells.add(Integer.toString(count));
            }
        } else {
            cells.addAll(Collections.nCopies(4, ""));
        }
        return cells;
    }
}
