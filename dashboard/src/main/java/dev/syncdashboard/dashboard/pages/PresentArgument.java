package dev.syncdashboard.dashboard.pages;

import dev.syncdashboard.dashboard.fleet.Fleet;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** What a page shows; the same for all that make one answer. */
final class PresentArgument implements HandlerMethodArgumentResolver {

    private static final String KNOWN = PresentArgument.class.getName();

    private final Fleet fleet;
    private final Clock clock;

    PresentArgument(Fleet fleet, Clock clock) {
        this.fleet = fleet;
        this.clock = clock;
    }

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
        Present now = Present.of(asked, fleet.snapshot(), clock);
        asked.setAttribute(KNOWN, now);
        return now;
    }
}
