package dev.syncdashboard.dashboard.web;

import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    Edition edition() throws IOException {
        return Edition.ofThisRun();
    }
}
