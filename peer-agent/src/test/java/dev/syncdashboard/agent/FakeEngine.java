package dev.syncdashboard.agent;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.EngineMoment;
import dev.syncdashboard.engine.EnginePeer;
import dev.syncdashboard.engine.FolderActivity;
import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderLook;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.FolderWatch;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.Unconfirmed;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.words.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** An engine that does what a test tells it, in fake time, and remembers what it was asked. */
final class FakeEngine implements SyncEngine {

    volatile ContentRules rules = ContentRules.EVERYTHING;

    final List<String> calls = new ArrayList<>();
    EngineIdentity identity = new EngineIdentity(new PeerId("TRUCK1"), "Engine 1");
    EngineFolder sync;
    EngineFolder status;
    List<EnginePeer> peers = List.of();
    Optional<FolderHash> hash = Optional.of(new FolderHash("HASH-0"));
    Optional<Unconfirmed> unconfirmed = Optional.empty();
    Completeness completeness = Completeness.COMPLETE;
    Optional<Kind> failure = Optional.empty();
    final Map<FolderRole, List<FolderAdvice>> advice = new EnumMap<>(FolderRole.class);
    boolean eventsFail;
    boolean faulty;
    boolean broken;
    int eventsWaiting;
    boolean oneEventAnAnswer;

    /** Further Sync folders, by their names. */
    final Map<String, More> more = new ConcurrentHashMap<>();

    private final FakeTime time;

    record More(String id, Path path, String hash) {
        EngineFolder folder(String name) {
            return new EngineFolder(id, Optional.empty(), name, path, false, State.ACTIVE);
        }
    }

    FakeEngine(FakeTime time, Path syncPath, Path statusPath) {
        this.time = time;
        sync = new EngineFolder("1", Optional.of("SHARE1"), "Sync", syncPath, false, State.ACTIVE);
        status = new EngineFolder("2", Optional.of("SHARE2"), "Status", statusPath, true, State.ACTIVE);
    }

    void changeTo(String newHash) {
        hash = Optional.of(new FolderHash(newHash));
        eventsWaiting++;
    }

    void setSyncState(State state) {
        sync = new EngineFolder(sync.id(), sync.shareId(), sync.name(), sync.path(), sync.writable(), state);
    }

    @Override
    public EngineMoment now() {
        return new Now();
    }

    @Override
    public void announce(EngineFolder folder, String fileName) {
        if (!Files.exists(folder.path().resolve(fileName))) {
            throw new AssertionError(fileName + " was announced before it was there");
        }
        calls.add("announce " + folder.id() + " " + fileName);
    }

    @Override
    public FolderWatch watch(EngineFolder folder) {
        calls.add("watch " + folder.id());
        return new Watch();
    }

    @Override
    public String temporaryFileName(String file) {
        return "~" + file + ".part";
    }

    @Override
    public void close() {}

    void advise(FolderRole role, FolderAdvice... given) {
        advice.put(role, List.of(given));
    }

    static FolderAdvice problem(ProblemCode code, String problem, String remedy) {
        return advice(FolderAdvice.Urgency.PROBLEM, code, problem, remedy);
    }

    static FolderAdvice setting(String problem, String remedy) {
        return advice(FolderAdvice.Urgency.SETTING, ProblemCode.SETTING, problem, remedy);
    }

    /** An advice in just these words. */
    static FolderAdvice advice(FolderAdvice.Urgency urgency, ProblemCode code, String problem, String remedy) {
        return new FolderAdvice(urgency, code, Message.said(problem), Message.said(remedy));
    }

    private void called(String call) throws EngineException {
        calls.add(call);
        if (faulty) {
            throw new IllegalStateException("a fault in the program");
        }
        if (broken) {
            throw new NoClassDefFoundError("a/part/of/the/Program");
        }
        if (failure.isPresent()) {
            throw new EngineException(failure.get(), "the engine does not answer.");
        }
    }

    private final class Now implements EngineMoment {

        @Override
        public EngineIdentity identity() throws EngineException {
            called("identity");
            return identity;
        }

        @Override
        public EngineFolder folder(String key) throws EngineException {
            called("folder " + key);
            if (more.containsKey(key)) {
                return more.get(key).folder(key);
            }
            if (key.equals(sync.name()) || key.equals(sync.id())) {
                return sync;
            }
            if (key.equals(status.name())) {
                return status;
            }
            throw new EngineException(Kind.FOLDER_NOT_FOUND, "the engine has no folder '" + key + "'.");
        }

        @Override
        public FolderLook look(EngineFolder folder, FolderRole role) throws EngineException {
            called("look " + folder.id());
            List<FolderAdvice> given = advice.getOrDefault(role, List.of());
            if (role == FolderRole.STATUS) {
                return FolderLook.ofStatus(given);
            }
            Optional<FolderHash> hash = more.values().stream()
                    .filter(each -> each.id().equals(folder.id()))
                    .findFirst()
                    .map(each -> new FolderHash(each.hash()))
                    .or(() -> FakeEngine.this.hash);
            FolderActivity activity = new FolderActivity(hash, peers, Optional.empty(), unconfirmed, Optional.empty());
            return new FolderLook(activity, completeness, rules, given);
        }

        @Override
        public ContentRules contentRules(EngineFolder folder) {
            return rules;
        }
    }

    private final class Watch implements FolderWatch {

        private boolean missed;

        @Override
        public Change await(Duration atMost) throws EngineException, InterruptedException {
            time.passUntil(
                    () -> Thread.currentThread().isInterrupted() || missed || isBroken() || eventsWaiting > 0, atMost);
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (isBroken()) {
                missed = true;
                calls.add("await");
                throw new EngineException(failure.orElse(Kind.FAULTY_ANSWER), "the events do not come.");
            }
            calls.add("await");
            boolean possible = missed || eventsWaiting > 0;
            missed = false;
            eventsWaiting = oneEventAnAnswer ? Math.max(0, eventsWaiting - 1) : 0;
            return possible ? Change.POSSIBLE : Change.NONE;
        }

        private boolean isBroken() {
            return eventsFail || failure.isPresent();
        }

        @Override
        public void close() {
            calls.add("close watch");
        }
    }
}
