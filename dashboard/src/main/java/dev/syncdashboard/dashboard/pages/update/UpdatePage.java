package dev.syncdashboard.dashboard.pages.update;

import dev.syncdashboard.dashboard.delivery.Answer;
import dev.syncdashboard.dashboard.delivery.Holder;
import dev.syncdashboard.dashboard.delivery.Holders;
import dev.syncdashboard.dashboard.delivery.Tally;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.pages.Notice;
import dev.syncdashboard.dashboard.pages.UpdateLine;
import dev.syncdashboard.dashboard.pages.UpdateName;
import dev.syncdashboard.dashboard.text.Moment;
import dev.syncdashboard.dashboard.text.StationTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The page of one update, in words.
 *
 * @param base what its links to other updates begin with, so that they also hold behind a proxy with a prefix
 * @param title what a person called it, or its first files, or empty
 * @param by "by ", or empty
 * @param files "3 files changed", or empty
 * @param sentence who has it, counted
 * @param others the trucks that the sentence does not count as having it
 * @param groups the trucks in service by answer, those that lack it first; empty before anything is known of them
 * @param apart the trucks out of service; without rows if there are none
 * @param older the number of the update before, or empty
 * @param newer the number of the update after, or empty
 */
record UpdatePage(
        List<Notice> notices,
        String base,
        int number,
        String title,
        Moment posted,
        String by,
        String files,
        String sentence,
        List<Jump> others,
        SpreadPart spread,
        List<HolderGroup> groups,
        HolderGroup apart,
        ChangesPart changes,
        Optional<Integer> older,
        Optional<Integer> newer) {

    /** Worst first: somebody may have to go and see. */
    private static final List<Answer> ORDER = List.of(Answer.NO, Answer.UNKNOWN, Answer.YES);

    /**
     * A count that leads to its rows.
     *
     * @param code of the group
     */
    record Jump(String code, String text) {}

    static UpdatePage of(Board fleet, Update update, UpdatePast past, String base, StationTime time) {
        Holders holders = past.holders(fleet, update);
        List<Holder> having = holders.with(Answer.YES);
        return new UpdatePage(
                Notice.of(fleet, time),
                base,
                update.number(),
                UpdateName.of(update, time),
                time.moment(update.posted()),
                UpdateLine.by(update, time),
                UpdateLine.files(update, time),
                TallyWords.sentence(Tally.of(fleet, update.number()), having, fleet, time),
                others(holders, !fleet.station().canCheck(), time),
                SpreadPart.of(fleet, update, holders, past.arrivals(), time),
                fleet.known() ? groups(fleet, update, holders, time) : List.of(),
                HolderGroup.outOfService(holders.outOfService(), update, time),
                ChangesPart.of(update, past.changes(), time),
                older(fleet, update),
                newer(fleet, update));
    }

    private static List<HolderGroup> groups(Board fleet, Update update, Holders holders, StationTime time) {
        return ORDER.stream()
                .map(answer -> HolderGroup.of(answer, !fleet.station().canCheck(), holders.with(answer), update, time))
                .toList();
    }

    private static List<Jump> others(Holders holders, boolean past, StationTime time) {
        List<Jump> others = new ArrayList<>();
        for (Answer answer : List.of(Answer.NO, Answer.UNKNOWN)) {
            String text = TallyWords.others(answer, holders.with(answer).size(), past, time);
            if (!text.isEmpty()) {
                others.add(
                        new Jump(answer.code(), others.isEmpty() ? time.voice().capital(text) : text));
            }
        }
        return others;
    }

    private static Optional<Integer> older(Board fleet, Update update) {
        return numbers(fleet).filter(number -> number < update.number()).max(Comparator.naturalOrder());
    }

    private static Optional<Integer> newer(Board fleet, Update update) {
        return numbers(fleet).filter(number -> number > update.number()).findFirst();
    }

    private static Stream<Integer> numbers(Board fleet) {
        return fleet.updates().stream().map(Update::number);
    }
}
