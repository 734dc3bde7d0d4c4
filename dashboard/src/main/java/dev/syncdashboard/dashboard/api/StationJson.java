package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.fleet.StationStatus;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.ownfiles.StationSays;
import dev.syncdashboard.dashboard.text.StationTime;
import dev.syncdashboard.status.FolderHash;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The station's own side.
 *
 * @param state {@code ok}, or {@code cannot_check}: then all else is what was known at {@code since}
 * @param name the station's
 * @param folder the Sync folder's name
 * @param contactLagSeconds how long at most its engine may take a truck that is gone for one in contact
 * @param update the number of the newest update
 * @param updatePosted when the station was first seen with that update
 * @param posting it has a newer version, which gets its number when it has stood for a while
 * @param problem in words, why it can't be checked, or what is wrong all the same
 * @param reportsProblem in words, what is wrong with the Status folder
 * @param historyProblem in words, why the history is not kept as it should be
 * @param clockProblem in words, what is to be known of the clock of the station's computer
 * @param programProblem in words, which parts of the dashboard have failed
 * @param says its own trouble with its files, most important first
 */
record StationJson(
        String state,
        Instant since,
        @Nullable String name,
        @Nullable String folder,
        @Nullable Long contactLagSeconds,
        @Nullable String hash,
        @Nullable Integer update,
        @Nullable Instant updatePosted,
        @Nullable String updateTitle,
        boolean posting,
        @Nullable String problem,
        @Nullable String reportsProblem,
        @Nullable String historyProblem,
        @Nullable String clockProblem,
        @Nullable String programProblem,
        List<SaysJson> says) {

    /**
     * Trouble of the station with its own files.
     *
     * @param code what it is: {@code disk_newer_than_engine}, {@code cannot_list_files}, or why the version is not known
     * @param count how many files it is about
     * @param files the names of the first of them
     */
    record SaysJson(String code, Instant since, String text, int count, List<String> files) {

        static SaysJson of(StationSays says, StationTime time) {
            return new SaysJson(
                    says.code(),
                    says.since(),
                    time.say(says.text()),
                    says.files().count(),
                    says.files().first());
        }
    }

    static String state(StationStatus station) {
        return station.canCheck() ? "ok" : "cannot_check";
    }

    static StationJson of(StationStatus station, StationTime time) {
        Optional<Update> update = station.update();
        return new StationJson(
                state(station),
                station.since(),
                station.name().isEmpty() ? null : station.name(),
                station.folder().isEmpty() ? null : station.folder(),
                station.contactLag().map(Duration::toSeconds).orElse(null),
                station.hash().map(FolderHash::value).orElse(null),
                update.map(Update::number).orElse(null),
                update.map(Update::posted).orElse(null),
                update.flatMap(Update::title).orElse(null),
                station.posting(),
                station.allProblems().map(time::say).orElse(null),
                station.reportsProblem().map(time::say).orElse(null),
                station.historyProblem().map(time::say).orElse(null),
                station.own().clock().map(time::say).orElse(null),
                station.own().program().isEmpty()
                        ? null
                        : time.sentences(station.own().program()),
                station.says().stream().map(says -> SaysJson.of(says, time)).toList());
    }
}
