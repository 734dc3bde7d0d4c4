package dev.syncdashboard.dashboard.web;

import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.FleetFilter;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.words.Languages;
import dev.syncdashboard.words.TruckNoun;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
record WebConfiguration(Fleet fleet) implements WebMvcConfigurer {
    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestArgument<>(FleetFilter.class, AddressFilter::of));
        resolvers.add(new RequestArgument<>(Board.class, this::board));
    }

    /** That of the Sync folder which the address names, as it is now; of the station's first folder if it names none. */
    private Board board(NativeWebRequest request) {
        return ShownFolder.board((HttpServletRequest) request.getNativeRequest(), fleet.snapshot());
    }

    /** Under the name by which the framework asks for it. */
    @Bean
    ReaderLanguage localeResolver(Environment environment, Languages languages) {
        return new ReaderLanguage(environment.getRequiredProperty("dashboard.language"), languages);
    }

    /** What a truck is called is a setting; a word that is none is refused where settings are read. */
    @Bean
    Languages languages(Environment environment) {
        String noun = environment.getRequiredProperty("dashboard.truck-called");
        return StationWords.of(TruckNoun.of(noun).orElse(TruckNoun.TRUCK));
    }

    @Bean
    Edition edition() throws IOException {
        return Edition.ofThisRun();
    }
}
