package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.FleetSnapshot;
import dev.syncdashboard.dashboard.fleet.SyncFolders;
import dev.syncdashboard.dashboard.history.HistoryLookup;
import dev.syncdashboard.dashboard.spread.Holders;
import dev.syncdashboard.dashboard.verdict.FileChanges;
import dev.syncdashboard.dashboard.verdict.Update;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The updates as JSON, and who has them. */
@RestController
@RequestMapping("/api/v1/updates")
class UpdatesApiController {

    private static final int MOST_UPDATES = 1_000;
    private static final int UPDATES = 100;

    private final Fleet fleet;
    private final HistoryLookup history;

    UpdatesApiController(Fleet fleet, HistoryLookup history) {
        this.fleet = fleet;
        this.history = history;
    }

    @GetMapping
    UpdatesJson updates(@RequestParam Optional<String> limit, @RequestParam Optional<String> before) {
        return UpdatesJson.of(
                fleet.snapshot(),
                new Parameter("limit", limit).wholeNumber(1, MOST_UPDATES).orElse(UPDATES),
                new Parameter("before", before)
                        .wholeNumber(1, Integer.MAX_VALUE)
                        .orElse(Integer.MAX_VALUE));
    }

    @GetMapping("/{number}")
    UpdateJson update(@PathVariable String number, @RequestParam Optional<String> files) {
        boolean withFiles = new Parameter("files", files).isTrue();
        Update update = find(number, fleet.snapshot());
        return UpdateJson.of(update, withFiles ? changes(update).map(FilesJson::of) : Optional.empty());
    }

    @GetMapping("/{number}/peers")
    HoldersJson peers(@PathVariable String number) {
        FleetSnapshot now = fleet.snapshot();
        Update update = find(number, now);
        if (!now.known()) {
            throw Refusal.notKnownYet();
        }
        return history.ask(SyncFolders.ONLY, reader -> reader.arrivals(update.number()))
                .either(arrivals -> HoldersJson.of(update, Holders.of(now, update, Optional.of(arrivals))), why -> {
                    throw Refusal.historyNotReadable(why);
                });
    }

    /** Those of the newest updates are in memory. */
    private Optional<FileChanges> changes(Update update) {
        if (update.changes().isPresent() || update.changedFiles().isEmpty()) {
            return update.changes();
        }
        return history.ask(SyncFolders.ONLY, reader -> reader.changes(update.number()))
                .either(changes -> changes, why -> {
                    throw Refusal.historyNotReadable(why);
                });
    }

    private static Update find(String number, FleetSnapshot now) {
        return now.updates().stream()
                .filter(update -> Integer.toString(update.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> Refusal.noSuchUpdate(now));
    }
}
