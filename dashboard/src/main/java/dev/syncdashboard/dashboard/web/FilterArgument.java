package dev.syncdashboard.dashboard.web;

import dev.syncdashboard.dashboard.fleet.FleetFilter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/**
 * Reads the filter of an address, {@code ?state=behind&state=updating&group=North&q=engine}, for every page and file that
 * takes one. Spring's own reading would take a group "North, East" for two.
 */
final class FilterArgument implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == FleetFilter.class;
    }

    @Override
    public FleetFilter resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binders) {
        return FleetFilter.of(
                values(request, "state"),
                values(request, "group"),
                values(request, "q").stream().findFirst().orElse(""));
    }

    private static List<String> values(NativeWebRequest request, String name) {
        String @Nullable [] values = request.getParameterValues(name);
        return values == null ? List.of() : Arrays.asList(values);
    }
}
