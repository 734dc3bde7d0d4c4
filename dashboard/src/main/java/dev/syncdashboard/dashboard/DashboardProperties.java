package dev.syncdashboard.dashboard;

import dev.syncdashboard.dashboard.history.HistorySettings;
import dev.syncdashboard.dashboard.history.StoredFolder;
import dev.syncdashboard.dashboard.verdict.Limits;
import dev.syncdashboard.release.ProjectKey;
import dev.syncdashboard.signature.VerifyKey;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The dashboard's own settings, as {@link DashboardKeys} declares them.
 *
 * @param poll ask the station's engine at least this often
 * @param rescan read the Status folder at least this often, also where the system tells of no change
 * @param zone time zone of the times on the pages, such as {@code Europe/Berlin}; the system's by default
 * @param language of the pages: {@code en}, {@code de}, or {@code browser}
 * @param truckCalled what a truck is called on the pages
 * @param limits the limits of the status model
 * @param data where the history is kept
 * @param releaseKey by which releases of the agent are known, in place of that of this build
 * @param releaseWithin how long after a start a version that is new to a truck must have reported, else that goes back
 */
@ConfigurationProperties("dashboard")
record DashboardProperties(
        Duration poll,
        Duration rescan,
        @Nullable ZoneId zone,
        String language,
        String truckCalled,
        @DefaultValue LimitSettings limits,
        @DefaultValue DataSettings data,
        @Nullable String releaseKey,
        Duration releaseWithin) {

    DashboardProperties {
        DashboardKeys.require(DashboardKeys.POLL, poll);
        DashboardKeys.require(DashboardKeys.RESCAN, rescan);
        DashboardKeys.require(DashboardKeys.LANGUAGE, language);
        DashboardKeys.require(DashboardKeys.TRUCK_CALLED, truckCalled);
        DashboardKeys.require(DashboardKeys.RELEASE_WITHIN, releaseWithin);
        if (poll.compareTo(limits.cannotCheckAfter()) >= 0) {
            throw new IllegalArgumentException("dashboard.poll (" + poll.toSeconds()
                    + " s) must be shorter than dashboard.limits.cannot-check-after ("
                    + limits.cannotCheckAfter().toSeconds() + " s), or verdicts would freeze between two looks");
        }
    }

    /**
     * By which releases of the agent are known; empty where this build has no such key and none is set.
     *
     * @throws IllegalArgumentException if what is set is no key, naming the setting
     */
    Optional<VerifyKey> projectKey() {
        Optional<String> set =
                Optional.ofNullable(releaseKey).map(String::strip).filter(text -> !text.isEmpty());
        if (set.isEmpty()) {
            return ProjectKey.ofThisBuild();
        }
        return Optional.of(VerifyKey.parse(set.get())
                .orElseThrow(() -> new IllegalArgumentException(DashboardKeys.RELEASE_KEY.name() + " is " + set.get()
                        + ", expected is the public half of an Ed25519 key: 43 characters.")));
    }

    ZoneId zoneOrSystem() {
        return Optional.ofNullable(zone).orElseGet(ZoneId::systemDefault);
    }

    /**
     * Where the history is kept.
     *
     * @param dir folder of the database file
     * @param url JDBC URL of a database in its place; {@code memory}: keep nothing
     * @param keep for how long; what verdicts need is kept longer
     */
    record DataSettings(
            Path dir,
            @Nullable String url,
            @Nullable String username,
            @Nullable String password,
            Duration keep) {

        DataSettings {
            DashboardKeys.require(DashboardKeys.KEEP, keep);
        }

        HistorySettings toSettings(List<StoredFolder> folders) {
            return new HistorySettings(dir, set(url), set(username), set(password), keep, folders);
        }

        private static Optional<String> set(@Nullable String value) {
            return Optional.ofNullable(value).map(String::strip).filter(text -> !text.isEmpty());
        }

        /** Without the login. */
        @Override
        public String toString() {
            return "DataSettings[keep=" + keep + "]";
        }
    }

    /**
     * The limits of the status model.
     *
     * @param settle a hash that stood unchanged this long becomes a numbered update
     * @param catchUp a truck in contact may take this long to progress before it counts as not updating
     * @param quiet how much later than its heartbeat a report may come before the agent counts as quiet
     * @param clockTolerance how wrong a truck's clock may be without a mark
     * @param reportIsOld from this age on a report is marked as old
     * @param cannotCheckAfter without a hash from the station's engine for this long, verdicts are frozen
     */
    record LimitSettings(
            Duration settle,
            Duration catchUp,
            Duration quiet,
            Duration clockTolerance,
            Duration reportIsOld,
            Duration cannotCheckAfter) {

        LimitSettings {
            DashboardKeys.require(DashboardKeys.SETTLE, settle);
            DashboardKeys.require(DashboardKeys.CATCH_UP, catchUp);
            DashboardKeys.require(DashboardKeys.QUIET, quiet);
            DashboardKeys.require(DashboardKeys.CLOCK_TOLERANCE, clockTolerance);
            DashboardKeys.require(DashboardKeys.REPORT_IS_OLD, reportIsOld);
            DashboardKeys.require(DashboardKeys.CANNOT_CHECK_AFTER, cannotCheckAfter);
        }

        Limits toLimits() {
            return new Limits(settle, catchUp, quiet, clockTolerance, reportIsOld, cannotCheckAfter);
        }
    }
}
