package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a truck found when it compared its own disk with the station's list. Moments are on the station's clock.
 *
 * @param update number of the update whose list it was; null if there was none
 * @param at when it last looked
 * @param everyByteAt when it last read every byte for that, be it of another update
 * @param complete whether every file of that update is there with its very content; null if that can't be told
 * @param reason in words, why it can't be told
 */
record OwnCheckJson(
        @Nullable Long update,
        Instant at,
        @Nullable Instant everyByteAt,
        @Nullable Boolean complete,
        Files missing,
        Files different,
        Files extra,
        @Nullable String reason) {

    private static final int LONGEST_TEXT = 300;

    /**
     * Files that are not as in the update.
     *
     * @param names of the first of them
     */
    record Files(int count, List<String> names) {

        static Files of(FileNames files) {
            return new Files(
                    files.count(),
                    files.first().stream()
                            .map(name -> Names.oneLine(name, LONGEST_TEXT))
                            .toList());
        }
    }

    static Optional<OwnCheckJson> of(ReceivedReport received) {
        return received.report().content().map(check -> of(check, received));
    }

    private static OwnCheckJson of(ContentCheck check, ReceivedReport received) {
        return new OwnCheckJson(
                check.update().isPresent() ? check.update().getAsLong() : null,
                received.onOurClock(check.checked()),
                check.fullCheck().map(received::onOurClock).orElse(null),
                check.complete().orElse(null),
                Files.of(check.missing()),
                Files.of(check.different()),
                Files.of(check.extra()),
                check.reason()
                        .map(reason -> Names.oneLine(reason, LONGEST_TEXT))
                        .orElse(null));
    }
}
