package dev.syncdashboard.agent.joining;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.agent.PassingTime;
import dev.syncdashboard.agent.words.AgentWords;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.admin.FolderInvitation;
import dev.syncdashboard.joining.HeardRequest;
import dev.syncdashboard.joining.JoinAnswer.Decision;
import dev.syncdashboard.joining.JoinFolder;
import dev.syncdashboard.joining.JoinName;
import dev.syncdashboard.joining.JoinRequest;
import dev.syncdashboard.joining.Kit;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What join and leave do on a truck, and what they say. */
@Timeout(20)
class JoinCommandTest {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @TempDir
    Path directory;

    private final FakeStation station = new FakeStation(false);
    private final Kit kit = station.kit(FakeStation.NOW.plusSeconds(86_400));
    private final FakeAdmin admin = new FakeAdmin("TRUCK1");
    private final List<String> said = new ArrayList<>();
    private Instant now = FakeStation.NOW;
    private Runnable meanwhile = () -> {};

    private final Person person = new Person() {
        @Override
        public void hears(Message message) {
            said.add(AgentWords.shown(message, AgentWords.english(ZoneOffset.UTC), now));
        }

        @Override
        public boolean isThere() {
            return false;
        }

        @Override
        public Optional<String> answers(Message question) {
            return Optional.empty();
        }

        @Override
        public Optional<String> confides(Message question) {
            return Optional.empty();
        }
    };

    @Test
    void joinsAndGetsItsPlainNameOnTheStationsWord() throws Exception {
        meanwhile = () -> answer(Decision.ACCEPTED, 1);

        assertThat(join(kit)).isEqualTo(JoinEnd.DONE);

        assertThat(admin.name).isEqualTo("Engine 7");
        assertThat(admin.known).extracting(Object::toString).containsExactly("STATION");
        assertThat(admin.folders.get(FakeStation.MAPS).path()).isEqualTo(directory.resolve("folders/Maps"));
        assertThat(settings())
                .containsEntry("sync.folder", FakeStation.MAPS)
                .containsEntry("sync.status.folder", FakeStation.STATUS)
                .containsEntry("sync.engine", "syncthing")
                .containsEntry("agent.station-key", station.key.verifyKey().value());
        assertThat(said)
                .contains(
                        "Joining as \"Engine 7\" with Station 4.", "Station 4 has let this truck in as \"Engine 7\".");
        assertThat(JoinSays.in(state())).extracting(Message::code).containsExactly("join.says.in");
    }

    @Test
    void asksInItsNameUntilItIsAnsweredAndGoesOnWhereItStopped() throws Exception {
        assertThat(join(kit)).isEqualTo(JoinEnd.WAITING);
        Optional<JoinRequest> asked = JoinName.parse(admin.self, admin.name);
        assertThat(asked.filter(each -> each.isProvenBy(
                        kit.ticket().orElseThrow().secret().key().verifyKey())))
                .isPresent();
        String before = Files.readString(directory.resolve("agent.properties"));

        assertThat(join(kit)).isEqualTo(JoinEnd.WAITING);
        assertThat(Files.readString(directory.resolve("agent.properties"))).isEqualTo(before);
        answer(Decision.ACCEPTED, 1);
        assertThat(join(kit)).isEqualTo(JoinEnd.DONE);
        assertThat(join(kit)).isEqualTo(JoinEnd.DONE);
        assertThat(admin.name).isEqualTo("Engine 7");
    }

    @Test
    void theRunningAgentTakesTheAnswerThatComesLater() throws Exception {
        join(kit);
        AnswerWatch watch = new AnswerWatch(state(), FakeStation.asked(admin), admin, clock());
        assertThat(watch.look()).isEqualTo(Duration.ofSeconds(5));
        assertThat(watch.says()).extracting(Message::code).containsExactly("join.says.asking");

        FakeStation.answers(status(), request(), Decision.ACCEPTED, 1, SigningKey.generate());
        watch.look();
        assertThat(watch.says()).extracting(Message::code).containsExactly("join.says.asking");
        answer(Decision.ACCEPTED, 4);
        watch.look();
        assertThat(admin.name).isEqualTo("Engine 7");
        answer(Decision.DECLINED, 3);
        watch.look();
        assertThat(watch.says()).extracting(Message::code).containsExactly("join.says.in");
        answer(Decision.DECLINED, 5);
        watch.look();
        assertThat(watch.says()).extracting(Message::code).containsExactly("join.says.declined");
    }

