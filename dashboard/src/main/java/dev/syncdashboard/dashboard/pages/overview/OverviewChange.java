package dev.syncdashboard.dashboard.pages.overview;

import java.util.List;
import java.util.Map;

/**
 * What an open overview needs to show a newer snapshot.
 *
 * @param edition of {@link dev.syncdashboard.dashboard.web.Edition}
 * @param version of the snapshot
 * @param summary the part above the rows, as HTML
 * @param nothing why no row is shown, or empty
 * @param groups to choose from
 * @param inService ids of the trucks in service, in order, as many as the page wants
 * @param outOfService ids of those out of service, in order
 * @param more what leads to the rest of the trucks
 * @param rows by id, the HTML of each row that changed since the version that the page has; of all if it has none
 */
record OverviewChange(
        String edition,
        long version,
        String summary,
        String nothing,
        List<String> groups,
        List<String> inService,
        List<String> outOfService,
        Portion.More more,
        Map<String, String> rows) {}
