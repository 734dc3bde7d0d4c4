package dev.syncdashboard.dashboard.pages;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.web.ReaderLanguage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** What a page shows; the same for all that make one answer. */
record PresentArgument(Fleet fleet, Clock clock, ReaderLanguage language) implements HandlerMethodArgumentResolver {
    private static final String KNOWN = PresentArgument.class.getName();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Present.class;
    }

    @Override
    public Present resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
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
