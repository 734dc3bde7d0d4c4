package dev.syncdashboard.demo.syncthing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A station and trucks, each with a Syncthing of its own, which know and reach only each other, on 127.0.0.1. They end with
 * {@link #close}, or with this program. Their directories stay, for the caller to remove.
 */
public final class SyncthingCluster implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** So long they may need to get together by themselves before they are told to dial again. */
    private static final Duration UNAIDED = Duration.ofMillis(250);

    private final List<SyncthingDevice> devices;
    private final Thread lastResort;

    private SyncthingCluster(List<SyncthingDevice> devices) {
        this.devices = List.copyOf(devices);
        this.lastResort = new Thread(() -> this.devices.forEach(SyncthingDevice::kill), "end-syncthing");
    }

    /**
     * Starts the daemons, and waits until all are connected.
     *
     * @param root an empty directory; each device has a part of it
     * @param names of the devices, the station's first
     */
    public static SyncthingCluster start(
            SyncthingProgram program, Path root, List<String> names, List<ClusterFolder> folders)
            throws IOException, InterruptedException {
        List<SyncthingDevice> devices = new ArrayList<>();
        for (String name : names) {
            devices.add(SyncthingDevice.make(program, root.resolve("device" + devices.size()), name));
        }
        for (SyncthingDevice device : devices) {
            for (ClusterFolder folder : folders) {
                Files.createDirectories(device.directory(folder));
            }
            ConfigXml.write(device.home().resolve("config.xml"), device, devices, folders);
        }
        SyncthingCluster cluster = new SyncthingCluster(devices);
        Runtime.getRuntime().addShutdownHook(cluster.lastResort);
        try {
            for (SyncthingDevice device : devices) {
                device.launch();
            }
            for (SyncthingDevice device : devices) {
                device.awaitApi();
            }
            cluster.awaitConnected();
            return cluster;
        } catch (IOException | InterruptedException | RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    public SyncthingDevice station() {
        return devices.get(0);
    }

    public List<SyncthingDevice> trucks() {
        return devices.subList(1, devices.size());
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