    @Test
    void leavesItsRequestInTheFolderWhereWhoeverHasTheSecretGetsIt() throws Exception {
        FakeStation ofSecrets = new FakeStation(true);

        assertThat(join(ofSecrets.card())).isEqualTo(JoinEnd.WAITING);

        assertThat(admin.name).isEqualTo("laptop-1");
        HeardRequest heard = new JoinFolder(status()).request(admin.self).orElseThrow();
        assertThat(heard.heardBy()).isEmpty();
        assertThat(heard.request().truckName()).isEqualTo("laptop-1");
        assertThat(said)
                .anyMatch(text -> text.contains("Compare the code there with this one: "
                        + heard.request().agentKey().code()));
    }

    @Test
    void endsByTheStationsNo() throws Exception {
        meanwhile = () -> answer(Decision.DECLINED, 1);

        assertThat(join(kit)).isEqualTo(JoinEnd.DECLINED);
        assertThat(said).last().asString().startsWith("Station 4 does not let this truck in.");
    }

    @Test
    void refusesAKitByTheClockWithBothDatesAndChangesNothing() throws Exception {
        now = FakeStation.NOW.plus(Duration.ofDays(2));
        assertThat(join(kit)).isEqualTo(JoinEnd.WRONG_KIT);
        assertThat(said).singleElement().asString().contains("1 Dec 2026, 10:00", "2 Dec 2026, 10:00");

        now = Instant.parse("2020-01-01T00:00:00Z");
        assertThat(join(kit)).isEqualTo(JoinEnd.WRONG_KIT);
        assertThat(said).last().asString().contains("The clock of this computer says 1 Jan 2020");
        assertNothingHasChanged();
    }

    @Test
    void refusesAnotherStationsKitUntilItHasLeft() throws Exception {
        join(kit);
        FakeStation other = new FakeStation(false);

        assertThat(join(other.card())).isEqualTo(JoinEnd.WRONG_KIT);

        assertThat(said).last().asString().contains("peer-agent leave");
        assertThat(settings())
                .containsEntry("agent.station-key", station.key.verifyKey().value());
    }

    @Test
    void takesNoDirectoryWithOtherFilesAndChangesNothing() throws Exception {
        Files.createDirectories(directory.resolve("folders/Reports"));
        Files.writeString(directory.resolve("folders/Reports/holiday.jpg"), "x");

        assertThat(join(kit)).isEqualTo(JoinEnd.FAILED);

        assertThat(said).singleElement().asString().contains("has other files in it", "--place status=DIRECTORY");
        assertNothingHasChanged();
    }

    @Test
    void takesNoFolderOfTheEnginesOwnThatIsOnlyCalledTheSame() throws Exception {
        Path own = engineHasAlready(FakeStation.MAPS);
        Files.writeString(own.resolve("holiday.jpg"), "x");

        assertThat(join(kit)).isEqualTo(JoinEnd.FAILED);
        assertThat(said).singleElement().asString().contains("\"Own\" (" + own, "all trucks would get these files");

        Files.delete(own.resolve("holiday.jpg"));
        admin.sharers.put(FakeStation.MAPS, List.of(new PeerId("HOME-COMPUTER")));
        assertThat(join(kit)).isEqualTo(JoinEnd.FAILED);
        assertThat(admin.known).isEmpty();
        assertThat(state().resolve("membership")).doesNotExist();
    }

    @Test
    void takesAFolderThatIsEmptyOrAlreadySharedWithTheStation() throws Exception {
        Path own = engineHasAlready(FakeStation.MAPS);
        Files.createDirectory(own.resolve(".stfolder"));
        assertThat(join(kit)).isEqualTo(JoinEnd.WAITING);

        Path reports = engineHasAlready(FakeStation.STATUS);
        Files.writeString(reports.resolve("OTHER.txt"), "{}");
        admin.sharers.put(FakeStation.STATUS, List.of(kit.stationId(), new PeerId("OTHER")));
        assertThat(join(kit)).isEqualTo(JoinEnd.WAITING);
        assertThat(admin.folders.get(FakeStation.MAPS).path()).isEqualTo(own);
    }

    private Path engineHasAlready(String id) throws Exception {
        Path own = directory.resolve("own-" + id);
        admin.folders.remove(id);
        admin.accept(new FolderInvitation(id, "Own", FolderRole.TRUCK_SYNC, Optional.empty()), own, List.of());
        return own;
    }

