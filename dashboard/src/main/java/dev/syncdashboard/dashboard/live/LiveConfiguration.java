package dev.syncdashboard.dashboard.live;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.listening.Listening;
import dev.syncdashboard.dashboard.web.Edition;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

    private static final int MOST_PAGES = 256;

    /** Enough for all pages that the people of one office have open. */
    private static final int MOST_OF_ONE = 16;

    private static final Duration HEARTBEAT = Duration.ofSeconds(15);

    @Bean
    LiveChannel liveChannel(Fleet fleet, Clock clock, Edition edition, Listening listening) {
        LiveChannel channel = new LiveChannel(fleet, clock, edition, MOST_PAGES, MOST_OF_ONE, HEARTBEAT);
        listening.onMove(channel::moved);
        return channel;
    }
}
