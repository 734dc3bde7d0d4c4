package dev.syncdashboard.agent.page;

import dev.syncdashboard.agent.selfcheck.CheckWords;
import dev.syncdashboard.agent.selfcheck.TruckAnswer;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.words.LanguageChoice;
import dev.syncdashboard.words.Voice;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What the page says of this truck, as it is known when somebody asks. */
record ShownTruck(LanguageChoice languages, List<TruckKnowledge> known, OwnNotes notes, Clock clock, ZoneId zone) {

    /** @param wishes which languages the reader's browser asks for, in HTTP's words */
    String text(Optional<String> wishes) {
        Instant now = clock.instant();
        return new PageText(new Voice(zone, languages.of(wishes)), now)
                .of(
                        known.stream().map(each -> section(each, now)).toList(),
                        notes.said().get(),
                        notes.code().get());
    }

    private static PageText.Section section(TruckKnowledge folder, Instant now) {
        Optional<ContentCheck> check = folder.check();
        TruckAnswer answer = new TruckAnswer(check, folder.contact(), folder.situation(), now);
        return new PageText.Section(folder.label(), answer, CheckWords.groups(check));
    }
}