    @Test
    void takesBackWhatTheEngineCannotUseAndSaysWhoNeedsWhichRight() throws Exception {
        admin.closed.put(status(), 3);

        assertThat(join(kit)).isEqualTo(JoinEnd.FAILED);

        assertThat(said)
                .contains("The sync program can't use " + status()
                        + " for the folder \"Reports\": most likely its user has"
                        + " no right to make files there. Give it that right, or name another directory with --place"
                        + " status=DIRECTORY, then join again.")
                .doesNotContain("Folder \"Reports\": will be in " + status() + ".")
                .endsWith("All is as it was before.");
        assertNothingHasChanged();
        admin.closed.clear();
        Files.writeString(directory.resolve("folders/Maps/map.pdf"), "came meanwhile");
        assertThat(join(kit)).as("once it has the right").isEqualTo(JoinEnd.WAITING);
    }

    @Test
    void takesBackTheFirstFolderWhenTheEngineRefusesTheNextAtOnce() throws Exception {
        admin.refused.add(status());

        assertThat(join(kit)).isEqualTo(JoinEnd.FAILED);

        assertThat(said).anyMatch(text -> text.contains("no right to " + status()));
        assertNothingHasChanged();
    }

    @Test
    void aFolderThatWasThereBeforeStaysAndIsNotTouchedWhileANewOneCannotBe() throws Exception {
        join(kit);
        Membership before = remembered();
        String settings = Files.readString(directory.resolve("agent.properties"));
        admin.folders.remove(FakeStation.STATUS);
        admin.closed.put(status(), 3);
        admin.closed.put(directory.resolve("folders/Maps"), 0);

        assertThat(join(kit)).isEqualTo(JoinEnd.FAILED);

        assertThat(admin.folders).containsOnlyKeys(FakeStation.MAPS);
        assertThat(admin.known).containsExactly(kit.stationId());
        assertThat(remembered()).isEqualTo(before);
        assertThat(directory.resolve("agent.properties")).hasContent(settings);
    }

    @Test
    void refusesAPlaceForAFolderThatIsNotInTheKit() throws Exception {
        JoinWishes wishes = new JoinWishes(Optional.empty(), Map.of("plans", directory), PATIENCE);

        assertThat(command().run(kit, wishes)).isEqualTo(JoinEnd.FAILED);
        assertThat(said).containsExactly("There is no folder \"plans\" in this kit. Its folders are: files, status.");
        assertNothingHasChanged();
    }

    @Test
    void saysThatThereIsNoEngineOrThatItStoppedInTheMiddle() throws Exception {
        admin.failure = Optional.of(EngineException.Kind.UNREACHABLE);

        assertThat(join(kit)).isEqualTo(JoinEnd.NO_ENGINE);
        assertNothingHasChanged();
    }

    @Test
    void leaveUndoesWhatJoinDidAndNothingElse() throws Exception {
        Files.writeString(directory.resolve("agent.properties"), "agent.heartbeat=10m\nsync.folder=old\n");
        admin.accept(
                new FolderInvitation("own", "Photos", FolderRole.STATUS, Optional.empty()),
                directory.resolve("photos"),
                List.of());
        meanwhile = () -> answer(Decision.ACCEPTED, 1);
        join(kit);
        Files.writeString(directory.resolve("folders/Maps/map.pdf"), "map");
        Path found = Files.writeString(state().resolve("check.json"), "that all files are here");

        assertThat(leave()).isEqualTo(JoinEnd.DONE);
        assertThat(leave()).isEqualTo(JoinEnd.DONE);

        assertThat(admin.folders).containsOnlyKeys("own");
        assertThat(admin.known).isEmpty();
        assertThat(admin.name).isEqualTo("laptop-1");
        assertThat(directory.resolve("folders/Maps/map.pdf")).exists();
        assertThat(found).as("what status says of the folder that was left").doesNotExist();
        assertThat(Files.readString(directory.resolve("agent.properties")))
                .isEqualTo("agent.heartbeat=10m\nsync.folder=old\n");
        assertThat(said).contains("This truck has joined no station. There is nothing to undo.");

        meanwhile = () -> {};
        assertThat(join(kit)).as("into the directories that are its own").isNotEqualTo(JoinEnd.FAILED);
    }

    /** The station's engine knows it, and says nothing of a device that it knows: the request has to get there as a file. */
    @Test
    void aTruckThatHasLeftAndComesBackAsksWhereTheStationSeesIt() throws Exception {
        meanwhile = () -> answer(Decision.ACCEPTED, 1);
        join(kit);
        assertThat(new JoinFolder(status()).request(admin.self))
                .as("while nobody has let it in")
                .isEmpty();
        leave();

        meanwhile = () -> {};
        assertThat(join(station.card())).isEqualTo(JoinEnd.WAITING);
        assertThat(new JoinFolder(status()).request(admin.self).map(HeardRequest::request))
                .contains(request());
        answer(Decision.ACCEPTED, 2);
        assertThat(join(station.card())).isEqualTo(JoinEnd.DONE);
        assertThat(new JoinFolder(status()).request(admin.self)).isEmpty();
    }

