package dev.syncdashboard.dashboard.pages;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.web.ReaderLanguage;
import dev.syncdashboard.dashboard.web.RequestArgument;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

@Configuration(proxyBeanMethods = false)
record PagesConfiguration(Fleet fleet, Clock clock, ReaderLanguage language) implements WebMvcConfigurer {
    private static final String KNOWN = Present.class.getName();

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new RequestArgument<>(Present.class, this::present));
    }

    /** What a page shows; the same for all that make one answer. */
    private Present present(NativeWebRequest request) {
        HttpServletRequest asked = (HttpServletRequest) request.getNativeRequest();
        if (asked.getAttribute(KNOWN) instanceof Present known) {
            return known;
        }
        Present now = Present.of(asked, fleet.snapshot(), clock, language.of(asked));
        if (language.depends()) {
            ((HttpServletResponse) Objects.requireNonNull(request.getNativeResponse()))
                    .addHeader("Vary", "Accept-Language");
        }
        asked.setAttribute(KNOWN, now);
        return now;
    }
}
