package dev.syncdashboard.demo.fleet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FleetPlanTest {

    @Test
    void fiveTrucksHaveTheNamesOfTheScenario() {
        assertThat(FleetPlan.names(5)).containsExactly("Engine 1", "Ladder 2", "Rescue 3", "Tanker 5", "Brush 12");
    }

    @Test
    void fiftyTrucksHaveFiftyNames() {
        assertThat(FleetPlan.names(50)).hasSize(50).doesNotHaveDuplicates();
    }

    @Test
    void sameNameTwiceIsRefused() {
        assertThatThrownBy(() -> FleetPlan.of(Path.of("x"), List.of("Engine 1", "Engine 1")))
                .hasMessage("two trucks have the same name: [Engine 1, Engine 1]");
    }
}
