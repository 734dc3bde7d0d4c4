package dev.syncdashboard.agent;

import dev.syncdashboard.agent.page.LocalPage;
import dev.syncdashboard.agent.selfcheck.ContactMemory;
import dev.syncdashboard.agent.selfcheck.Places;
import dev.syncdashboard.agent.selfcheck.SelfCheck;
import dev.syncdashboard.fingerprint.ContentRules;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs the check of the disk and its page beside the reports. Whatever happens to them, the reports go on. */
final class SelfCheckThread implements DiskEvidence {

    private static final Logger LOG = LoggerFactory.getLogger(PeerAgent.class);

    /** The agent's end may take 2 s in all. */
    private static final long PATIENCE_MILLIS = 1000;

    private final SelfCheck check;
    private final ContactMemory contact;
    private final Thread thread;
    private final @Nullable LocalPage page;

    // Nothing relies on the priority; where the system heeds it (Windows), a check disturbs a person less.
    @SuppressWarnings("ThreadPriorityCheck")
    private SelfCheckThread(SelfCheck check, ContactMemory contact, @Nullable LocalPage page) {
        this.check = check;
        this.contact = contact;
        this.page = page;
        this.thread = new Thread(this::run, "self-check");
        thread.setDaemon(true);
        thread.setPriority(Thread.MIN_PRIORITY);
    }

    static SelfCheckThread start(AgentSettings settings, Clock clock, PassingTime time) {
        SelfCheck check = new SelfCheck(settings.stateDirectory(), settings.fullCheckEvery(), clock, time::now);
        ContactMemory contact = new ContactMemory(settings.stateDirectory(), clock);
        SelfCheckThread started =
                new SelfCheckThread(check, contact, openPage(settings.pagePort(), check, contact, clock));
        started.thread.start();
        return started;
    }

    private static @Nullable LocalPage openPage(int port, SelfCheck check, ContactMemory contact, Clock clock) {
        if (port == 0) {
            return null;
        }
        try {
            return LocalPage.open(port, check::last, contact::last, clock, ZoneId.systemDefault());
        } catch (IOException | IllegalArgumentException e) {
            LOG.warn(
                    "The page at http://127.0.0.1:{} can't be opened ({}). If another program uses the port, set"
                            + " agent.page.port. Reports go on without it.",
                    port,
                    e.getMessage());
            return null;
        }
    }

    private void run() {
        try {
            check.run();
        } catch (InterruptedException e) {
            LOG.debug("The check of the disk ends");
        }
    }

    @Override
    public void follow(Path syncFolder, Path statusFolder, ContentRules rules) {
        check.follow(new Places(syncFolder, statusFolder, rules));
    }

    @Override
    public void heard(Set<PeerId> online) {
        contact.heard(online, check.station());
    }

    @Override
    public void changed() {
        check.changed();
    }

    @Override
    public void lookAgain() {
        check.lookAgain();
    }

    /** Without a list there was no comparison, and so nothing to report. */
    @Override
    public Optional<ContentCheck> last() {
        return check.last().filter(each -> each.update().isPresent());
    }

    @Override
    public Optional<Boolean> completeFor(FolderHash hash) {
        return check.completeFor(hash);
    }

    @Override
    public Optional<String> problem() {
        return check.problem();
    }

    @Override
    public Optional<String> ignoredFiles() {
        return check.ignoredFiles();
    }

    /** Waits for the end of what is being written, but a read that hangs must not keep the agent. */
    @Override
    public void close() {
        thread.interrupt();
        if (page != null) {
            page.close();
        }
        try {
            thread.join(PATIENCE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
