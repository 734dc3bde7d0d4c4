package dev.syncdashboard.dashboard.station;

import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderAdvice.Urgency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the engine has to say of a folder, in whole sentences, each with what to do about it.
 *
 * @param problem all its problems in one text
 * @param settings each setting that should be otherwise, for who sets up the station
 */
record FolderFindings(Optional<String> problem, List<String> settings) {

    /** @param folder how people call it, as the start of a sentence */
    static FolderFindings of(String folder, List<FolderAdvice> advice) {
        String problems = said(folder, advice, Urgency.PROBLEM).collect(Collectors.joining(" "));
        return new FolderFindings(
                Optional.of(problems).filter(text -> !text.isEmpty()),
                said(folder, advice, Urgency.SETTING).toList());
    }

    private static Stream<String> said(String folder, List<FolderAdvice> advice, Urgency urgency) {
        return advice.stream()
                .filter(each -> each.urgency() == urgency)
                .map(each -> folder + " " + each.problem() + ". " + each.remedy());
    }
}
