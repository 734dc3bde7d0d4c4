package dev.syncdashboard.dashboard.pages.overview;

import dev.syncdashboard.dashboard.fleet.FleetFilter;
import dev.syncdashboard.dashboard.model.PeerState;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** A filter as a part of an address, relative to the overview, so that it also holds behind a proxy with a prefix. */
final class Address {

    private Address() {}

    /** {@code ?state=behind&group=North&q=engine}; {@code ./} for everything. */
    static String of(FleetFilter filter) {
        String query = query(filter);
        return query.isEmpty() ? "./" : "?" + query;
    }

    /** {@code state=behind&group=North&q=engine}; empty for everything. */
    static String query(FleetFilter filter) {
        List<String> parts = new ArrayList<>();
        codes(filter).forEach(code -> parts.add("state=" + code));
        filter.groups().forEach(group -> parts.add("group=" + encoded(group)));
        if (!filter.search().isEmpty()) {
            parts.add("q=" + encoded(filter.search()));
        }
        return String.join("&", parts);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }

    /** The values of {@code state}, worst first. */
    static List<String> codes(FleetFilter filter) {
        List<String> codes = new ArrayList<>();
        filter.states().stream().sorted().map(PeerState::code).forEach(codes::add);
        if (filter.outOfService()) {
            codes.add(FleetFilter.OUT_OF_SERVICE);
        }
        return codes;
    }
}
