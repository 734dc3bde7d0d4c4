package dev.syncdashboard.demo.fleet;

import dev.syncdashboard.agent.AgentSettings;
import dev.syncdashboard.demo.engine.mesh.Mesh;
import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A truck with its engine, its two directories and its agent, and what may happen to it. Safe for many threads. */
public final class Truck implements AutoCloseable {

    /** Slow enough that a file of some megabytes takes minutes. */
    public static final long SLOW_BYTES_PER_SECOND = 60_000;

    private final String number;
    private final Device device;
    private final Mesh mesh;
    private final ShiftedClock clock;
    private final AgentRunner agent;
    private volatile String reach = "everyone";
    private volatile boolean slow;
    private volatile boolean statusFileBroken;

    private Truck(String number, Device device, Mesh mesh, ShiftedClock clock, AgentRunner agent) {
        this.number = number;
        this.device = device;
        this.mesh = mesh;
        this.clock = clock;
        this.agent = agent;
    }

    static Truck start(String name, Path directory, Device.Shares shares, Mesh mesh, Clock clock) throws IOException {
        Device device = Device.start(name, directory, shares, false, mesh, clock);
        ShiftedClock own = new ShiftedClock(clock);
        AgentSettings settings = new AgentSettings(
                shares.sync().id(), shares.status().id(), FleetPlan.HEARTBEAT, directory.resolve("agent"));
        AgentRunner agent = new AgentRunner(name, device.engine().address(), settings, own);
        return new Truck(name, device, mesh, own, agent);
    }

    /** The name it was given at first, by which the demo knows it. */
    public String firstName() {
        return number;
    }

    public String name() {
        return device.engine().name();
    }

    public PeerId id() {
        return device.engine().id();
    }

    /** Its copy of the Sync folder. */
    public Path syncDirectory() {
        return device.syncDirectory();
    }

    /** Its copy of the Status folder. */
    public Path statusDirectory() {
        return device.status().settings().directory();
    }

    /** How it is, in a few words each, for the control page. */
    public List<String> condition() {
        return Stream.of(
                        "reaches " + reach,
                        slow ? "slow link" : "",
                        agent.isRunning() ? "" : "agent stopped",
                        clock.shift().isZero()
                                ? ""
                                : "clock off by " + clock.shift().toHours() + " h",
                        statusFileBroken ? "status file broken" : "",
                        device.sync().complete() ? "" : "files still arriving")
                .filter(word -> !word.isEmpty())
                .toList();
    }

    public void driveOutOfCoverage() {
        mesh.outOfCoverage(id());
        reach = "nobody";
    }

    public void comeBack() {
        mesh.inCoverage(id());
        reach = "everyone";
    }

    /** Meets only these trucks, and neither the station nor another. */
    public void meetOnly(Truck... others) {
        mesh.onlyReaches(id(), Arrays.stream(others).map(Truck::id).collect(Collectors.toSet()));
        reach = "only " + Arrays.stream(others).map(Truck::name).collect(Collectors.joining(", "));
    }

    public void slowDown() {
        mesh.limit(id(), SLOW_BYTES_PER_SECOND);
        slow = true;
    }

    public void speedUp() {
        mesh.unlimit(id());
        slow = false;
    }

    public void startAgent() {
        statusFileBroken = false;
        agent.start();
    }

    public void stopAgent() {
        agent.stop();
    }

    /** Someone changes a file on the truck, which may only read: the change stays there. */
    public void editFile() throws IOException {
        Path file = anyFile();
        Files.writeString(file, "Changed on " + number + " by its crew.\n", StandardOpenOption.APPEND);
        device.engine().lookAtDisk();
    }

    /** Gives up what was changed on the truck; it takes the station's files again. */
    public void takeStationFiles() {
        device.sync().discardLocalChanges();
    }

    /** Sets the clock that the agent writes its reports by; the agent starts anew and reports at once. */
    public void setClockAhead(Duration ahead) {
        clock.shift(ahead);
        if (agent.isRunning()) {
            agent.stop();
            agent.start();
        }
    }

    /** The agent ends and leaves a status file that is cut off in the middle. Starting the agent mends it. */
    public void breakStatusFile() throws IOException {
        agent.stop();
        Files.writeString(
                statusDirectory().resolve(id().statusFileName()), "{\"name\": \"" + number + "\", \"last_mod");
        statusFileBroken = true;
        device.engine().lookAtDisk();
    }

    /** Gives the device another name, as its crew could; any text. The agent's next report carries it. */
    public void rename(String name) {
        device.engine().rename(name);
        setClockAhead(clock.shift());
    }

    @Override
    public void close() {
        agent.close();
        device.engine().close();
    }

    private Path anyFile() throws IOException {
        try (Stream<Path> files = Files.walk(syncDirectory())) {
            Set<String> own = Set.of(".sync");
            return files.filter(Files::isRegularFile)
                    .filter(file -> !own.contains(
                            syncDirectory().relativize(file).getName(0).toString()))
                    .filter(file ->
                            file.toString().endsWith(".txt") || file.toString().endsWith(".md"))
                    .min(Path::compareTo)
                    .orElse(syncDirectory().resolve("note.txt"));
        }
    }
}
