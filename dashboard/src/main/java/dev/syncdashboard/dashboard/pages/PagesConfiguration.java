package dev.syncdashboard.dashboard.pages;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.web.ReaderLanguage;
import java.time.Clock;
import java.util.List;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
record PagesConfiguration(Fleet fleet, Clock clock, ReaderLanguage language) implements WebMvcConfigurer {
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new PresentArgument(fleet, clock, language));
    }
}
