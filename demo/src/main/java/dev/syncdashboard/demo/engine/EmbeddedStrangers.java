package dev.syncdashboard.demo.engine;

import dev.syncdashboard.demo.engine.mesh.Mesh;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/**
 * Embedded engines that reach each other and have no folder: setting up begins with such devices. What is added to them by
 * their APIs under one secret becomes one shared folder.
 */
public final class EmbeddedStrangers implements AutoCloseable {

    private final Mesh mesh = new Mesh();
    private final List<EmbeddedEngine> engines = new ArrayList<>();

    private EmbeddedStrangers() {}

    /** Starts an engine for each of these names, each on a free port of 127.0.0.1. */
    public static EmbeddedStrangers start(EngineSettings settings, Clock clock, List<String> names) throws IOException {
        EmbeddedStrangers strangers = new EmbeddedStrangers();
        try {
            for (String name : names) {
                EmbeddedEngine engine = new EmbeddedEngine(name, strangers.mesh, settings, clock);
                strangers.engines.add(engine);
                engine.start();
            }
            return strangers;
        } catch (IOException | RuntimeException e) {
            strangers.close();
            throw e;
        }
    }

    /** In the order of their names. */
    public List<EmbeddedEngine> engines() {
        return List.copyOf(engines);
    }

    /** Who reaches whom. */
    public Mesh mesh() {
        return mesh;
    }

    @Override
    public void close() {
        engines.forEach(EmbeddedEngine::close);
    }
}