    /** It is not let in because it was once: the station counts it no more. */
    @Test
    void aTruckThatWasTakenOffTheRosterAsksAgain() throws Exception {
        meanwhile = () -> answer(Decision.ACCEPTED, 1);
        join(kit);
        answer(Decision.WITHDRAWN, 2);

        meanwhile = () -> {};
        assertThat(join(station.card())).isEqualTo(JoinEnd.WAITING);
        assertThat(new JoinFolder(status()).request(admin.self).map(HeardRequest::request))
                .contains(request());
        answer(Decision.ACCEPTED, 3);
        assertThat(join(station.card())).isEqualTo(JoinEnd.DONE);
    }

    /** A power cut, or an engine that stops answering, must not leave behind that this truck is current. */
    @Test
    void aLeaveThatWasCutShortStillForgetsWhatWasFoundInTheFolders() throws Exception {
        meanwhile = () -> answer(Decision.ACCEPTED, 1);
        join(kit);
        Path found = Files.writeString(state().resolve("check.json"), "that all files are here");
        admin.failureOfExpel = Optional.of(EngineException.Kind.UNREACHABLE);

        assertThat(leave()).isEqualTo(JoinEnd.NO_ENGINE);
        assertThat(admin.folders).isEmpty();
        assertThat(found).as("of a folder that was left").doesNotExist();

        // The agent runs on until somebody stops it, and finds what it always found.
        Files.writeString(found, "that all files are here");
        admin.failureOfExpel = Optional.empty();
        assertThat(leave()).isEqualTo(JoinEnd.DONE);
        assertThat(found).doesNotExist();
    }

    @Test
    void keepsSecretsForTheOwnerAlone() throws Exception {
        join(new FakeStation(true).card());

        for (Path each : List.of(directory.resolve("agent.properties"), state().resolve("membership"))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(each)))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void aDamagedMemoryIsSaidAndNotOverwritten() throws Exception {
        join(kit);
        Files.writeString(state().resolve("membership"), "stage=IN\n");

        assertThat(join(kit)).isEqualTo(JoinEnd.FAILED);
        assertThat(said).last().asString().contains("damaged");
        assertThat(state().resolve("membership")).hasContent("stage=IN\n");
    }

    private void assertNothingHasChanged() {
        assertThat(admin.known).isEmpty();
        assertThat(admin.followed).isEmpty();
        assertThat(admin.folders).isEmpty();
        assertThat(admin.name).isEqualTo("laptop-1");
        assertThat(directory.resolve("agent.properties")).doesNotExist();
        assertThat(state().resolve("membership")).doesNotExist();
    }

    private JoinEnd join(Kit of) throws InterruptedException {
        return command().run(of, new JoinWishes(Optional.empty(), Map.of(), PATIENCE));
    }

    private JoinCommand command() {
        return new JoinCommand(computer(), person, finder());
    }

    private JoinEnd leave() throws InterruptedException {
        return new LeaveCommand(computer(), person, finder()).run();
    }

    private EngineFinder finder() {
        return (engine, asked) -> new EngineFinder.Found.One(
                new OpenEngine(Map.of("sync.engine", engine), FakeStation.asked(admin), admin));
    }

    private TruckComputer computer() {
        return new TruckComputer(
                state(), directory.resolve("agent.properties"), directory.resolve("folders"), clock(), new Hurried());
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    private Path state() {
        return directory.resolve("state");
    }

    private Path status() {
        return directory.resolve("folders/Reports");
    }

    private JoinRequest request() throws IOException {
        return remembered().request();
    }

    private Membership remembered() throws IOException {
        return MembershipFile.in(state(), new FileOwner(Optional.empty()))
                .read()
                .orElseThrow();
    }

    private void answer(Decision decision, long number) {
        try {
            station.answers(status(), request(), decision, number);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> settings() throws IOException {
        return new SettingsFile(directory.resolve("agent.properties"), new FileOwner(Optional.empty()))
                .read()
                .values();
    }

    /** Time that passes only while somebody waits, and then at once. */
    private final class Hurried implements PassingTime {

        private Duration passed = Duration.ZERO;

        @Override
        public Duration now() {
            return passed;
        }

        @Override
        public void pause(Duration duration) {
            passed = passed.plus(duration);
            // The station can't answer where there is no Status folder yet.
            if (Files.isDirectory(status())) {
                meanwhile.run();
            }
        }
    }
}
