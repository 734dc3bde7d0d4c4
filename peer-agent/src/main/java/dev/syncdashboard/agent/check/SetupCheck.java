package dev.syncdashboard.agent.check;

import dev.syncdashboard.agent.AgentSettings;
import dev.syncdashboard.agent.check.Finding.Outcome;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.SyncEngine;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** All tests in the order in which a person would put things right. Changes nothing but two files that it removes. */
public final class SetupCheck {

    private final SyncEngine engine;
    private final AgentSettings settings;
    private final Clock clock;
    private final Consumer<Finding> sink;
    private boolean good = true;

    /** @param sink gets each finding as soon as there is one */
    public SetupCheck(SyncEngine engine, AgentSettings settings, Clock clock, Consumer<Finding> sink) {
        this.engine = engine;
        this.settings = settings;
        this.clock = clock;
        this.sink = sink;
    }

    /** Whether no test failed. */
    public boolean run() throws InterruptedException {
        good = true;
        Optional<EngineIdentity> identity = engineAndLogin();
        if (identity.isPresent()) {
            Optional<EngineFolder> sync = folder("Sync", "sync.folder", settings.syncFolder());
            if (sync.isPresent()) {
                new SyncFolderCheck(engine, PathProposal.on(places()), this::tell).run(sync.get());
            }
            Optional<EngineFolder> status = folder("Status", "sync.status.folder", settings.statusFolder());
            if (status.isPresent()) {
                new StatusFolderCheck(engine, clock, this::tell)
                        .run(status.get(), sync, identity.get().peerId());
            }
        } else {
            tell(Finding.skipped("Both folders: they can be tested when the engine answers."));
        }
        new StateDirectoryCheck(this::tell).run(settings.stateDirectory());
        return good;
    }

    private Optional<EngineIdentity> engineAndLogin() throws InterruptedException {
        try {
            EngineIdentity identity = engine.now().identity();
            tell(Finding.ok("The sync engine answers and lets the agent in."));
            tell(Finding.ok("This device is '" + identity.deviceName() + "', peer id " + identity.peerId() + "."));
            return Optional.of(identity);
        } catch (EngineException e) {
            tell(engineFailure(e));
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

    private Optional<EngineFolder> folder(String name, String setting, String key) throws InterruptedException {
        try {
            EngineFolder folder = engine.now().folder(key);
            tell(Finding.ok("The " + name + " folder is '" + folder.name() + "', in " + folder.path() + "."));
            return Optional.of(folder);
        } catch (EngineException e) {
            tell(Finding.failed(
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
