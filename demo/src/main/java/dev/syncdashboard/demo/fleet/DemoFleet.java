package dev.syncdashboard.demo.fleet;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** A running fleet. Closing it ends all of its parts and threads; its directories stay for their owner to remove. */
public final class DemoFleet implements AutoCloseable {

    private static final String STATION = "Station 4";

    private final Clock clock;
    private final FleetPlan plan;
    private final Deque<AutoCloseable> parts = new ArrayDeque<>();
    private final List<Truck> trucks = new CopyOnWriteArrayList<>();
    private final Network network;
    private final DemoStation station;
    private final ShiftedClock stationClock;
    private final DashboardProcess dashboard;

    private DemoFleet(FleetPlan plan, Network network, Clock clock) throws IOException {
        this.plan = plan;
        this.clock = clock;
        this.stationClock = new ShiftedClock(clock);
        this.network = started(network);
        try {
            List<Device> devices = network.start(STATION, plan.trucks());
            station = new DemoStation(devices.get(0));
            for (Device device : devices.subList(1, devices.size())) {
                add(new Truck(device, Truck.EVERYONE, clock, plan.fullCheckEvery()));
            }
            dashboard = started(
                    new DashboardProcess(devices.get(0).settings(), dashboardDirectory(), plan.port(), stationClock));
            dashboard.start();
            if (plan.hasProtocols()) {
                dashboard.changeRoster(roster -> DemoRoster.with(roster, trucks));
            }
            trucks.stream()
                    .filter(truck -> !plan.withoutAgent().contains(truck.firstName()))
                    .forEach(Truck::startAgent);
        } catch (IOException | RuntimeException e) {
            close();
            throw e;
        }
    }

    /**
     * Starts all that the plan has.
     *
     * @throws IOException also if the plan's engine is not installed
     */
    public static DemoFleet start(FleetPlan plan, Clock clock) throws IOException {
        Network network = switch (plan.engine()) {
            case RESILIO, RESILIO_V1, RESILIO_WEB -> new EmbeddedNetwork(plan, clock);
            case SYNCTHING -> new SyncthingNetwork(plan);
        };
        return new DemoFleet(plan, network, clock);
    }

    /**
     * Adds a truck that never meets the station, only these trucks, and starts its agent.
     *
     * @throws IllegalArgumentException if there is a truck of that name, or nobody to meet
     */
    public Truck addTruckThatMeetsOnly(String name, List<Truck> others) throws IOException {
        if (find(name).isPresent() || others.isEmpty()) {
            throw new IllegalArgumentException("there is a truck " + name + " already, or nobody for it to meet");
        }
        Device device = network.addTruck(name, Truck.ids(others));
        Truck truck = add(new Truck(device, Truck.only(others), clock, plan.fullCheckEvery()));
        truck.startAgent();
        return truck;
    }

    private Truck add(Truck truck) {
        trucks.add(started(truck));
        return truck;
    }

    public DemoStation station() {
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

    /** Where the dashboard keeps what it knows. */
    public Path dashboardDirectory() {
        return plan.directory().resolve("dashboard");
    }

    /** Somebody sets the clock of the station's computer; the sync programs and the trucks have their own. */
    public void setStationClockAhead(Duration ahead) {
        stationClock.shift(ahead);
    }

    /** The station's dashboard ends; all else goes on. */
    public void stopDashboard() {
        dashboard.stop();
    }

    /** It is there again, at the same address. */
    public void startDashboard() {
        dashboard.start();
    }

    public boolean dashboardRuns() {
        return dashboard.isRunning();
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
}
