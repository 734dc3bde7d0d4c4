package dev.syncdashboard.demo.fleet;

import dev.syncdashboard.demo.engine.mesh.Mesh;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A running fleet. Closing it ends all of its parts and threads; its directories stay for their owner to remove. */
public final class DemoFleet implements AutoCloseable {

    private static final String STATION = "Station 4";

    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final List<Truck> trucks = new ArrayList<>();
    private final Station station;
    private final DashboardProcess dashboard;

    private DemoFleet(FleetPlan plan, Clock clock) throws IOException {
        Device.Shares shares = Device.Shares.create();
        Mesh mesh = new Mesh();
        try {
            station = started(Station.start(STATION, plan.directory().resolve("station"), shares, mesh, clock));
            for (String name : plan.trucks()) {
                trucks.add(started(Truck.start(name, plan.directory().resolve(folderName(name)), shares, mesh, clock)));
            }
            Path data = plan.directory().resolve("dashboard");
            dashboard = started(DashboardProcess.start(station.engineAddress(), shares, data, plan.port()));
            trucks.stream()
                    .filter(truck -> !plan.withoutAgent().contains(truck.firstName()))
                    .forEach(Truck::startAgent);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    public static DemoFleet start(FleetPlan plan, Clock clock) throws IOException {
        return new DemoFleet(plan, clock);
    }

    public Station station() {
        return station;
    }

    public List<Truck> trucks() {
        return List.copyOf(trucks);
    }

    /** The truck that was first named so. */
    public Optional<Truck> find(String firstName) {
        return trucks.stream()
                .filter(truck -> truck.firstName().equals(firstName))
                .findFirst();
    }

    /**
     * The truck that was first named so.
     *
     * @throws IllegalArgumentException if there is none
     */
    public Truck truck(String firstName) {
        return find(firstName).orElseThrow(() -> new IllegalArgumentException("no truck " + firstName));
    }

    public URI dashboard() {
        return dashboard.address();
    }

    /** The last one started ends first. */
    @Override
    public void close() {
        while (!parts.isEmpty()) {
            try {
                parts.pop().close();
            } catch (Exception e) {
                System.getLogger(DemoFleet.class.getName())
                        .log(System.Logger.Level.WARNING, "a part of the fleet did not end well", e);
            }
        }
    }

    private <T extends AutoCloseable> T started(T part) {
        parts.push(part);
        return part;
    }

    private static String folderName(String truck) {
        return truck.toLowerCase(Locale.ROOT).replace(' ', '-');
    }
}
