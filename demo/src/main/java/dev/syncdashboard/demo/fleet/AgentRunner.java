package dev.syncdashboard.demo.fleet;

import dev.syncdashboard.agent.AgentFolder;
import dev.syncdashboard.agent.AgentSettings;
import dev.syncdashboard.agent.PeerAgent;
import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.engine.setup.Engines;
import dev.syncdashboard.engine.setup.SyncFolder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Runs a truck's real agent in a thread of its own; can be started and stopped again and again. */
final class AgentRunner implements AutoCloseable {

    private static final Duration END_LIMIT = Duration.ofSeconds(5);

    private final String name;
    private final Map<String, String> engineSettings;
    private final AgentSettings settings;
    private final Clock clock;
    private Optional<Running> running = Optional.empty();

    private record Running(PeerAgent agent, List<AgentFolder> folders, Thread thread) {}

    /** @param engineSettings how to reach the engine, by the names of the settings */
    AgentRunner(String name, Map<String, String> engineSettings, AgentSettings settings, Clock clock) {
        this.name = name;
        this.engineSettings = Map.copyOf(engineSettings);
        this.settings = settings;
        this.clock = clock;
    }

    synchronized void start() {
        if (running.isPresent()) {
            return;
        }
        List<AgentFolder> folders =
                settings.syncFolders().stream().map(this::opened).toList();
        PeerAgent agent = new PeerAgent(folders, settings, clock);
        Thread thread = new Thread(agent::run, "agent of " + name);
        thread.setDaemon(true);
        running = Optional.of(new Running(agent, folders, thread));
        thread.start();
    }

    private AgentFolder opened(SyncFolder folder) {
        FolderContent content = FolderContent.rememberedIn(settings.filesKnown(folder), clock);
        return new AgentFolder(
                folder,
                Engines.open(key -> Optional.ofNullable(engineSettings.get(key)), content, settings.memoryOf(folder)),
                content);
    }

    synchronized void stop() {
        running.ifPresent(now -> {
            now.agent().close();
            now.folders().forEach(folder -> folder.engine().close());
            join(now.thread());
        });
        running = Optional.empty();
    }

    synchronized boolean isRunning() {
        return running.isPresent();
    }

    @Override
    public void close() {
        stop();
    }

    private static void join(Thread thread) {
        try {
            thread.join(END_LIMIT.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
