package dev.syncdashboard.sync.cli;

import dev.syncdashboard.engine.Backoff;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.v2.EventStream;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code events}. */
@Command(
        name = "events",
        description = {
            "Print the events that the sync program still has (v2).",
            "Waits 5 s at most for them; what an older sync program keeps of them is not known."
        })
final class EventsCommand extends ApiCommand {

    private static final Duration WAIT = Duration.ofSeconds(5);

    @Option(
            names = "--follow",
            description = "stay, and print each event when it comes, also after the sync program was started again;"
                    + " Ctrl-C ends it")
    private boolean follow;

    EventsCommand(CliContext context) {
        super(context);
    }

    @Override
    List<Ability> needs() {
        return List.of(Ability.EVENTS);
    }

    @Override
    void run(ApiAccess api, Output output) throws SyncException, InterruptedException {
        try (EventStream events = api.events()) {
            if (follow) {
                new EventFollower(events, new Backoff(new SplittableRandom()), output, context()).follow();
            } else {
                once(events, output);
            }
        }
    }

    private static void once(EventStream events, Output output) throws SyncException, InterruptedException {
        List<EventView> found =
                events.next(WAIT).events().stream().map(EventView::new).toList();
        found.forEach(output::event);
        if (found.isEmpty()) {
            output.noEvent("The sync program tells of no event.");
        }
    }
}
