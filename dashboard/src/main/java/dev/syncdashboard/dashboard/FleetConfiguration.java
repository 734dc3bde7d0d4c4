package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.clock.ElapsedTime;
import dev.syncdashboard.dashboard.fleet.FleetSubscriber;
import dev.syncdashboard.dashboard.history.HistoryLookup;
import dev.syncdashboard.dashboard.joining.Joins;
import dev.syncdashboard.dashboard.joining.JoinsNow;
import dev.syncdashboard.dashboard.releases.Rollouts;
import dev.syncdashboard.dashboard.releases.RolloutsNow;
import dev.syncdashboard.dashboard.run.FailedParts;
import dev.syncdashboard.dashboard.run.LastNet;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;
import org.springframework.core.env.ConfigurableEnvironment;

/** Makes the station from the settings, and what all its parts share. */
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
    SharedSettings settings(ConfigurableEnvironment environment) {
        return new SharedSettings(environment);
    }

    /** Also where no history is kept: the station's key and what trucks were told are. */
    @Bean(destroyMethod = "close")
    DataHold dataHold(DashboardProperties properties) {
        return DataHold.of(properties.data().dir());
    }

    @Bean(destroyMethod = "close")
    @DependsOn("dataHold")
    Station station(
            SharedSettings settings,
            DashboardProperties properties,
            List<FleetSubscriber> subscribers,
            FailedParts failedParts,
            Clock clock,
            ElapsedTime time) {
        try {
            return new Station(
                    StationSettings.of(settings::get, properties),
                    (wanted, version) -> new StationRuntime(wanted, version, subscribers, failedParts, clock, time));
        } catch (IllegalArgumentException e) {
            throw new WrongSettingException(e);
        }
    }

    /** Always of what runs now. */
    @Bean
    Joins joins(Station station) {
        return new JoinsNow(station::joins);
    }

    /** Always of what runs now. */
    @Bean
    Rollouts rollouts(Station station) {
        return new RolloutsNow(station::rollouts);
    }

    /** A person waits about so long for a page. */
    @Bean
    HistoryLookup historyLookup(Station station) {
        return new HistoryLookup(station::history, Duration.ofSeconds(2));
    }

    @Bean
    ElapsedTime passingTime() {
        return ElapsedTime.ofSystem();
    }

    @Bean
    FailedParts failedParts(ElapsedTime time) {
        return new FailedParts(time);
    }

    @Bean
    LastNet lastNet(FailedParts failedParts) {
        return new LastNet(failedParts);
    }
}
