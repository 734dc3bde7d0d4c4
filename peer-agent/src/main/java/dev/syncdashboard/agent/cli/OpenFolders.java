package dev.syncdashboard.agent.cli;

import dev.syncdashboard.agent.AgentFolder;
import dev.syncdashboard.agent.AgentSettings;
import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.engine.setup.SyncFolder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The folders of the settings, each with an engine object of its own. */
record OpenFolders(List<AgentFolder> all) implements AutoCloseable {

    /**
     * Opens them.
     *
     * @param contents a reader for the files of a folder, by the file in which it is remembered what was read
     * @throws ConfigException if a setting of the engine is wrong
     */
    static OpenFolders of(Settings settings, AgentSettings agent, Function<Path, FolderContent> contents) {
        List<AgentFolder> folders = new ArrayList<>();
        for (SyncFolder each : agent.syncFolders()) {
            FolderContent content = contents.apply(agent.filesKnown(each));
            folders.add(new AgentFolder(each, settings.openEngine(content, agent.memoryOf(each)), content));
        }
        return new OpenFolders(List.copyOf(folders));
    }

    @Override
    public void close() {
        all.forEach(each -> each.engine().close());
    }
}
