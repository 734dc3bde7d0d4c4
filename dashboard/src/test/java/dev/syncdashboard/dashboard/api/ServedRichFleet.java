package dev.syncdashboard.dashboard.api;

import dev.syncdashboard.dashboard.fixture.ServedFleet;
import org.junit.jupiter.api.BeforeEach;

/** A test of a fleet of which there is something of everything to tell. */
abstract class ServedRichFleet extends ServedFleet {

    final RichFleet rich = new RichFleet();

    @BeforeEach
    void show() {
        rich.keepIn(history);
        fleet.replaceBy(rich.fleet());
    }
}
