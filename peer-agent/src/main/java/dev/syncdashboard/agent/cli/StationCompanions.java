package dev.syncdashboard.agent.cli;

import dev.syncdashboard.agent.AgentSettings;
import dev.syncdashboard.agent.Companion;
import dev.syncdashboard.agent.joining.AnswerWatch;
import dev.syncdashboard.agent.joining.Relay;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.admin.EngineAdmin;
import dev.syncdashboard.engine.setup.SyncFolder;
import dev.syncdashboard.signature.VerifyKey;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * What the agent of a truck that has joined does beside its reports. One that was set up by hand has no station whose word
 * could count, and does nothing.
 */
record StationCompanions(List<Companion> all, Optional<EngineAdmin> admin) implements AutoCloseable {

    /** @throws ConfigException if a setting is wrong */
    static StationCompanions open(Settings settings, AgentSettings agent, OpenFolders folders, Clock clock) {
        Optional<VerifyKey> station = agent.stationKey();
        if (station.isEmpty()) {
            return new StationCompanions(List.of(), Optional.empty());
        }
        EngineAdmin admin = settings.openAdmin();
        SyncEngine engine = folders.all().get(0).engine();
        Relay relay = new Relay(
                agent.stateDirectory(),
                station.get(),
                agent.statusFolder(),
                agent.syncFolders().stream().map(SyncFolder::engineKey).toList(),
                engine,
                admin,
                clock);
        return new StationCompanions(
                List.of(new AnswerWatch(agent.stateDirectory(), engine, admin, clock), relay), Optional.of(admin));
    }

    @Override
    public void close() {
        admin.ifPresent(EngineAdmin::close);
    }
}
