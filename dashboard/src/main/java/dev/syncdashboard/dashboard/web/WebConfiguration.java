package dev.syncdashboard.dashboard.web;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    Edition edition() throws IOException {
        return Edition.ofThisRun();
    }

    @Bean
    HostNames hostNames(Environment environment) {
        return HostNames.of(
                environment.getProperty(HostNames.SETTING, ""), environment.getProperty("server.address", "localhost"));
    }
}
