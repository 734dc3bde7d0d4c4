package dev.syncdashboard.agent.update;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.release.ReleaseFile;
import dev.syncdashboard.release.ReleaseManifest;
import dev.syncdashboard.release.Rollout;
import dev.syncdashboard.release.RolloutFile;
import dev.syncdashboard.release.RolloutTrust;
import dev.syncdashboard.signature.KeyFile;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.start.CurrentRelease;
import dev.syncdashboard.start.GivenUp;
import dev.syncdashboard.start.ReleaseStore;
import dev.syncdashboard.start.StartDisk;
import dev.syncdashboard.start.StartedProgram;
import dev.syncdashboard.start.TrialRelease;
import dev.syncdashboard.status.ReleaseVersion;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.attribute.UserPrincipal;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a technician sees and does with a USB stick. */
class UpdateCommandTest {

    private static final String INSTALLED = "1".repeat(64);

    private final SigningKey station = SigningKey.generate();
    private final StringWriter out = new StringWriter();

    @TempDir
    private Path directory;

    private Path state;
    private Path stick;
    private Path key;
    private Optional<VerifyKey> project;
    private Optional<String> installed = Optional.of(INSTALLED);
    private boolean on = true;

    @BeforeEach
    void aKey() throws IOException {
        state = Files.createDirectories(directory.resolve("state"));
        stick = Files.createDirectories(directory.resolve("stick"));
        key = directory.resolve("project.key");
        project = Optional.of(new KeyFile(key).open().verifyKey());
    }

    private UpdateCommand command(Optional<VerifyKey> ofStation) {
        out.getBuffer().setLength(0);
        StartedProgram started = new StartedProgram(
                state.resolve(ReleaseStore.DIRECTORY), Optional.empty(), installed, Optional.empty());
        return new UpdateCommand(
                new UpdateSettings(new ReleaseVersion("1.2.0"), on, project, ofStation, Optional.of(started)),
                started,
                state,
                new PrintWriter(out, true));
    }

    private UpdateCommand command() {
        return command(Optional.of(station.verifyKey()));
    }

    private ReleaseStore store() {
        return new ReleaseStore(state.resolve(ReleaseStore.DIRECTORY), new StartDisk());
    }

    private Path release(String version, int classFile) throws IOException {
        Path jar = AgentJar.of(directory.resolve(version + ".jar"), version, classFile);
        new ReleaseMaking(Clock.systemUTC(), new PrintWriter(new StringWriter())).make(jar, key, stick);
        return stick.resolve(version);
    }

    private void assertNotInstalled(Path from, String why) throws IOException {
        assertThat(command().install(from)).isFalse();
        assertThat(out.toString()).isEqualToNormalizingNewlines("Not installed: " + why + ".\n");
        assertThat(store().current()).isEmpty();
        assertThat(store().trial()).isEmpty();
    }

    @Test
    void saysWhatRunsAndThatTheStationHasWantedNothing() {
        command().show();

        assertThat(out.toString().lines())
                .containsExactly(
                        "This version: 1.2.0.",
                        "Started is the installed one.",
                        "The station has wanted no version yet.");
    }

    @Test
    void saysWhatTheStationWants() throws Exception {
        Path status = Files.createDirectories(directory.resolve("Status"));
        Files.write(
                status.resolve(RolloutFile.FILE),
                new Rollout(
                                7,
                                new ReleaseVersion("1.3.0"),
                                Sha256.of(new byte[1]),
                                Set.of(),
                                false,
                                true,
                                Rollout.USUAL_WITHIN,
                                Rollout.USUAL_BATTERY)
                        .sign(station));
        new RolloutTrust(station.verifyKey(), state).look(status);

        command().show();
        assertThat(out.toString().lines()).contains("The station wants: 1.3.0, stopped.");

        command(Optional.of(SigningKey.generate().verifyKey())).show();
        assertThat(out.toString().lines())
                .as("another station's is nobody's")
                .contains("The station has wanted no version yet.");
    }

    @Test
    void saysWhyNothingIsInstalledByItself() {
        on = false;
        project = Optional.empty();
        command(Optional.empty()).show();

        assertThat(out.toString().lines())
                .contains(
                        "It does not know its station's key, so the station can want nothing of it: join with a kit.",
                        "agent.update is off: nothing is installed by itself.",
                        "This build knows no project's key, so it believes no release. Set agent.release-key.");
    }

