package dev.syncdashboard.demo.e2e;

import dev.syncdashboard.demo.fleet.DemoFleet;
import dev.syncdashboard.demo.fleet.EngineKind;
import dev.syncdashboard.demo.fleet.Truck;
import dev.syncdashboard.stationlist.StationListFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.random.RandomGenerator;

/** Takes evidence away at random: what the dashboard and the agents go by is lost, can't be read, or is of a wrong time. */
final class Losses {

    /** What can be lost. */
    enum Kind {
        /** The station's list of files, at the station or on a truck. */
        LIST,
        /** A truck's report, at the station or on the truck itself. */
        REPORT,
        /** The file in which the dashboard keeps the roster. */
        ROSTER,
        /** A file of a truck can't be read: its name is no text. */
        READABLE_FILE,
        /** The station's clock, or a truck's. */
        CLOCK
    }

    private static final int HOURS = 5;

    private final DemoFleet fleet;
    private final EngineKind engine;
    private final RandomGenerator random;
    private final Deque<Callable<?>> toMend = new ArrayDeque<>();
    private final Map<Kind, Integer> done = new EnumMap<>(Kind.class);

    Losses(DemoFleet fleet, EngineKind engine, RandomGenerator random) {
        this.fleet = fleet;
        this.engine = engine;
        this.random = random;
    }

    /** Something is lost, or nothing; what was lost for a while may be there again. */
    void some() throws Exception {
        if (random.nextInt(3) == 0) {
            mendAll();
        }
        Kind kind = Kind.values()[random.nextInt(Kind.values().length)];
        List<Truck> trucks = fleet.trucks();
        lose(kind, trucks.get(random.nextInt(trucks.size())));
        done.merge(kind, 1, Integer::sum);
    }

    /** All that was lost for a while is there again. */
    void mendAll() throws Exception {
        while (!toMend.isEmpty()) {
            toMend.pop().call();
        }
    }

    /** "LIST 4, CLOCK 2". */
    String summary() {
        return done.toString();
    }

    private void lose(Kind kind, Truck truck) throws IOException, InterruptedException {
        Path status = random.nextBoolean() ? fleet.station().statusDirectory() : truck.statusDirectory();
        switch (kind) {
            case LIST -> {
                for (String name : new StationListFolder(status).names()) {
                    Files.deleteIfExists(status.resolve(name));
                }
            }
            case REPORT -> Files.deleteIfExists(status.resolve(truck.id().statusFileName()));
            case ROSTER -> Files.deleteIfExists(fleet.dashboardDirectory().resolve("roster.json"));
            case READABLE_FILE -> loseReadableFile(truck);
            case CLOCK -> setAClock(truck);
        }
    }

    /** The embedded engine asks nobody to read a truck's files. */
    private void loseReadableFile(Truck truck) throws IOException, InterruptedException {
        if (engine == EngineKind.SYNCTHING) {
            shell(truck, "printf x > \"$(printf 'Einsatzpl\\344ne.pdf')\"");
            toMend.push(() -> {
                shell(truck, "rm -f Einsatzpl*ne.pdf");
                return true;
            });
        }
    }

    private void setAClock(Truck truck) {
        Duration ahead = Duration.ofMinutes(random.nextInt(2 * HOURS * 60) - HOURS * 60);
        if (random.nextBoolean()) {
            fleet.setStationClockAhead(ahead);
        } else {
            truck.setClockAhead(ahead);
        }
        toMend.push(() -> {
            fleet.setStationClockAhead(Duration.ZERO);
            truck.setClockAhead(Duration.ZERO);
            return true;
        });
    }

    private static void shell(Truck truck, String command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("/bin/sh", "-c", command)
                .directory(truck.syncDirectory().toFile())
                .inheritIO()
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(command);
        }
    }
}
