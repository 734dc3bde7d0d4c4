package dev.syncdashboard.dashboard.model;

import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.StatusReport;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which lists of files the station itself has given out since the start, so that a truck's check against any other one is
 * known for what it is. Immutable.
 */
public final class ListOrigins {

    public static final ListOrigins NONE = new ListOrigins(Map.of());

    private final Map<FolderHash, Map<Long, String>> byVersion;

    private ListOrigins(Map<FolderHash, Map<Long, String>> byVersion) {
        this.byVersion = byVersion;
    }

    /** Against what a truck has checked its files. */
    public enum Origin {
        /** A list of the station's, of this very version. */
        OWN,
        /** Another list than the one that the station has given out for this version. */
        FOREIGN,
        /** The station has not given out a list of this version since the start, so nobody can tell. */
        UNTOLD,
        /** The check does not say which list it was, as those of older agents. */
        UNNAMED
    }

    /**
     * One more. One that was given out for the same update before has turned out wrong, and no longer counts.
     *
     * @param identity see {@code StationList.identity()}
     */
    public ListOrigins with(FolderHash version, long update, String identity) {
        Map<FolderHash, Map<Long, String>> more = new HashMap<>(byVersion);
        Map<Long, String> ofVersion = new HashMap<>(more.getOrDefault(version, Map.of()));
        ofVersion.put(update, identity);
        more.put(version, Map.copyOf(ofVersion));
        return new ListOrigins(Map.copyOf(more));
    }

    /** What the list of a check was, if that was of this version. */
    public Origin originOf(ContentCheck check, FolderHash version) {
        if (check.list().isEmpty()) {
            return Origin.UNNAMED;
        }
        return Optional.ofNullable(byVersion.get(version))
                .map(own -> own.containsValue(check.list().get()) ? Origin.OWN : Origin.FOREIGN)
                .orElse(Origin.UNTOLD);
    }

    /** Whether the check in a report was made against a list that is not the station's. */
    public boolean isForeign(StatusReport report) {
        return report.content()
                .flatMap(check -> check.version().map(version -> originOf(check, version)))
                .filter(Origin.FOREIGN::equals)
                .isPresent();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ListOrigins lists && lists.byVersion.equals(byVersion);
    }

    @Override
    public int hashCode() {
        return byVersion.hashCode();
    }
}
