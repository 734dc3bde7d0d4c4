package dev.syncdashboard.agent.joining;

import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.admin.EngineAdmin;
import java.util.Map;

/**
 * This computer's engine, to be asked and to be changed.
 *
 * @param settings by which it was found: what the agent has to be told to find it, too
 */
public record OpenEngine(Map<String, String> settings, SyncEngine engine, EngineAdmin admin) implements AutoCloseable {

    public OpenEngine {
        settings = Map.copyOf(settings);
    }

    @Override
    public void close() {
        admin.close();
        engine.close();
    }

    /** Without the settings, some of which are secret. */
    @Override
    public String toString() {
        return "OpenEngine";
    }
}
