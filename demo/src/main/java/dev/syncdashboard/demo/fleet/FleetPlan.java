package dev.syncdashboard.demo.fleet;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What fleet to start.
 *
 * @param directory where the fleet's directories are made; must exist
 * @param trucks their names, each once
 * @param withoutAgent those whose agent is not started yet
 * @param port of the dashboard; 0: any free one
 * @param engine of all devices
 * @param fullCheckEvery so often an agent reads every byte of its Sync folders; zero: never
 * @param withProtocols those that share a second Sync folder with the station; if there are none, it has only one
 */
public record FleetPlan(
        Path directory,
        List<String> trucks,
        List<String> withoutAgent,
        int port,
        EngineKind engine,
        Duration fullCheckEvery,
        List<String> withProtocols) {

    /** After this long in contact without progress a truck counts as not updating. A fire station would wait longer. */
    static final Duration CATCH_UP = Duration.ofSeconds(20);
    /** A truck reports at least this often. */
    static final Duration HEARTBEAT = Duration.ofSeconds(60);

    private static final List<String> FIRST = List.of("Engine 1", "Ladder 2", "Rescue 3", "Tanker 5", "Brush 12");
    private static final List<String> KINDS = List.of("Engine", "Ladder", "Rescue", "Tanker", "Brush", "Medic");

    public FleetPlan {
        trucks = List.copyOf(trucks);
        withoutAgent = List.copyOf(withoutAgent);
        withProtocols = List.copyOf(withProtocols);
        if (trucks.stream().distinct().count() < trucks.size()) {
            throw new IllegalArgumentException("two trucks have the same name: " + trucks);
        }
    }

    /** A fleet of these trucks with the embedded engine, whose agents all run, on any free port. */
    public static FleetPlan of(Path directory, List<String> trucks) {
        return new FleetPlan(directory, trucks, List.of(), 0, EngineKind.RESILIO, Duration.ofDays(1), List.of());
    }

    /** Likewise, with names as {@link #names} gives them. */
    public static FleetPlan of(Path directory, int trucks) {
        return of(directory, names(trucks));
    }

    /** Names for this many trucks: Engine 1, Ladder 2, … */
    public static List<String> names(int count) {
        return IntStream.range(0, count).mapToObj(FleetPlan::name).toList();
    }

    private static String name(int index) {
        return index < FIRST.size() ? FIRST.get(index) : KINDS.get(index % KINDS.size()) + " " + (index + 15);
    }

    public FleetPlan withPort(int wanted) {
        return new FleetPlan(directory, trucks, withoutAgent, wanted, engine, fullCheckEvery, withProtocols);
    }

    public FleetPlan withoutAgentOn(List<String> names) {
        return new FleetPlan(directory, trucks, names, port, engine, fullCheckEvery, withProtocols);
    }

    public FleetPlan withEngine(EngineKind kind) {
        return new FleetPlan(directory, trucks, withoutAgent, port, kind, fullCheckEvery, withProtocols);
    }

    public FleetPlan withFullCheckEvery(Duration interval) {
        return new FleetPlan(directory, trucks, withoutAgent, port, engine, interval, withProtocols);
    }

    /** With a second Sync folder that the station shares with these trucks. */
    public FleetPlan withProtocolsOn(List<String> names) {
        return new FleetPlan(directory, trucks, withoutAgent, port, engine, fullCheckEvery, names);
    }

    /** Whether the station has the second Sync folder. */
    boolean hasProtocols() {
        return !withProtocols.isEmpty();
    }

    /** Where all that belongs to the device of this name lies. */
    Path directoryOf(String name) {
        return directory.resolve(name.toLowerCase(Locale.ROOT).replace(' ', '-'));
    }
}
