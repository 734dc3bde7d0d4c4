package dev.syncdashboard.agent;

import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.setup.SyncFolder;

/**
 * One of the Sync folders that an agent reports about, and all that it asks of it. Each has an engine object and a memory
 * of its own, so that none waits for another.
 *
 * @param content reads the folder; the same that the engine was opened with, if that needs one
 */
public record AgentFolder(SyncFolder folder, SyncEngine engine, FolderContent content) {}
