package dev.syncdashboard.demo.syncthing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/**
 * A station and trucks, each with a Syncthing of its own, which know and reach only each other, on 127.0.0.1. They end with
 * {@link #close}, or with this program. Their directories stay, for the caller to remove.
 */
public final class SyncthingCluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** So long they may need to get together by themselves before they are told to dial again. */
    private static final Duration UNAIDED = Duration.ofMillis(250);

    private final SyncthingProgram program;
    private final List<ClusterFolder> folders;
    private final List<SyncthingDevice> devices;
    private final Thread lastResort;

    /**
     * A device that is to be.
     *
     * @param directory for all that is its own
     */
    public record Member(String name, Path directory) {}

    private SyncthingCluster(SyncthingProgram program, List<ClusterFolder> folders, List<SyncthingDevice> devices) {
        this.program = program;
        this.folders = List.copyOf(folders);
        this.devices = new CopyOnWriteArrayList<>(devices);
        this.lastResort = new Thread(() -> this.devices.forEach(SyncthingDevice::kill), "end-syncthing");
    }

    /**
     * Starts the daemons, and waits until all are connected.
     *
     * @param members the station first
     */
    public static SyncthingCluster start(SyncthingProgram program, List<Member> members, List<ClusterFolder> folders)
            throws IOException, InterruptedException {
        SyncthingCluster cluster = made(program, members, folders);
        return cluster.started(() -> {
            for (SyncthingDevice device : cluster.devices) {
                cluster.setUp(device, cluster.devices, other -> true);
            }
            cluster.launchAll();
            cluster.awaitConnected();
        });
    }

    /** Starts daemons that know nothing of each other and have no folder. None of them ever looks for another one. */
    public static SyncthingCluster startStrangers(SyncthingProgram program, List<Member> members)
            throws IOException, InterruptedException {
        SyncthingCluster cluster = made(program, members, List.of());
        return cluster.started(() -> {
            for (SyncthingDevice device : cluster.devices) {
                cluster.setUp(device, List.of(device), other -> true);
            }
            cluster.launchAll();
        });
    }

    private static SyncthingCluster made(SyncthingProgram program, List<Member> members, List<ClusterFolder> folders)
            throws IOException, InterruptedException {
        List<SyncthingDevice> devices = new ArrayList<>();
        for (Member member : members) {
            devices.add(SyncthingDevice.make(program, member.directory(), member.name()));
        }
        return new SyncthingCluster(program, folders, devices);
    }

    private interface Start {
        void run() throws IOException, InterruptedException;
    }

    private SyncthingCluster started(Start start) throws IOException, InterruptedException {
        Runtime.getRuntime().addShutdownHook(lastResort);
        try {
            start.run();
            return this;
        } catch (IOException | InterruptedException | RuntimeException e) {
            close();
            throw e;
        }
    }

    private void launchAll() throws IOException, InterruptedException {
        for (SyncthingDevice device : devices) {
            device.launch();
        }
        for (SyncthingDevice device : devices) {
            device.awaitApi();
        }
    }

    /** Adds a device that dials, starts it, and does not wait until it is connected. */
    public SyncthingDevice add(Member member, Predicate<SyncthingDevice> reaches)
            throws IOException, InterruptedException {
        SyncthingDevice newcomer = SyncthingDevice.make(program, member.directory(), member.name());
        List<SyncthingDevice> others = List.copyOf(devices);
        devices.add(newcomer);
        setUp(newcomer, devices, reaches);
        for (SyncthingDevice other : others) {
            other.befriend(newcomer, folders);
        }
        newcomer.start();
        return newcomer;
    }

    private void setUp(SyncthingDevice device, List<SyncthingDevice> known, Predicate<SyncthingDevice> reaches)
            throws IOException {
        for (ClusterFolder folder : folders) {
            if (folder.isOf(device)) {
                Files.createDirectories(device.directory(folder));
            }
        }
        ConfigXml.write(device.home().resolve("config.xml"), device, known, reaches, folders);
    }

    /** The station first. */
    public List<SyncthingDevice> devices() {
        return List.copyOf(devices);
    }

    public SyncthingDevice station() {
        return devices.get(0);
    }

    public List<SyncthingDevice> trucks() {
        List<SyncthingDevice> all = devices();
        return all.subList(1, all.size());
    }

    /** Waits until every device that runs is connected to every other one. */
    public void awaitConnected() throws IOException, InterruptedException {
        Deadline deadline = Deadline.in(PATIENCE);
        Deadline unaided = Deadline.in(UNAIDED);
        while (true) {
            List<Link> missing = missingLinks();
            if (missing.isEmpty()) {
                return;
            }
            deadline.pauseOrFail("the devices to connect");
            if (unaided.isOver()) {
                for (Link link : missing) {
                    link.dialler().dial(link.other());
                }
                unaided = Deadline.in(UNAIDED.multipliedBy(8));
            }
        }
    }

    /** Ends the daemons, all at the same time; never fails. */
    @Override
    public void close() {
        try {
            for (SyncthingDevice device : devices) {
                device.askToStop();
            }
            for (SyncthingDevice device : devices) {
                device.awaitStopped();
            }
        } catch (InterruptedException e) {
            devices.forEach(SyncthingDevice::kill);
            Thread.currentThread().interrupt();
        }
        devices.forEach(SyncthingDevice::giveUpPorts);
        try {
            Runtime.getRuntime().removeShutdownHook(lastResort);
        } catch (IllegalStateException e) {
            // The program is ending already, and the hook runs.
        }
    }

    private List<Link> missingLinks() throws IOException, InterruptedException {
        List<Link> missing = new ArrayList<>();
        for (int i = 1; i < devices.size(); i++) {
            for (int j = 0; j < i; j++) {
                Link link = new Link(devices.get(i), devices.get(j));
                if (link.dialler().isRunning() && link.other().isRunning() && !link.isUp()) {
                    missing.add(link);
                }
            }
        }
        return missing;
    }

    /** Only the later of two devices dials. */
    private record Link(SyncthingDevice dialler, SyncthingDevice other) {

        boolean isUp() throws IOException, InterruptedException {
            return dialler.isConnectedTo(other);
        }
    }
}
