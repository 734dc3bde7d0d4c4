package dev.syncdashboard.agent;

import dev.syncdashboard.agent.page.TruckKnowledge;
import dev.syncdashboard.agent.selfcheck.ContactMemory;
import dev.syncdashboard.agent.selfcheck.Hindrance;
import dev.syncdashboard.agent.selfcheck.LastContact;
import dev.syncdashboard.agent.selfcheck.Places;
import dev.syncdashboard.agent.selfcheck.SelfCheck;
import dev.syncdashboard.agent.selfcheck.Situation;
import dev.syncdashboard.agent.selfcheck.SituationMemory;
import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.engine.setup.SyncFolder;
import dev.syncdashboard.stationlist.ListTrust;
import dev.syncdashboard.stationlist.StationListFolder;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.threads.LastingThread;
import dev.syncdashboard.threads.ThreadFaults;
import dev.syncdashboard.words.Message;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;

/** Runs the check of one folder's disk beside the reports. Whatever happens to them, the reports go on. */
final class SelfCheckThread implements DiskEvidence, TruckKnowledge {

    /** The agent's end may take 2 s in all. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final SyncFolder folder;
    private final SelfCheck check;
    private final ContactMemory contact;
    private final SituationMemory situation;
    private final ThreadFaults faults;
    private final LastingThread thread;
    private volatile BooleanSupplier pageIsDead = () -> false;

    /**
     * A check that has not begun.
     *
     * @param first whether the folder is the first one of this device
     * @param trust in the station whose lists count; empty: any list counts
     * @param everyByte had by who reads every byte
     */
    SelfCheckThread(
            AgentFolder of,
            boolean first,
            AgentSettings settings,
            Optional<ListTrust> trust,
            Semaphore everyByte,
            ThreadFaults faults,
            Clock clock,
            PassingTime time) {
        Path memory = settings.memoryOf(of.folder());
        this.folder = of.folder();
        this.check = new SelfCheck(
                of.content(),
                memory,
                status -> trust.map(list(status, of.folder(), first)::signed)
                        .orElseGet(() -> list(status, of.folder(), first)),
                settings.fullCheckEvery(),
                everyByte,
                clock,
                time::now);
        // Lists of all files, as large as all else here. Serial GC would let them lie until the heap has grown to its
        // limit.
        check.whenLooked(Runtime.getRuntime()::gc);
        this.contact = new ContactMemory(memory, clock);
        this.situation = new SituationMemory(memory);
        this.faults = faults;
        this.thread = new LastingThread("self-check", this::run, this::fault, AgentFaults.pauses()).behindAllOthers();
    }

    private static StationListFolder list(Path status, SyncFolder folder, boolean first) {
        return folder.named() ? StationListFolder.of(status, folder.name(), first) : new StationListFolder(status);
    }

    void start() {
        thread.start();
    }

    /** The page is a matter of the whole device, and each of its folders says so. */
    void tellsOfPage(BooleanSupplier isDead) {
        pageIsDead = isDead;
    }

    private void run() throws InterruptedException {
        LogFolder.begin(folder);
        check.run();
    }

    /** What was found before stands no longer, whoever hears of the fault. */
    private void fault(String work, Throwable cause) {
        check.failed(cause);
        faults.fault(work, cause);
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

    @Override
    public void confirmed(FolderHash hash) {
        check.confirmed(hash);
    }

    @Override
    public void stands(Situation now) {
        situation.seen(now);
    }

    @Override
    public void trouble(Message what) {
        situation.trouble(what);
    }

    @Override
    public void wakeForNews(Runnable wake) {
        check.whenNews(wake);
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
    public Optional<Boolean> isListed(FolderHash hash) {
        return check.isListed(hash);
    }

    @Override
    public List<Hindrance> problems() {
        List<Hindrance> problems = new ArrayList<>(check.problems());
        if (pageIsDead.getAsBoolean()) {
            problems.add(Hindrance.of(ProblemCode.SETTING, Message.of("report.page"), Message.of("remedy.page")));
        }
        return problems;
    }

    @Override
    public Optional<ContentCheck> check() {
        return check.last();
    }

    @Override
    public LastContact contact() {
        return contact.last();
    }

    @Override
    public Situation situation() {
        return situation.last();
    }

    @Override
    public String label() {
        return folder.label();
    }

    @Override
    public void stop() {
        thread.stop();
    }

    /** Waits for the end of what is being written, but a read that hangs must not keep the agent. */
    @Override
    public void close() {
        stop();
        thread.awaitEnd(PATIENCE);
    }
}
