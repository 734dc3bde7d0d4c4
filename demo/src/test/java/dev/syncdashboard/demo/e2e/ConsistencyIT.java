package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;

import dev.syncdashboard.demo.engine.contract.InstalledSyncthing;
import dev.syncdashboard.demo.fleet.DemoFleet;
import dev.syncdashboard.demo.fleet.EngineKind;
import dev.syncdashboard.demo.fleet.FleetPlan;
import dev.syncdashboard.demo.fleet.Truck;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/**
 * Random updates, some of them taken back at once, while trucks leave, meet only each other, get a slow link, and return,
 * and while evidence is lost: the station's list, reports, the roster's file, readable files, the right time. What is
 * asserted:
 *
 * <ul>
 *   <li>In no {@link Sample} a truck is shown as up to date whose bytes are others than those of the version that the
 *       dashboard shows as the station's; {@link Judgement} says how these are known.
 *   <li>{@link Judgement#NOTICE} after its own change the station is shown with the new version.
 *   <li>Once all is quiet and every truck is in reach, each is shown as up to date and has the station's bytes, within
 *       {@link #CALM}.
 * </ul>
 *
 * <p>{@code -Dconsistency.updates=100 -Dconsistency.seed=7} for a long run, or to run one again;
 * {@code -Dconsistency.engine=syncthing} for one engine alone.
 */
class ConsistencyIT {

    /** So long after the last change it may take until nothing is wrong any more. */
    private static final Duration CALM = Duration.ofSeconds(90);

    private static final int UPDATES = Integer.getInteger("consistency.updates", 6);
    private static final String ENGINE = System.getProperty("consistency.engine", "");
    private static final String FOLDERS = System.getProperty("consistency.folders", "");

    /** With how many folders each engine is tried if nothing is said. */
    private static final Map<EngineKind, List<Integer>> USUALLY = Map.of(
            EngineKind.RESILIO,
            List.of(2),
            EngineKind.RESILIO_V1,
            List.of(1),
            EngineKind.RESILIO_WEB,
            List.of(1),
            EngineKind.SYNCTHING,
            List.of(1));

    private static final long SEED = Long.getLong("consistency.seed", 1);

    @TempDir
    Path directory;

    /** With two Sync folders each is looked at for itself; the third truck has only the first. */
    @ParameterizedTest
    @CsvSource({
        "RESILIO, 1",
        "RESILIO_V1, 1",
        "RESILIO_WEB, 1",
        "SYNCTHING, 1",
        "RESILIO, 2",
        "RESILIO_V1, 2",
        "RESILIO_WEB, 2",
        "SYNCTHING, 2"
    })
    void noTruckIsCalledUpToDateWithOtherBytesThanTheStations(EngineKind engine, int folders) throws Exception {
        assumeThat(ENGINE).isIn("", engine.toString());
        assumeThat(folders).isIn(FOLDERS.isEmpty() ? USUALLY.get(engine) : List.of(Integer.valueOf(FOLDERS)));
        if (engine == EngineKind.SYNCTHING) {
            InstalledSyncthing.program();
        }
        long begin = System.nanoTime();
        List<String> names = FleetPlan.names(3);
        FleetPlan plan = FleetPlan.of(directory, names)
                .withEngine(engine)
                .withProtocolsOn(folders == 1 ? List.of() : names.subList(0, 2));
        try (DemoFleet fleet = DemoFleet.start(plan, Clock.systemUTC())) {
            FleetApi api = new FleetApi(fleet.dashboard());
            RandomGenerator random = new Random(SEED);
            List<SharedFiles> shared = Stream.concat(
                            Stream.of(SharedFiles.first(fleet)), SharedFiles.second(fleet).stream())
                    .toList();
            List<StationChanges> changes = shared.stream()
                    .map(files -> new StationChanges(files.station(), random))
                    .toList();
            awaitAllGood(shared, api);
            Losses losses = new Losses(fleet, engine, new Random(SEED + 1));
            Duration green;
            List<Sampler> samplers = new ArrayList<>();
            try {
                for (int i = 0; i < folders; i++) {
                    samplers.add(Sampler.start(shared.get(i), api, changes.get(i)));
                }
                for (int update = 1; update <= UPDATES; update++) {
                    int which = folders == 1 ? 0 : random.nextInt(folders);
                    move(fleet.trucks(), random);
                    post(changes.get(which), samplers.get(which), random);
                    losses.some();
                    rest(shared.get(which).trucks(), samplers.get(which), random);
                }
                for (StationChanges each : changes) {
                    each.post();
                }
                for (Truck truck : fleet.trucks()) {
                    truck.speedUp();
                    truck.comeBack();
                }
                losses.mendAll();
                long calm = System.nanoTime();
                awaitAllGood(shared, api);
                green = Duration.ofNanos(System.nanoTime() - calm);
                samplers.forEach(sampler -> sampler.awaitQuiet(3));
            } finally {
                for (Sampler sampler : samplers) {
                    sampler.close();
                }
            }
            for (int i = 0; i < folders; i++) {
                tell(engine, shared.get(i), samplers.get(i).judgement(), losses, green, begin);
            }
            int judged = samplers.stream()
                    .mapToInt(each -> each.judgement().judged())
                    .sum();
            int versions = samplers.stream()
                    .mapToInt(each -> each.judgement().judgedVersions())
                    .sum();
            assertThat(samplers)
                    .allSatisfy(each -> assertThat(each.judgement().wrong())
                            .as("%s, seed %d", engine, SEED)
                            .isEmpty());
            assertThat(versions).as("versions compared").isGreaterThan(UPDATES / 6);
            assertThat(judged).as("disks compared").isGreaterThan(UPDATES);
        }
    }

