package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.delivery.Answer;
import dev.syncdashboard.dashboard.delivery.Holder;
import dev.syncdashboard.dashboard.delivery.Holders;
import dev.syncdashboard.dashboard.model.ReceivedReport;
import dev.syncdashboard.dashboard.model.Update;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who has an update.
 *
 * @param posted as in {@link UpdateJson}
 * @param peers all trucks; those out of service come last
 */
record HoldersJson(int number, Instant posted, @Nullable Instant postedNotBefore, List<Item> peers) {

    /**
     * One truck.
     *
     * @param has {@code yes}, {@code no} (as its last report says) or {@code unknown}
     * @param at when it got the update, if it has it
     * @param exact false: it may have been earlier
     * @param secondsAfterPosting from {@code posted} to {@code at}
     * @param lastHeard when its last report came
     */
    record Item(
            String id,
            String name,
            boolean inService,
            String has,
            @Nullable Instant at,
            @Nullable Boolean exact,
            @Nullable Long secondsAfterPosting,
            @Nullable Instant lastHeard) {

        private static Item of(Holder holder, Update update) {
            Optional<Holder.Got> got = holder.got().filter(known -> holder.answer() == Answer.YES);
            return new Item(
                    holder.peer().id().value(),
                    holder.peer().name(),
                    !holder.peer().facts().outOfService(),
                    holder.answer().code(),
                    got.map(Holder.Got::at).orElse(null),
                    got.map(Holder.Got::exact).orElse(null),
                    got.map(known -> Math.max(
                                    0,
                                    Duration.between(update.posted(), known.at())
                                            .toSeconds()))
                            .orElse(null),
                    holder.peer().facts().report().map(ReceivedReport::received).orElse(null));
        }
    }

    static HoldersJson of(Update update, Holders holders) {
        return new HoldersJson(
                update.number(),
                update.posted(),
                update.notBefore().orElse(null),
                Stream.concat(holders.inService().stream(), holders.outOfService().stream())
                        .map(holder -> Item.of(holder, update))
                        .toList());
    }
}
