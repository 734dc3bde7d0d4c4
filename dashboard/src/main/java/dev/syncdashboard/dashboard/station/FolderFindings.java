package dev.syncdashboard.dashboard.station;

import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderAdvice.Urgency;
import dev.syncdashboard.words.Message;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What the engine has to say of a folder, in whole sentences, each with what to do about it.
 *
 * @param problem all its problems together
 * @param settings each setting that should be otherwise, for who sets up the station
 */
record FolderFindings(Optional<Message> problem, List<Message> settings) {

    static FolderFindings of(List<FolderAdvice> advice) {
        return new FolderFindings(
                Message.sentences(said(advice, Urgency.PROBLEM)),
                said(advice, Urgency.SETTING).toList());
    }

    private static Stream<Message> said(List<FolderAdvice> advice, Urgency urgency) {
        return advice.stream()
                .filter(each -> each.urgency() == urgency)
                .map(each -> Message.of("station.advice", each.problem(), each.remedy()));
    }
}
