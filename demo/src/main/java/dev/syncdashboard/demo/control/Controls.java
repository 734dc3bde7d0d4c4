package dev.syncdashboard.demo.control;

import dev.syncdashboard.demo.fleet.DemoFleet;
import dev.syncdashboard.demo.fleet.Truck;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Carries out what the page asks for, and remembers what was done last. */
final class Controls {

    private static final int LONGEST_NAME = 200;

    private final DemoFleet fleet;
    private volatile String last = "";

    Controls(DemoFleet fleet) {
        this.fleet = fleet;
    }

    /** In words; empty text if nothing was done yet. */
    String last() {
        return last;
    }

    /**
     * Does what the form says.
     *
     * @param form {@code action}, and for a truck also {@code truck} and {@code value}
     * @return false if it asks for nothing that there is
     */
    boolean carryOut(Map<String, String> form) throws IOException {
        String action = form.getOrDefault("action", "");
        Optional<Truck> truck = fleet.find(form.getOrDefault("truck", ""));
        Optional<TruckAction> forTruck = find(TruckAction.values(), action);
        Optional<StationAction> forStation = find(StationAction.values(), action);
        if (truck.isPresent() && forTruck.isPresent()) {
            return carryOut(
                    forTruck.get(), truck.get(), form.getOrDefault("value", "").strip());
        }
        if (truck.isEmpty() && forStation.isPresent()) {
            forStation.get().doTo(fleet);
            last = "Station: " + forStation.get().label() + ".";
            return true;
        }
        return false;
    }

    private boolean carryOut(TruckAction action, Truck truck, String value) throws IOException {
        boolean unusable = switch (action) {
            case MEET_ONLY -> fleet.find(value).isEmpty();
            case RENAME -> value.isEmpty() || value.length() > LONGEST_NAME;
            default -> false;
        };
        if (unusable) {
            return false;
        }
        String before = truck.name();
        action.doTo(fleet, truck, value);
        last = before + ": " + action.label() + (action.isPlain() ? "" : " " + value) + ".";
        return true;
    }

    private static <A extends Enum<A>> Optional<A> find(A[] actions, String name) {
        return Arrays.stream(actions)
                .filter(action -> action.name().equals(name))
                .findFirst();
    }
}
