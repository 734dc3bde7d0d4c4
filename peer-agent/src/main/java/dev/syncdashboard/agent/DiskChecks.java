package dev.syncdashboard.agent;

import dev.syncdashboard.agent.page.OwnNotes;
import dev.syncdashboard.agent.page.PageKeeper;
import dev.syncdashboard.stationlist.ListTrust;
import dev.syncdashboard.threads.ThreadFaults;
import dev.syncdashboard.words.Message;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What looks at each folder's disk beside the reports, and the page that tells the people in the truck of all of them. */
final class DiskChecks implements AutoCloseable {

    private final List<DiskEvidence> evidence;
    private @Nullable PageKeeper page;

    private DiskChecks(List<DiskEvidence> evidence) {
        this.evidence = evidence;
    }

    /** Without a page. */
    static DiskChecks of(List<DiskEvidence> evidence) {
        return new DiskChecks(List.copyOf(evidence));
    }

    /** @param said what the page says beside the files */
    static DiskChecks start(
            List<AgentFolder> folders,
            AgentSettings settings,
            Supplier<List<Message>> said,
            AgentStandstills standstills,
            ThreadFaults faults,
            Clock clock,
            PassingTime time) {
        List<SelfCheckThread> threads = new ArrayList<>();
        // Reading every byte is for one folder at a time: they may lie on one disk.
        Semaphore everyByte = new Semaphore(1);
        Optional<ListTrust> trust = settings.stationKey().map(key -> new ListTrust(key, settings.stateDirectory()));
        for (AgentFolder each : folders) {
            threads.add(new SelfCheckThread(each, threads.isEmpty(), settings, trust, everyByte, faults, clock, time));
        }
        DiskChecks checks = of(List.copyOf(threads));
        if (settings.page().port() != 0) {
            PageKeeper page = PageKeeper.start(
                    settings.page(),
                    List.copyOf(threads),
                    new OwnNotes(AgentKeyFile.code(settings.stateDirectory()), said),
                    standstills.watch("page-keeper"),
                    faults,
                    clock);
            checks.page = page;
            threads.forEach(each -> each.tellsOfPage(page::isDead));
        }
        threads.forEach(SelfCheckThread::start);
        return checks;
    }

    /** In the order of the folders. */
    List<DiskEvidence> evidence() {
        return evidence;
    }

    @Override
    public void close() {
        if (page != null) {
            page.close();
        }
        evidence.forEach(DiskEvidence::stop);
        evidence.forEach(DiskEvidence::close);
    }
}
