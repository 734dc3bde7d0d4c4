package dev.syncdashboard.demo.fleet;

import dev.syncdashboard.agent.AgentSettings;
import dev.syncdashboard.engine.setup.SyncFolders;
import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A truck with its engine, its two directories and its agent, and what may happen to it. Safe for many threads. */
public final class Truck implements AutoCloseable {

    /** Slow enough that a file of some megabytes takes minutes. */
    public static final long SLOW_BYTES_PER_SECOND = 60_000;

    /** Whom a truck reaches that is in coverage, in words. */
    static final String EVERYONE = "everyone";

    private static final String NOBODY = "nobody";

    private final String number;
    private final Device device;
    private final ShiftedClock clock;
    private final AgentRunner agent;
    private volatile String reach;
    private volatile boolean slow;
    private volatile boolean statusFileBroken;

    /**
     * The truck with this device, whose agent does not run yet.
     *
     * @param reach whom the device reaches, in words
     */
    Truck(Device device, String reach, Clock clock, Duration fullCheckEvery) {
        this.number = device.name();
        this.device = device;
        this.reach = reach;
        this.clock = new ShiftedClock(clock);
        Map<String, String> settings = device.settings();
        AgentSettings forAgent = new AgentSettings(
                SyncFolders.of(key -> Optional.ofNullable(settings.get(key))),
                Objects.requireNonNull(settings.get("sync.status.folder")),
                FleetPlan.HEARTBEAT,
                stateDirectory(),
                fullCheckEvery);
        this.agent = new AgentRunner(number, settings, forAgent, this.clock);
    }

    /** The name it was given at first, by which the demo knows it. */
    public String firstName() {
        return number;
    }

    public String name() {
        return device.name();
    }

    public PeerId id() {
        return device.id();
    }

    /** Its copy of the Sync folder. */
    public Path syncDirectory() {
        return device.syncDirectory();
    }

    /** Its copy of the second Sync folder; empty if it has none. */
    public Optional<Path> protocolsDirectory() {
        return device.protocolsDirectory();
    }

    /** Its copy of the Status folder. */
    public Path statusDirectory() {
        return device.statusDirectory();
    }

    /** Where its agent keeps what it knows. */
    public Path stateDirectory() {
        return device.directory().resolve("agent");
    }

    /** What no switch of the control page shows, in a few words each. */
    public List<String> condition() {
        return Stream.of(
                        reachesEveryone() || reachesNobody() ? "" : "reaches " + reach,
                        statusFileBroken ? "report broken" : "",
                        device.hasAllFiles() ? "" : "files still arriving")
                .filter(word -> !word.isEmpty())
                .toList();
    }

    public boolean reachesEveryone() {
        return reach.equals(EVERYONE);
    }

    public boolean reachesNobody() {
        return reach.equals(NOBODY);
    }

    public boolean isSlow() {
        return slow;
    }

    public boolean agentRuns() {
        return agent.isRunning();
    }

    /** How much its clock is ahead; negative if it is behind. */
    public Duration clockAhead() {
        return clock.shift();
    }

    public void driveOutOfCoverage() throws IOException {
        device.reachOnly(Set.of());
        reach = NOBODY;
    }

    public void comeBack() throws IOException {
        device.reachAll();
        reach = EVERYONE;
    }

    /** Meets only these trucks, and neither the station nor another. */
    public void meetOnly(Truck... others) throws IOException {
        List<Truck> met = List.of(others);
        device.reachOnly(ids(met));
        reach = only(met);
    }

    public void slowDown() throws IOException {
        device.slowDown(SLOW_BYTES_PER_SECOND);
        slow = true;
    }

    public void speedUp() throws IOException {
        device.speedUp();
        slow = false;
    }

    public void startAgent() {
        statusFileBroken = false;
        agent.start();
    }

    public void stopAgent() {
        agent.stop();
    }

    public void restartAgent() {
        stopAgent();
        startAgent();
    }

    /** Its sync engine ends, and with it all contact. */
    public void stopEngine() throws IOException {
        device.stopEngine();
    }

    public void startEngine() throws IOException {
        device.startEngine();
    }

    /** Someone changes a file on the truck, which may only read: the change stays there. */
    public void editFile() throws IOException {
        Path file = anyFile();
        // By then the engine may have removed it, since the station did.
        Files.writeString(
                file, "Changed on " + number + " by its crew.\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        device.lookAtDisk();
    }

    /** Gives up what was changed on the truck; it takes the station's files again. */
    public void takeStationFiles() throws IOException {
        device.takeStationFiles();
    }

    /** Sets the clock that the agent writes its reports by; the agent starts anew and reports at once. */
    public void setClockAhead(Duration ahead) {
        clock.shift(ahead);
        if (agent.isRunning()) {
            restartAgent();
        }
    }

    /** The agent ends and leaves a status file that is cut off in the middle. Starting the agent mends it. */
    public void breakStatusFile() throws IOException {
        agent.stop();
        Files.writeString(
                statusDirectory().resolve(id().statusFileName()), "{\"name\": \"" + number + "\", \"last_mod");
        statusFileBroken = true;
        device.lookAtDisk();
    }

    /** Gives the device another name, as its crew could; any text. The agent's next report carries it. */
    public void rename(String name) throws IOException {
        device.rename(name);
        setClockAhead(clock.shift());
    }

    static Set<PeerId> ids(List<Truck> trucks) {
        return trucks.stream().map(Truck::id).collect(Collectors.toSet());
    }

    /** Whom a truck reaches that meets only these, in words. */
    static String only(List<Truck> others) {
        return "only " + others.stream().map(Truck::name).collect(Collectors.joining(", "));
    }

    /** Ends its agent; the engine is the network's to end. */
    @Override
    public void close() {
        agent.close();
    }

    private Path anyFile() throws IOException {
        try (Stream<Path> files = Files.walk(syncDirectory())) {
            // Of the engines themselves; newer Syncthings keep a text beside their marker.
            Set<String> own = Set.of(".sync", ".stfolder", ".stversions");
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
