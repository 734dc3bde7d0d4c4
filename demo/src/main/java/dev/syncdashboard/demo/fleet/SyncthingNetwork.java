package dev.syncdashboard.demo.fleet;

import dev.syncdashboard.demo.syncthing.ClusterFolder;
import dev.syncdashboard.demo.syncthing.SyncthingCluster;
import dev.syncdashboard.demo.syncthing.SyncthingCluster.Member;
import dev.syncdashboard.demo.syncthing.SyncthingDevice;
import dev.syncdashboard.demo.syncthing.SyncthingProgram;
import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Devices with a real Syncthing each, on this machine and nowhere else. */
final class SyncthingNetwork implements Network {

    // The ids are also the names of the directories.
    static final ClusterFolder SYNC = ClusterFolder.sync("Sync", "Sync");
    private static final ClusterFolder PROTOCOLS = ClusterFolder.sync("Protocols", "Protocols");
    static final ClusterFolder STATUS = ClusterFolder.status("Status", "Status");

    private final FleetPlan plan;
    private final SyncthingProgram program;
    private final List<RealDevice> devices = new CopyOnWriteArrayList<>();
    private Optional<SyncthingCluster> cluster = Optional.empty();

    /** @throws IOException if Syncthing is not installed */
    SyncthingNetwork(FleetPlan plan) throws IOException {
        this.plan = plan;
        this.program = SyncthingProgram.find().orElseThrow(() -> new IOException(SyncthingProgram.MISSING));
    }

    @Override
    public List<Device> start(String station, List<String> trucks) throws IOException {
        SampleFiles.write(plan, station, SYNC.id(), PROTOCOLS.id());
        List<ClusterFolder> folders = new ArrayList<>(List.of(SYNC, STATUS));
        if (plan.hasProtocols()) {
            Set<String> members = new HashSet<>(plan.withProtocols());
            members.add(station);
            folders.add(PROTOCOLS.of(members));
        }
        List<Member> members = Stream.concat(Stream.of(station), trucks.stream())
                .map(this::member)
                .toList();
        SyncthingCluster started = Interrupted.asFailure(() -> SyncthingCluster.start(program, members, folders));
        cluster = Optional.of(started);
        started.devices().forEach(this::add);
        return List.copyOf(devices);
    }

    @Override
    public Device addTruck(String name, Set<PeerId> reaches) throws IOException {
        Set<String> ids = reaches.stream().map(PeerId::value).collect(Collectors.toSet());
        List<RealDevice> others = List.copyOf(devices);
        SyncthingDevice added =
                Interrupted.asFailure(() -> cluster.orElseThrow().add(member(name), other -> ids.contains(other.id())));
        for (RealDevice other : others) {
            other.meet(added);
        }
        return add(added);
    }

    /** All but this one. */
    List<SyncthingDevice> others(SyncthingDevice self) {
        return cluster.stream()
                .flatMap(all -> all.devices().stream())
                .filter(other -> !other.equals(self))
                .toList();
    }

    private RealDevice add(SyncthingDevice engine) {
        boolean first = devices.isEmpty();
        boolean shares = plan.hasProtocols() && (first || plan.withProtocols().contains(engine.name()));
        RealDevice device =
                new RealDevice(engine, this, plan.hasProtocols(), shares ? Optional.of(PROTOCOLS) : Optional.empty());
        devices.add(device);
        return device;
    }

    private Member member(String name) {
        return new Member(name, plan.directoryOf(name));
    }

    @Override
    public void close() {
        cluster.ifPresent(SyncthingCluster::close);
    }
}