    @Test
    void installsFromADirectoryWhateverTheStationWantsAndSaysHowItStands() throws Exception {
        Path from = release("1.3.0", AgentJar.JAVA_17);
        assertThat(command().install(from)).isTrue();

        assertThat(out.toString()).startsWith("Version 1.3.0 is installed.");
        CurrentRelease current = store().current().orElseThrow();
        assertThat(current.release().version()).isEqualTo("1.3.0");
        assertThat(current.beside()).isEqualTo(INSTALLED);
        TrialRelease trial = store().trial().orElseThrow();
        assertThat(trial.within()).isEqualTo(Duration.ofMinutes(10));
        assertThat(store().jar("1.3.0")).hasSameBinaryContentAs(from.resolve(ReleaseFile.JAR));

        command().show();
        assertThat(out.toString().lines())
                .contains(
                        "Started in place of the installed one: 1.3.0.",
                        "Version 1.3.0 has not shown yet that it works: started 0 times.");
    }

    @Test
    void takesTheManifestForItsDirectory() throws Exception {
        assertThat(command().install(release("1.3.0", AgentJar.JAVA_17).resolve(ReleaseManifest.FILE)))
                .isTrue();
    }

    @Test
    void whatItWentBackFromIsSaidAndMayBeTriedAgainByHand() throws Exception {
        Path from = release("1.3.0", AgentJar.JAVA_17);
        command().install(from);
        GivenUp.current(store());
        command().show();
        assertThat(out.toString()).contains("Went back from 1.3.0 on ", ": it ended each time before it had reported.");

        assertThat(command().install(from)).isTrue();
        assertThat(store().failed()).isEmpty();
        assertThat(store().trial()).isPresent();
    }

    @Test
    void aForgedOneIsNotInstalled() throws Exception {
        Path from = release("1.3.0", AgentJar.JAVA_17);
        project = Optional.of(SigningKey.generate().verifyKey());

        assertNotInstalled(from, "the project's key did not sign it, or it was changed since");
    }

    @Test
    void aJarThatIsNotTheSignedOneIsNotInstalled() throws Exception {
        Path from = release("1.3.0", AgentJar.JAVA_17);
        byte[] jar = Files.readAllBytes(from.resolve(ReleaseFile.JAR));
        jar[jar.length / 2] ^= 1;
        Files.write(from.resolve(ReleaseFile.JAR), jar);

        assertNotInstalled(from, "its jar is not the one that was signed");
    }

    @Test
    void oneThatIsNotNewerIsNotInstalled() throws Exception {
        assertNotInstalled(release("1.2.0", AgentJar.JAVA_17), "version 1.2.0 is not newer than 1.2.0");
        assertNotInstalled(release("1.1.9", AgentJar.JAVA_17), "version 1.1.9 is not newer than 1.2.0");
    }

    @Test
    void oneForANewerJavaIsNotInstalled() throws Exception {
        int java = Runtime.version().feature();

        assertNotInstalled(
                release("1.3.0", AgentJar.JAVA_17 - 17 + java + 1),
                "it needs Java " + (java + 1) + ", and here is " + java);
    }

    @Test
    void withoutAKeyOrAnInstalledJarNothingIsInstalled() throws Exception {
        Path from = release("1.3.0", AgentJar.JAVA_17);
        installed = Optional.empty();
        assertNotInstalled(from, "this program does not run from an installed jar");

        project = Optional.empty();
        assertNotInstalled(from, "this build knows no project's key; set agent.release-key");
    }

    @Test
    void aDirectoryWithoutAReleaseIsAFailure() {
        assertThatThrownBy(() -> command().install(stick)).isInstanceOf(NoSuchFileException.class);
    }

    /** The agent's user may have put a link there, to what is not his. */
    @Test
    void anAdministratorGivesAwayWhatWasInstalledAndNothingThatALinkLeadsTo() throws IOException {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root can give files away");
        UserPrincipal daemon =
                state.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("daemon");
        Path secret = Files.writeString(directory.resolve("shadow"), "root's");
        UserPrincipal before = Files.getOwner(secret);
        Path releases = Files.createDirectories(state.resolve(ReleaseStore.DIRECTORY));
        Files.createSymbolicLink(releases.resolve("planted"), secret);
        Files.setOwner(state, daemon);

        assertThat(command().install(release("1.3.0", AgentJar.JAVA_17))).isTrue();

        assertThat(Files.getOwner(releases)).isEqualTo(daemon);
        assertThat(Files.getOwner(secret)).isEqualTo(before);
    }

    @Test
    void nothingIsMadeWhereALinkOfTheAgentsUserLeads() throws IOException {
        try (DirectoryStream<Path> open = Files.newDirectoryStream(state)) {
            assumeTrue(open instanceof SecureDirectoryStream, "this system can't go from open directories");
        }
        Path others = Files.createDirectory(directory.resolve("others"));
        Path releases = Files.createDirectories(state.resolve(ReleaseStore.DIRECTORY));
        Files.createSymbolicLink(releases.resolve("1.3.0"), others);

        assertNotInstalled(release("1.3.0", AgentJar.JAVA_17), "it can't be stored (cannot-store)");

        assertThat(others).isEmptyDirectory();
    }
}
