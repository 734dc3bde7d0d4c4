package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.delivery.Holders;
import dev.syncdashboard.dashboard.fleet.Board;
import dev.syncdashboard.dashboard.history.HistoryLookup;
import dev.syncdashboard.dashboard.model.FileChanges;
import dev.syncdashboard.dashboard.model.Update;
import java.util.Optional;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The updates as JSON, and who has them. */
@RestController
@RequestMapping({"/api/v1/updates", "/api/v1/folders/{folder}/updates"})
record UpdatesApiController(HistoryLookup history) {
    private static final int MOST_UPDATES = 1_000;
    private static final int UPDATES = 100;

    @GetMapping
    UpdatesJson updates(Board now, @RequestParam Optional<String> limit, @RequestParam Optional<String> before) {
        return UpdatesJson.of(
                now,
                new Parameter("limit", limit).wholeNumber(1, MOST_UPDATES).orElse(UPDATES),
                new Parameter("before", before)
                        .wholeNumber(1, Integer.MAX_VALUE)
                        .orElse(Integer.MAX_VALUE));
    }

    @GetMapping("/{number}")
    UpdateJson update(Board now, @PathVariable String number, @RequestParam Optional<String> files) {
        boolean withFiles = new Parameter("files", files).isTrue();
        Update update = find(number, now);
        return UpdateJson.of(update, withFiles ? changes(now, update).map(FilesJson::of) : Optional.empty());
    }

    @GetMapping("/{number}/peers")
    HoldersJson peers(Board now, @PathVariable String number) {
        Update update = find(number, now);
        if (!now.known()) {
            throw ApiRefusal.notKnownYet();
        }
        return history.ask(now.folder().name(), reader -> reader.arrivals(update.number()))
                .either(arrivals -> HoldersJson.of(update, Holders.of(now, update, Optional.of(arrivals))), why -> {
                    throw ApiRefusal.historyNotReadable(why);
                });
    }

    /** Those of the newest updates are in memory. */
    private Optional<FileChanges> changes(Board now, Update update) {
        if (update.changes().isPresent() || update.changedFiles().isEmpty()) {
            return update.changes();
        }
        return history.ask(now.folder().name(), reader -> reader.changes(update.number()))
                .either(changes -> changes, why -> {
                    throw ApiRefusal.historyNotReadable(why);
                });
    }

    private static Update find(String number, Board now) {
        return now.updates().stream()
                .filter(update -> Integer.toString(update.number()).equals(number))
                .findFirst()
                .orElseThrow(() -> ApiRefusal.noSuchUpdate(now));
    }
}
