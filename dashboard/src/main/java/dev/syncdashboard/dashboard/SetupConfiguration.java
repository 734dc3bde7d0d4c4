package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.access.Visitors;
import dev.syncdashboard.dashboard.audit.Audit;
import dev.syncdashboard.dashboard.setup.HandMade;
import dev.syncdashboard.dashboard.setup.Setup;
import dev.syncdashboard.dashboard.setup.StationPlaces;
import dev.syncdashboard.dashboard.setup.SyncPrograms;
import dev.syncdashboard.dashboard.setup.disk.DiskPlaces;
import dev.syncdashboard.dashboard.setup.program.EngineSyncPrograms;
import dev.syncdashboard.engine.setup.EngineSearch;
import dev.syncdashboard.engine.setup.Engines;
import dev.syncdashboard.engine.setup.Surroundings;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

/** The setup in a browser, and what it changes. */
@Configuration(proxyBeanMethods = false)
class SetupConfiguration {

    /** Where people keep what is shared: their own directory, and where disks are put in. */
    private static final List<String> SHARED = List.of("/srv", "/mnt", "/media", "/data", "/sync");

    @Bean
    HandMade settingsByHand(ConfigurableEnvironment environment) {
        return new HandMadeSettings(environment);
    }

    @Bean
    Setup setup(
            ConfigurableEnvironment environment,
            HandMade byHand,
            Station station,
            SharedSettings settings,
            DashboardProperties properties,
            ListeningBySettings listening,
            Audit audit,
            Visitors visitors) {
        return new Setup(
                DashboardKeys.IN_BROWSER,
                byHand,
                SetupSource.in(environment),
                new StationBySettings(station, settings, properties, byHand, listening),
                change -> audit.note(visitors.now().actor().name(), change),
                UUID.randomUUID().toString().substring(0, 8));
    }

    @Bean
    SyncPrograms syncPrograms() {
        return new EngineSyncPrograms(
                Engines::openAdmin, () -> new EngineSearch(Surroundings.ofThisProcess(), EngineSearch.USUAL).find());
    }

    @Bean
    StationPlaces places(@Value("${dashboard.data.dir}") Path data) {
        Path home = Path.of(System.getProperty("user.home", "/")).toAbsolutePath();
        // The user of a service has the dashboard's data for a home, which are no place for people's files.
        boolean isPersons = home.getNameCount() > 0 && !home.startsWith(data.toAbsolutePath());
        Stream<Path> own = isPersons ? Stream.of(home) : Stream.empty();
        return new DiskPlaces(Stream.concat(own, SHARED.stream().map(Path::of)).toList());
    }
}
