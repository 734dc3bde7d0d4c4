package dev.syncdashboard.dashboard.guard;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class GuardConfiguration {

    @Bean
    Exposure exposure(Environment environment) {
        return Exposure.of(environment.getProperty("server.address", ""));
    }

    @Bean
    HostNames hostNames(Environment environment) {
        return HostNames.of(
                environment.getProperty(HostNames.SETTING, ""), environment.getProperty("server.address", "localhost"));
    }
}