    private static void tell(
            EngineKind engine, SharedFiles files, Judgement judgement, Losses losses, Duration green, long begin) {
        System.out.printf(
                "%s, %s, seed %d: %d updates, %d samples, %d disks of trucks compared over %d versions, %d wrong;"
                        + " noticed after %d ms at most; lost %s; green again after %d ms; %d s%n",
                engine,
                files.address(),
                SEED,
                UPDATES,
                judgement.samples(),
                judgement.judged(),
                judgement.judgedVersions(),
                judgement.wrong().size(),
                judgement.noticed().toMillis(),
                losses.summary(),
                green.toMillis(),
                Duration.ofNanos(System.nanoTime() - begin).toSeconds());
    }

    /** Some truck or other leaves, returns, meets only one other, or has another link. */
    private static void move(List<Truck> trucks, RandomGenerator random) throws IOException {
        int which = random.nextInt(trucks.size());
        Truck truck = trucks.get(which);
        switch (random.nextInt(10)) {
            case 0 -> truck.driveOutOfCoverage();
            case 1 -> truck.meetOnly(trucks.get((which + 1) % trucks.size()));
            case 2, 3, 4 -> truck.comeBack();
            case 5 -> truck.slowDown();
            case 6, 7 -> truck.speedUp();
            default -> {
                // Stays as it is.
            }
        }
    }

    /** An update; or one that is taken back before the trucks can all have it. */
    private static void post(StationChanges changes, Sampler sampler, RandomGenerator random) throws IOException {
        boolean takeBack = random.nextInt(3) == 0;
        if (takeBack) {
            sampler.awaitQuiet(1);
            changes.keep();
        }
        changes.post();
        if (takeBack) {
            sampler.awaitSamples(1 + random.nextInt(12));
            changes.goBack();
        }
    }

    /** No time at all, a moment, until the dashboard must know, or until a truck that comes back is up to date. */
    private static void rest(List<Truck> trucks, Sampler sampler, RandomGenerator random) throws IOException {
        Truck back = trucks.get(random.nextInt(trucks.size()));
        switch (random.nextInt(4)) {
            case 0 -> {}
            case 1 -> sampler.awaitSamples(1 + random.nextInt(10));
            case 2 -> sampler.awaitQuiet(1 + random.nextInt(20));
            default -> {
                back.speedUp();
                back.comeBack();
                sampler.awaitCompared();
            }
        }
    }

    private static void awaitAllGood(List<SharedFiles> shared, FleetApi api) {
        shared.forEach(files -> awaitAllGood(files, api));
    }

    private static void awaitAllGood(SharedFiles files, FleetApi api) {
        await().atMost(CALM).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
            Disk station = Disk.contentOf(files.station());
            JsonNode peers = api.get(files.address()).at("/peers");
            assertThat(peers.size()).isEqualTo(files.trucks().size());
            for (JsonNode peer : peers) {
                assertThat(peer.at("/state").asString("")).as("%s", peer).isEqualTo("up_to_date");
            }
            for (Truck truck : files.trucks()) {
                assertThat(Disk.contentOf(files.onTruck().apply(truck)))
                        .as(truck.name())
                        .isEqualTo(station);
            }
        });
    }
}
