package dev.syncdashboard.demo.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.syncdashboard.demo.fleet.Truck;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import tools.jackson.databind.JsonNode;

/** Takes samples of dashboard and disks, again and again, on a thread of its own. */
final class Sampler implements AutoCloseable {

    /** After a change that was taken back, a truck may count as up to date only two minutes later. */
    private static final Duration LIMIT = Duration.ofSeconds(240);

    private final SharedFiles files;
    private final FleetApi api;
    private final StationChanges changes;
    private final Judgement judgement = new Judgement();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor();
    private final Future<?> running;

    private Sampler(SharedFiles files, FleetApi api, StationChanges changes) {
        this.files = files;
        this.api = api;
        this.changes = changes;
        this.running = thread.scheduleWithFixedDelay(this::look, 0, 100, TimeUnit.MILLISECONDS);
    }

    /**
     * @param files which Sync folder is looked at
     * @param changes what is done to the station's files in it
     */
    static Sampler start(SharedFiles files, FleetApi api, StationChanges changes) {
        return new Sampler(files, api, changes);
    }

    Judgement judgement() {
        return judgement;
    }

    /** Waits for this many samples more. */
    void awaitSamples(int count) {
        int wanted = judgement.samples() + count;
        awaitThat(() -> judgement.samples() >= wanted);
    }

    /** Waits until the dashboard must show the station's last change, for some samples more. */
    void awaitQuiet(int count) {
        awaitThat(() -> changes.sinceLast().compareTo(Judgement.NOTICE) > 0 && judgement.quiet() >= count);
    }

    /** Waits until some truck was compared with what the station changed last. */
    void awaitCompared() {
        awaitThat(() -> changes.sinceLast().compareTo(Judgement.NOTICE) > 0 && judgement.compares());
    }

    private void awaitThat(Callable<Boolean> condition) {
        await().atMost(LIMIT).pollInterval(Duration.ofMillis(50)).untilAsserted(() -> {
            assertThat(running.isDone()).as("the sampler has ended").isFalse();
            assertThat(condition.call()).as(this::now).isTrue();
        });
    }

    /** For a failure: what the dashboard shows, and by which files the trucks' disks differ from the station's. */
    private String now() {
        StringBuilder text = new StringBuilder();
        try {
            text.append(api.get(files.address()).toPrettyString());
            Disk station = Disk.look(files.station()).orElseThrow();
            for (Truck truck : files.trucks()) {
                text.append("\n")
                        .append(truck.name())
                        .append(": ")
                        .append(Disk.look(files.onTruck().apply(truck))
                                .map(disk -> station.files()
                                        .differenceTo(disk.files())
                                        .toString())
                                .orElse("its disk changes"));
            }
        } catch (IOException | RuntimeException e) {
            text.append(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return text.toString();
    }

    /** Ends it; fails if it could not look. */
    @Override
    public void close() throws InterruptedException {
        thread.shutdown();
        assertThat(thread.awaitTermination(30, TimeUnit.SECONDS)).isTrue();
        assertThat(running)
                .as("the sampler's end")
                .satisfiesAnyOf(
                        end -> assertThat(end).isCancelled(),
                        end -> assertThat(end.isDone()).isFalse());
    }

    private void look() {
        try {
            take().ifPresent(judgement::add);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Optional<Sample> take() throws IOException, InterruptedException {
        int touches = changes.touches();
        int detours = changes.detours();
        Duration quiet = changes.sinceLast();
        JsonNode before = api.get(files.address());
        Optional<Disk> station = Disk.look(files.station());
        Set<String> shown = upToDate(before);
        Map<String, Disk> trucks = new HashMap<>();
        for (Truck truck : files.trucks()) {
            if (shown.contains(truck.id().value())) {
                Disk.look(files.onTruck().apply(truck))
                        .ifPresent(disk -> trucks.put(truck.id().value(), disk));
            }
        }
        Optional<Disk> stationAfter = Disk.look(files.station());
        JsonNode after = api.get(files.address());
        trucks.keySet().retainAll(upToDate(after));
        boolean still = changes.touches() == touches
                && station.isPresent()
                && station.equals(stationAfter)
                && before.at("/station/state").asString("").equals("ok")
                && before.at("/station/hash").equals(after.at("/station/hash"));
        return still
                ? Optional.of(new Sample(
                        quiet, detours, before.at("/station/hash").asString(), station.get(), Map.copyOf(trucks)))
                : Optional.empty();
    }

    private static Set<String> upToDate(JsonNode fleet) {
        Set<String> trucks = new HashSet<>();
        for (JsonNode peer : fleet.at("/peers")) {
            if (peer.at("/state").asString("").equals("up_to_date")) {
                trucks.add(peer.at("/id").asString());
            }
        }
        return trucks;
    }
}
