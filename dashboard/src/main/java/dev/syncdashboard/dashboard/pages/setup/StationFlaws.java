package dev.syncdashboard.dashboard.pages.setup;

import dev.syncdashboard.dashboard.pages.Present;
import dev.syncdashboard.dashboard.setup.ChosenFolders;
import dev.syncdashboard.dashboard.setup.Setup;
import dev.syncdashboard.dashboard.setup.SyncPrograms;
import dev.syncdashboard.dashboard.setup.SyncPrograms.Flaw;
import dev.syncdashboard.dashboard.setup.SyncPrograms.Reply;
import dev.syncdashboard.dashboard.setup.SyncPrograms.Use;
import dev.syncdashboard.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** What is not as it should be about the station's folders, and setting it right. */
@Component
class StationFlaws {

    private final Setup setup;
    private final SyncPrograms programs;

    StationFlaws(Setup setup, SyncPrograms programs) {
        this.setup = setup;
        this.programs = programs;
    }

    /** One of them, in words. */
    record Line(String problem, String remedy, boolean mendable) {}

    private record Asked(String key, Use use) {}

    List<Line> of(ChosenFolders folders, Present now) {
        List<Line> lines = new ArrayList<>();
        for (Asked asked : all(folders)) {
            Reply<List<Flaw>> reply = programs.flaws(setup::value, asked.key(), asked.use());
            reply.found().ifPresent(found -> found.forEach(flaw -> lines.add(line(flaw, now))));
            reply.problem().ifPresent(why -> lines.add(new Line(now.time().say(why), "", false)));
        }
        return lines.stream().distinct().toList();
    }

    private static Line line(Flaw flaw, Present now) {
        return new Line(
                now.time().say(Message.of("said", new Message.Sentence(flaw.problem()))),
                now.time().say(flaw.remedy()),
                flaw.mendable());
    }

    private static List<Asked> all(ChosenFolders folders) {
        List<Asked> all = new ArrayList<>();
        folders.sync().forEach(each -> all.add(new Asked(each.key(), Use.SYNC)));
        all.add(new Asked(folders.status(), Use.STATUS));
        return all;
    }

    /** Sets right what the program can; gives why it could not. */
    Optional<Message> mend(Setup settings) {
        return ChosenFolders.in(settings::value)
                .flatMap(folders -> Message.sentences(all(folders).stream()
                        .map(asked -> programs.mend(settings::value, asked.key(), asked.use()))
                        .flatMap(reply -> reply.problem().stream())
                        .distinct()));
    }
}
