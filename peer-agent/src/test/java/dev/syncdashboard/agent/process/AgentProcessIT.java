package dev.syncdashboard.agent.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.content.FingerprintResult;
import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.content.Throttle;
import dev.syncdashboard.stationlist.StationList;
import dev.syncdashboard.stationlist.StationListFolder;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.status.StatusFile;
import dev.syncdashboard.status.StatusFolder;
import dev.syncdashboard.status.StatusReport;
import dev.syncdashboard.terminal.ExitCode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The real jar in a process of its own, against a server that speaks Sync API v2. */
@Timeout(120)
class AgentProcessIT {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final PeerId TRUCK = new PeerId("TRUCK7");
    private static final FolderName MAPS = new FolderName("maps");
    private static final FolderName PLANS = new FolderName("plans");

    @TempDir
    Path directory;

    private Path status;
    private Path state;
    private SyncApi api;

    @BeforeEach
    void engine() throws IOException {
        Path sync = Files.createDirectories(directory.resolve("Sync"));
        status = Files.createDirectories(directory.resolve("Status"));
        state = directory.resolve("state");
        api = new SyncApi(sync, status);
    }

    @AfterEach
    void stopEngine() {
        api.close();
    }

    @Test
    void worksWithSettingsFromTheEnvironmentOnly() throws Exception {
        api.requireLogin("chief", "not-in-any-log");
        Map<String, String> environment = Map.of(
                "SYNC_URL", api.url(),
                "SYNC_USERNAME", "chief",
                "SYNC_PASSWORD", "not-in-any-log",
                "SYNC_FOLDER", "SHARE-123",
                "SYNC_STATUS_FOLDER", "124",
                "AGENT_HEARTBEAT", "15m",
                "AGENT_STATE_DIR", state.toString());
        try (AgentProcess agent = AgentProcess.start(environment, "once", "--verbose")) {
            assertThat(agent.awaitExit()).isZero();
            assertThat(agent.output()).doesNotContain("not-in-any-log");
        }

        assertThat(report().heartbeat()).isEqualTo(Duration.ofMinutes(15));
        assertThat(report().name()).isEqualTo("Engine 7");
        assertThat(report().hash().value()).isEqualTo("HASH-0");
        assertThat(report().seq()).hasValue(1);
    }

    @Test
    void worksWithSettingsFromOptionsOnly() throws Exception {
        api.requireLogin("chief", "secret");
        try (AgentProcess agent = start("once", "--sync-username", "chief", "--sync-password=secret")) {
            assertThat(agent.awaitExit()).isZero();
        }

        assertThat(report().hash().value()).isEqualTo("HASH-0");
    }

