package dev.syncdashboard.dashboard.pages.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.roster.MergedRoster;
import dev.syncdashboard.dashboard.roster.Roster;
import java.time.Instant;

/** That a file which a person has not changed changes nothing. */
final class Unchanged {

    private Unchanged() {}

    static void by(RosterReading reading, Roster roster, Instant now) {
        assertThat(reading.objections()).isEmpty();
        MergedRoster merged = MergedRoster.of(reading.sheet(), roster, true, now)
                .either(all -> all, why -> {
                    throw new AssertionError(why);
                });
        assertThat(merged.roster()).isEqualTo(roster);
        assertThat(merged.same()).isEqualTo(roster.trucks().size());
    }
}
