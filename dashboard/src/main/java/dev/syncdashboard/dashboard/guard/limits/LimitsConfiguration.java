package dev.syncdashboard.dashboard.guard.limits;

import java.time.Duration;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LimitsConfiguration {

    /** Of the 200 threads that answer. */
    private static final int OF_ONE = 24;

    private static final int OF_OTHERS = 160;
    private static final Duration LONGEST_BODY = Duration.ofSeconds(30);

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> limits() {
        return factory -> {
            factory.setProtocol(LimitedProtocol.class.getName());
            factory.addEngineValves(new PlacesValve(new VisitorPlaces(OF_ONE, OF_OTHERS), LONGEST_BODY));
        };
    }
}
