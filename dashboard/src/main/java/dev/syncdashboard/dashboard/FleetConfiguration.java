package dev.syncdashboard.dashboard;

import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.dashboard.clock.PassingTime;
import dev.syncdashboard.dashboard.fleet.FleetMonitor;
import dev.syncdashboard.dashboard.fleet.FleetSubscriber;
import dev.syncdashboard.dashboard.fleet.SyncFolders;
import dev.syncdashboard.dashboard.history.DatabaseHistoryStore;
import dev.syncdashboard.dashboard.history.HistoryLookup;
import dev.syncdashboard.dashboard.history.HistorySettings;
import dev.syncdashboard.dashboard.history.HistoryStore;
import dev.syncdashboard.dashboard.history.InMemoryHistoryStore;
import dev.syncdashboard.dashboard.history.Recorder;
import dev.syncdashboard.dashboard.history.StoredFolder;
import dev.syncdashboard.dashboard.run.FailedParts;
import dev.syncdashboard.dashboard.run.Supervisor;
import dev.syncdashboard.dashboard.station.FolderRescan;
import dev.syncdashboard.dashboard.stationlist.StationListPublisher;
import dev.syncdashboard.dashboard.text.Times;
import dev.syncdashboard.dashboard.verdict.Judge;
import dev.syncdashboard.dashboard.verdict.Limits;
import dev.syncdashboard.engine.Backoff;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.engine.setup.Engines;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/** Ties the watchers, the verdict and the snapshot together. The only place that knows all of them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(DashboardProperties.class)
class FleetConfiguration {

    /** Its zone is the one in which pages write times. It has microseconds only, as every database does. */
    @Bean
    Clock clock(DashboardProperties properties, Optional<InstantSource> time) {
        Clock clock = time.orElse(InstantSource.system()).withZone(properties.zoneOrSystem());
        return Clock.tick(clock, Duration.ofNanos(1_000));
    }

    @Bean
    Settings settings(ConfigurableEnvironment environment) {
        return new Settings(environment);
    }

    /** The one reader of the station's files, for the engine and for the list that trucks get. */
    @Bean
    FolderContent stationContent(DashboardProperties properties, Clock clock) {
        return FolderContent.rememberedIn(properties.data().dir().resolve("station.files"), clock);
    }

    @Bean
    SyncEngine syncEngine(Settings settings, FolderContent stationContent, DashboardProperties properties) {
        try {
            return Engines.open(settings::get, stationContent, properties.data().dir());
        } catch (IllegalArgumentException e) {
            throw new WrongSettingException(e);
        }
    }

    @Bean
    HistoryStore historyStore(DashboardProperties properties, Settings sync, Clock clock, PassingTime time) {
        StoredFolder only = new StoredFolder(
                SyncFolders.ONLY, sync.get(Engines.SYNC_FOLDER.name()).orElse(""));
        HistorySettings settings = properties.data().toSettings(List.of(only));
        return settings.inMemory()
                ? new InMemoryHistoryStore(settings.folders())
                : new DatabaseHistoryStore(settings, clock, time);
    }

    /** A person waits about so long for a page. */
    @Bean
    HistoryLookup historyLookup(HistoryStore store) {
        return new HistoryLookup(store::of, Duration.ofSeconds(2));
    }

    @Bean
    PassingTime passingTime() {
        return PassingTime.ofSystem();
    }

    @Bean
    FailedParts failedParts(PassingTime time) {
        return new FailedParts(time);
    }

    @Bean
    Supervisor supervisor(FailedParts failedParts) {
        return new Supervisor(failedParts, FleetConfiguration::pauses);
    }

    private static Backoff pauses() {
        return new Backoff(RandomGenerator.getDefault());
    }

    @Bean
    Recorder recorder(HistoryStore store) {
        return new Recorder(store);
    }

    @Bean
    FleetMonitor fleetMonitor(
            DashboardProperties properties,
            HistoryStore store,
            List<FleetSubscriber> subscribers,
            Clock clock,
            PassingTime passing,
            FailedParts failedParts) {
        Limits limits = properties.limits().toLimits();
        Judge judge = new Judge(limits, new Times(clock.getZone()));
        return new FleetMonitor(limits, judge, store, subscribers, clock, passing, failedParts);
    }

    @Bean
    StationListPublisher stationListPublisher(SyncEngine engine, FolderContent stationContent, Clock clock) {
        return new StationListPublisher(engine, stationContent, clock);
    }

    @Bean
    FolderRescan folderRescan(SyncEngine engine) {
        return new FolderRescan(engine);
    }

    @Bean
    Watchers watchers(
            DashboardProperties properties,
            Settings settings,
            SyncEngine engine,
            FleetMonitor fleet,
            StationListPublisher publisher,
            Supervisor supervisor,
            FolderRescan folderRescan,
            Clock clock) {
        return new Watchers(properties, settings, engine, fleet, publisher, supervisor, folderRescan, clock);
    }
}