    @Test
    void worksWithSettingsFromAFileOnlyAndNamesAMisspeltOne() throws Exception {
        api.requireLogin("chief", "geheim ü");
        Path file = Files.writeString(directory.resolve("agent.properties"), """
                # a truck
                sync.url=%s
                sync.username=chief
                sync.password=geheim ü
                sync.folder=Sync
                sync.status.folder=Status
                agent.hartbeat=5m
                agent.state.dir=%s
                """.formatted(api.url(), state));
        try (AgentProcess agent = AgentProcess.start(Map.of(), "once", "--config", file.toString())) {
            assertThat(agent.awaitExit()).isZero();
            assertThat(agent.output()).contains("agent.hartbeat in the file " + file, "misspelt");
        }

        assertThat(report().heartbeat()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void comparesItsDiskWithTheStationsListAndSaysSoInTheReportAndOnItsPage() throws Exception {
        Path sync = directory.resolve("Sync");
        Files.writeString(sync.resolve("map.pdf"), "a map");
        FingerprintResult.Whole files = (FingerprintResult.Whole) FolderContent.ofThisRun(Clock.systemUTC())
                .read(sync, ContentRules.EVERYTHING, FolderContent.Mode.EVERY_BYTE, Throttle.unlimited());
        StationList list = StationList.of(
                42, Instant.now(), new PeerId("STATION"), Optional.of(new FolderHash("HASH-0")), files.fingerprint());
        new StationListFolder(status).publish(list, "~STATION.part");
        try (HeldPort port = HeldPort.take();
                AgentProcess agent =
                        start("run", "--agent-heartbeat", "10s", "--agent-page-port", "" + port.number())) {
            Await.until(
                    "a complete report",
                    SOON,
                    () -> Files.exists(status.resolve("TRUCK7.txt"))
                            && report().complete().orElse(false));
            assertThat(report().content().orElseThrow().update()).hasValue(42);
            assertThat(page(port.number()))
                    .contains("Engine 7: up to date. In contact with the station.")
                    .contains("Has update #42 of ", "every file checked ");
            assertThat(agent.output()).contains("Every file of update #42 is here.");
        }
        try (AgentProcess status = start("status")) {
            assertThat(status.awaitExit()).isZero();
            assertThat(status.output())
                    .contains("Engine 7: up to date. In contact with the station.", "Has update #42 of ");
        }
    }

    @Test
    void putsItsReportBackWithinSecondsWhenAnotherWroteInItsPlace() throws Exception {
        Path file = status.resolve("TRUCK7.txt");
        try (AgentProcess agent = start("run")) {
            Await.until("a report of HASH-0", SOON, () -> Files.exists(file));
            // From here on the agent looks once a minute only, so what comes sooner comes from watching the report.
            awaitQuietStart(agent);
            Files.writeString(
                    file,
                    "{\"name\": \"Engine 7\", \"last_modified\": 1772528400, \"hash\": \"FORGED\", \"seq\": 900}");

            Await.until(
                    "its own report",
                    Duration.ofSeconds(15),
                    () -> report().seq().orElse(0) == 901);

            assertThat(report().hash().value()).isEqualTo("HASH-0");
            assertThat(report().problems()).extracting(each -> each.code()).contains(ProblemCode.REPORT_WAS_REPLACED);
            assertThat(agent.output()).contains("is not what this agent wrote");
        }
    }

    private static String page(int port) throws Exception {
        return HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body();
    }

    @Test
    void onceSaysWhyItCouldNotAndFails() throws Exception {
        api.close();
        try (AgentProcess agent = start("once")) {
            assertThat(agent.awaitExit()).isEqualTo(1);
            assertThat(agent.lines()).singleElement().asString().contains("No report was written", "does not answer");
        }
        assertThat(status).isEmptyDirectory();
    }

    @Test
    void checkSaysThatAllIsWell() throws Exception {
        try (AgentProcess agent = start("check")) {
            assertThat(agent.awaitExit()).isZero();
            assertThat(agent.output()).contains("ok      The sync engine answers", "All is set up.");
        }
        assertThat(status).isEmptyDirectory();
    }

    @Test
    void checkDoesNotCallAllWellWhereItWarns() throws Exception {
        Files.writeString(status.resolve("TRUCK7.txt"), "{");

        try (AgentProcess agent = start("check")) {
            assertThat(agent.awaitExit()).isZero();
            assertThat(agent.output())
                    .contains(
                            "warning The file TRUCK7.txt", "The agent can work. See what each warning above asks for.")
                    .doesNotContain("All is set up");
        }
    }

    @Test
    void checkSaysWhatIsWrongAndFails() throws Exception {
        api.requireLogin("chief", "secret");
        try (AgentProcess agent = start("check", "--sync-username=chief", "--sync-password=wrong-one")) {
            assertThat(agent.awaitExit()).isEqualTo(1);
            assertThat(agent.output())
                    .contains("FAILED  The sync engine does not let the agent in", "Not ready yet")
                    .doesNotContain("wrong-one");
        }
    }

    @Test
    void checkShowsTheFingerprintOfAnUnknownCertificateWhichThenServesAsTheSetting() throws Exception {
        String fingerprint;
        try (AgentProcess agent = startAt(api.httpsUrl(), "check")) {
            assertThat(agent.awaitExit()).isEqualTo(1);
            Matcher shown = Pattern.compile("(?:[0-9A-F]{2}:){31}[0-9A-F]{2}").matcher(agent.output());
            assertThat(shown.find()).as(agent.output()).isTrue();
            fingerprint = shown.group();
        }
        try (AgentProcess agent = startAt(api.httpsUrl(), "check", "--sync-certificate=" + fingerprint)) {
            assertThat(agent.awaitExit()).as(agent.output()).isZero();
        }
    }

    @Test
    void reportsAChangeOfTheFolderAsSoonAsItsEventComes() throws Exception {
        try (AgentProcess agent = start("run")) {
            awaitHash("HASH-0");
            api.awaitPoll();

            api.change("HASH-1", 1);

            awaitHash("HASH-1");
            assertThat(report().seq()).hasValue(2);
            assertThat(agent.output()).doesNotContain("WARN", "ERROR");
        }
    }

    @Test
    void endsWithinTwoSecondsOfASigtermWhileItWaitsForEvents() throws Exception {
        try (AgentProcess agent = start("run")) {
            awaitHash("HASH-0");
            api.awaitPoll();

            agent.terminate();

            assertThat(agent.awaitExit(Duration.ofSeconds(2))).isEqualTo(143);
        }
    }

    @Test
    void endsWithinTwoSecondsOfASigtermWhileTheEngineHangs() throws Exception {
        api.hangOnActivity();
        try (AgentProcess agent = start("run")) {
            api.awaitHangingCall();

            agent.terminate();

            assertThat(agent.awaitExit(Duration.ofSeconds(2))).isEqualTo(143);
        }
    }

    @Test
    void killedAtAnyMomentItLeavesAWholeReportAndGoesOnCounting() throws Exception {
        long published = 0;
        for (int round = 0; round < 10; round++) {
            long remembered = seq(state);
            try (AgentProcess agent = start("run")) {
                // The first of these comes just before the report is put in place, the second just after.
                Path moment = round % 2 == 0 ? state : status;
                Await.until("round " + round, SOON, () -> seq(moment) > remembered);
                agent.kill();
            }
            StatusFile left =
                    new StatusFolder(status, Clock.systemUTC()).read(TRUCK).orElse(null);
            if (left != null) {
                assertThat(left).isInstanceOf(StatusFile.Usable.class);
            }
            assertThat(seq(state)).isEqualTo(remembered + 1);
            assertThat(seq(status)).isBetween(published, remembered + 1);
            published = seq(status);
        }
        try (AgentProcess agent = start("once")) {
            assertThat(agent.awaitExit()).isZero();
        }
        assertThat(seq(status)).isEqualTo(11);
        try (Stream<Path> files = Files.list(status)) {
            assertThat(files).containsExactly(status.resolve("TRUCK7.txt"));
        }
    }

    @Test
    void outlivesAnEngineThatGoesAndComesBack() throws Exception {
        int port = api.port();
        try (AgentProcess agent = start("run")) {
            awaitHash("HASH-0");
            api.awaitPoll();
            api.close();
            agent.awaitLine("does not answer");

            api = new SyncApi(directory.resolve("Sync"), status, port);
            api.change("AFTER", 1);

            awaitHash("AFTER");
            agent.awaitLine("It works again.");
            // A server that is being stopped may give an error first: another trouble, with a line of its own.
            assertThat(agent.lines().stream().filter(line -> line.contains("does not answer")))
                    .hasSize(1);
        }
    }

    @Test
    void aThousandEventsInOneAnswerCostAHandfulOfCalls() throws Exception {
        try (AgentProcess agent = start("run")) {
            awaitHash("HASH-0");
            api.awaitPoll();
            awaitQuietStart(agent);
            api.forgetRequests();

            api.change("BURST", 1000);

            awaitHash("BURST");
            api.awaitPoll();
            assertThat(api.requests()).isLessThan(10);
            assertThat(report().seq()).hasValue(2);
        }
    }

    @Test
    void aThousandAnswersWithOneEventEachCostAHandfulOfCalls() throws Exception {
        api.answerOneEventAtATime();
        ScheduledExecutorService source = Executors.newSingleThreadScheduledExecutor();
        try (AgentProcess agent = start("run")) {
            awaitHash("HASH-0");
            api.awaitPoll();
            awaitQuietStart(agent);
            api.forgetRequests();

            AtomicInteger count = new AtomicInteger();
            source.scheduleAtFixedRate(
                    () -> {
                        if (count.incrementAndGet() <= 1000) {
                            api.change("BURST-" + count, 1);
                        }
                    },
                    0,
                    4,
                    TimeUnit.MILLISECONDS);

            awaitHash("BURST-1000");
            assertThat(api.requests()).isLessThan(30);
            assertThat(api.requests("/folders/123/activity")).isLessThan(8);
            assertThat(report().seq().orElse(0)).isLessThan(9);
        } finally {
            source.shutdownNow();
        }
    }

    @Test
    void goesOnWithLittleMemoryThoughTheEngineAnswersWithAHugeBacklog() throws Exception {
        api.change("FLOOD", 120_000);
        try (AgentProcess agent = start("run")) {
            awaitHash("FLOOD");
            agent.awaitLine("can't be used");

            api.change("LATER", 1);

            awaitHash("LATER");
            assertThat(agent.output()).doesNotContain("OutOfMemory");
        }
    }

    @Test
    void aSecondAgentWithTheSameStateDirectorySaysSoAndEnds() throws Exception {
        try (AgentProcess first = start("run")) {
            first.awaitLine("Report 1 of 'Engine 7' written");
            try (AgentProcess second = start("run")) {
                assertThat(second.awaitExit()).isEqualTo(ExitCode.IN_USE.code());
                assertThat(second.output()).contains("Another agent is running with the state directory " + state);
            }
        }
    }

    @Test
    void reportsAboutTwoFoldersInOneFile() throws Exception {
        Path second = Files.createDirectories(directory.resolve("Second"));
        Files.writeString(second.resolve("plan.pdf"), "a plan");
        api.second(Optional.of(second));
        publishSecond(second);
        try (HeldPort port = HeldPort.take();
                AgentProcess agent = startTwo("run", "--agent-page-port=" + port.number())) {
            Await.until(
                    "a report about both",
                    SOON,
                    () -> inSecond().flatMap(StatusReport::complete).orElse(false));
            assertThat(report().folder()).contains(MAPS);
            assertThat(report().hash().value()).isEqualTo("HASH-0");
            assertThat(report().content()).as("no list of the first folder").isEmpty();
            assertThat(inSecond().orElseThrow().content().orElseThrow().update())
                    .hasValue(7);
            assertThat(page(port.number())).contains("Maps \u2013 Engine 7: can&#39;t tell", "Plans \u2013 Engine 7: ");
            assertThat(agent.output()).contains("[plans] Every file of update #7 is here.");

            api.awaitPoll();
            api.changeSecond("SECOND-1");
            Await.until("the second folder's change", SOON, () -> secondHash().equals("SECOND-1"));
            assertThat(report().hash().value()).isEqualTo("HASH-0");
            api.change("HASH-1", 1);
            awaitHash("HASH-1");
            assertThat(secondHash()).isEqualTo("SECOND-1");

            agent.terminate();
            assertThat(agent.awaitExit(Duration.ofSeconds(2))).isEqualTo(143);
        }
        assertThat(state.resolve("folders/plans/check.json")).isRegularFile();
        try (AgentProcess check = startTwo("check")) {
            assertThat(check.awaitExit()).as(check.output()).isZero();
            assertThat(check.output())
                    .contains("Maps: The Sync folder is 'Sync'", "Plans: The Sync folder is 'Second'");
        }
    }

    @Test
    void aFolderThatIsGoneSilencesNoOther() throws Exception {
        api.second(Optional.of(Files.createDirectories(directory.resolve("Second"))));
        try (AgentProcess agent = startTwo("once")) {
            assertThat(agent.awaitExit()).isZero();
        }
        assertThat(secondHash()).isEqualTo("SECOND-0");

        api.second(Optional.empty());
        api.change("HASH-1", 1);
        try (AgentProcess agent = startTwo("once")) {
            assertThat(agent.awaitExit()).isEqualTo(1);
            assertThat(agent.output()).contains("of some folder it only says that nothing is known");
        }
        assertThat(report().hash().value()).isEqualTo("HASH-1");
        assertThat(secondHash()).isEqualTo("unknown");
    }

    private void publishSecond(Path folder) throws Exception {
        FingerprintResult.Whole files = (FingerprintResult.Whole) FolderContent.ofThisRun(Clock.systemUTC())
                .read(folder, ContentRules.EVERYTHING, FolderContent.Mode.EVERY_BYTE, Throttle.unlimited());
        StationList list = StationList.of(
                7, Instant.now(), new PeerId("STATION"), Optional.of(new FolderHash("SECOND-0")), files.fingerprint());
        // At the station it is the first folder, on the truck the second.
        StationListFolder.of(status, PLANS, true).publish(list, "~STATION.part");
    }

    private AgentProcess startTwo(String... arguments) throws IOException {
        String[] all = Stream.concat(
                        Stream.of(arguments),
                        Stream.of(
                                "--sync-url=" + api.url(),
                                "--sync-folders=maps,plans",
                                "--sync-folder-maps=Sync",
                                "--sync-folder-plans",
                                "SHARE-125",
                                "--sync-status-folder=Status",
                                "--agent-state-dir=" + state))
                .toArray(String[]::new);
        return AgentProcess.start(Map.of(), all);
    }

    private Optional<StatusReport> inSecond() throws IOException {
        return read(status).flatMap(report -> report.in(PLANS, false));
    }

    private String secondHash() throws IOException {
        return inSecond().map(report -> report.hash().value()).orElse("");
    }

    // The look that follows a start after some seconds would else count among a burst's calls.
    private void awaitQuietStart(AgentProcess agent) throws Exception {
        Await.until("the look after the start", SOON, () -> api.requests("/folders/123/activity") >= 2);
        api.awaitPoll();
        assertThat(agent.output()).doesNotContain("WARN");
    }

    private AgentProcess start(String... arguments) throws IOException {
        return startAt(api.url(), arguments);
    }

    private AgentProcess startAt(String url, String... arguments) throws IOException {
        String[] all = Stream.concat(
                        Stream.of(arguments),
                        Stream.of(
                                "--sync-url=" + url,
                                "--sync-folder=Sync",
                                "--sync-status-folder=Status",
                                "--agent-state-dir=" + state))
                .toArray(String[]::new);
        return AgentProcess.start(Map.of(), all);
    }

    private void awaitHash(String hash) throws Exception {
        Await.until(
                "a report of " + hash,
                SOON,
                () -> read(status)
                        .filter(report -> report.hash().value().equals(hash))
                        .isPresent());
    }

    private StatusReport report() throws IOException {
        return read(status).orElseThrow();
    }

    private static long seq(Path folder) throws IOException {
        return read(folder).map(report -> report.seq().orElse(0)).orElse(0L);
    }

    private static Optional<StatusReport> read(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        return new StatusFolder(folder, Clock.systemUTC())
                .read(TRUCK)
                .filter(StatusFile.Usable.class::isInstance)
                .map(file -> ((StatusFile.Usable) file).report());
    }
}
