package dev.syncdashboard.agent.check;

import dev.syncdashboard.agent.AgentFolder;
import dev.syncdashboard.agent.AgentSettings;
import dev.syncdashboard.agent.check.Finding.Outcome;
import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.setup.SyncFolder;
import dev.syncdashboard.engine.setup.SyncFolders;
import dev.syncdashboard.joining.JoinName;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All tests in the order in which a person would put things right. Changes nothing but two files that it removes. */
public final class SetupCheck {

    private final List<AgentFolder> folders;
    private final SyncEngine engine;
    private final AgentSettings settings;
    private final Clock clock;
    private final OtherApi otherApi;
    private final Consumer<Finding> sink;
    private boolean good = true;

    /** Asked where the engine answers with what can't be used. */
    public interface OtherApi {

        /** What to set, as a whole sentence, if the engine speaks another API than the one that is set. */
        Optional<String> advice() throws InterruptedException;
    }

    /**
     * Of a device with one folder.
     *
     * @param sink gets each finding as soon as there is one
     */
    public SetupCheck(SyncEngine engine, AgentSettings settings, Clock clock, Consumer<Finding> sink) {
        this(
                List.of(new AgentFolder(settings.syncFolders().get(0), engine, FolderContent.ofThisRun(clock))),
                settings,
                clock,
                Optional::empty,
                sink);
    }

    /**
     * Of a device with one folder or more.
     *
     * @param folders those of the settings, in their order
     * @param sink gets each finding as soon as there is one
     */
    public SetupCheck(
            List<AgentFolder> folders, AgentSettings settings, Clock clock, OtherApi otherApi, Consumer<Finding> sink) {
        this.folders = List.copyOf(folders);
        this.engine = folders.get(0).engine();
        this.settings = settings;
        this.clock = clock;
        this.otherApi = otherApi;
        this.sink = sink;
    }

    /** Whether no test failed. */
    public boolean run() throws InterruptedException {
        good = true;
        Optional<EngineIdentity> identity = engineAndLogin();
        if (identity.isPresent()) {
            List<EngineFolder> found = new ArrayList<>();
            for (AgentFolder each : folders) {
                found.addAll(syncFolder(each, found).stream().toList());
            }
            Optional<EngineFolder> status =
                    folder(engine, "Status", "sync.status.folder", settings.statusFolder(), this::tell);
            if (status.isPresent()) {
                new StatusFolderCheck(engine, clock, this::tell)
                        .run(status.get(), found, identity.get().peerId());
            }
        } else {
            tell(Finding.skipped(
                    (folders.size() == 1 ? "Both" : "All") + " folders: they can be tested when the engine answers."));
        }
        new StateDirectoryCheck(this::tell).run(settings.stateDirectory());
        return good;
    }

    private Optional<EngineFolder> syncFolder(AgentFolder each, List<EngineFolder> before) throws InterruptedException {
        SyncFolder folder = each.folder();
        Consumer<Finding> named = folder.named() ? finding -> tell(finding.of(folder.label())) : this::tell;
        String setting = SyncFolders.settingOf(folder);
        Optional<EngineFolder> found = folder(each.engine(), "Sync", setting, folder.engineKey(), named);
        if (found.isEmpty()) {
            return found;
        }
        if (before.stream().anyMatch(other -> other.id().equals(found.get().id()))) {
            named.accept(Finding.failed(
                    "This is the same folder as one before it.",
                    "Correct " + setting + " (now '" + folder.engineKey() + "')."));
        }
        new SyncFolderCheck(each.engine(), PathProposal.on(places()), named).run(found.get());
        return found;
    }

    private Optional<EngineIdentity> engineAndLogin() throws InterruptedException {
        try {
            EngineIdentity identity = engine.now().identity();
            tell(Finding.ok("The sync engine answers and lets the agent in."));
            String name = JoinName.withoutRequest(identity.peerId(), identity.deviceName());
            tell(Finding.ok("This device is '" + name + "', peer id " + identity.peerId() + "."));
            return Optional.of(identity);
        } catch (EngineException e) {
            Finding failure = engineFailure(e);
            tell(
                    e.kind() == Kind.UNREACHABLE
                            ? failure
                            : otherApi.advice().map(failure::advising).orElse(failure));
            return Optional.empty();
        }
    }

    private static Finding engineFailure(EngineException e) {
        return switch (e.kind()) {
            case UNREACHABLE ->
                Finding.failed(
                        "The sync engine does not answer: " + e.getMessage(),
                        "Start the sync engine, and see that the agent has the address of its web UI.");
            case LOGIN ->
                Finding.failed(
                        "The sync engine does not let the agent in: " + e.getMessage(),
                        "Give the agent the engine's login (user name and password of its web UI, or its API key), or"
                                + " the certificate's fingerprint.");
            default ->
                Finding.failed(
                        "The sync engine's answer can't be used: " + e.getMessage(),
                        "See that the address is that of the engine's web UI, and that its API is switched on.");
        };
    }

    private static Optional<EngineFolder> folder(
            SyncEngine engine, String name, String setting, String key, Consumer<Finding> sink)
            throws InterruptedException {
        try {
            EngineFolder folder = engine.now().folder(key);
            sink.accept(Finding.ok("The " + name + " folder is '" + folder.name() + "', in " + folder.path() + "."));
            return Optional.of(folder);
        } catch (EngineException e) {
            sink.accept(Finding.failed(
                    "The " + name + " folder: " + e.getMessage(),
                    "Share the folder with this device, or correct " + setting + " (now '" + key + "')."));
            return Optional.empty();
        }
    }

    private List<Path> places() {
        return Stream.of(
                        Optional.of(Path.of(System.getProperty("user.home", "")).toAbsolutePath()),
                        Optional.ofNullable(
                                settings.stateDirectory().toAbsolutePath().getParent()))
                .flatMap(Optional::stream)
                .toList();
    }

    private void tell(Finding finding) {
        good &= finding.outcome() != Outcome.FAILED;
        sink.accept(finding);
    }
}
