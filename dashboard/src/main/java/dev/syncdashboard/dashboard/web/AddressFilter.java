package dev.syncdashboard.dashboard.web;

import dev.syncdashboard.dashboard.fleet.FleetFilter;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.WebRequest;

/**
 * Reads the filter of an address, {@code ?state=behind&state=updating&group=North&q=engine}, for every page and file that
 * takes one. Spring's own reading would take a group "North, East" for two.
 */
final class AddressFilter {

    private AddressFilter() {}

    static FleetFilter of(WebRequest request) {
        return FleetFilter.of(
                values(request, "state"),
                values(request, "group"),
                values(request, "q").stream().findFirst().orElse(""));
    }

    private static List<String> values(WebRequest request, String name) {
        String @Nullable [] values = request.getParameterValues(name);
        return values == null ? List.of() : Arrays.asList(values);
    }
}
