package dev.syncdashboard.start;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.start.FailedRelease.Failure;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartTest {

    @TempDir
    Path directory;

    private final List<String> log = new ArrayList<>();
    private Path installed;
    private Path releases;

    @BeforeEach
    void installedJar() throws IOException {
        installed = Files.writeString(directory.resolve("installed.jar"), "the installed jar");
        releases = directory.resolve("releases");
    }

    /** Ends the process, as far as files can tell, before its n-th change. */
    private static final class EndingDisk extends StartDisk {

        private int left;

        EndingDisk(int changes) {
            this.left = changes;
        }

        @Override
        protected void change() throws IOException {
            if (left-- <= 0) {
                throw new ProcessEnd();
            }
        }
    }

    private static final class ProcessEnd extends Error {
        private static final long serialVersionUID = 1;
    }

    private ReleaseStore store() {
        return new ReleaseStore(releases, new StartDisk());
    }

    private Start start(StartDisk disk) {
        return new Start(new ReleaseStore(releases, disk), Optional.of(installed), () -> 1_800_000_000L, log::add);
    }

    private Optional<String> starts() {
        return start(new StartDisk()).choose(true).release().map(StagedRelease::version);
    }

    private StagedRelease stage(ReleaseStore store, String version) throws IOException {
        byte[] content = ("jar of " + version).getBytes(StandardCharsets.UTF_8);
        store.stage(version, out -> out.write(content));
        return new StagedRelease(version, Staged.release(version).manifest(), JarDigest.of(store.jar(version)));
    }

    private CurrentRelease install(ReleaseStore store, String version, Optional<StagedRelease> before)
            throws IOException {
        StagedRelease staged = stage(store, version);
        CurrentRelease current = new CurrentRelease(staged, before, JarDigest.of(installed));
        store.swap(current, new TrialRelease(staged, 0, Duration.ofMinutes(10)));
        return current;
    }

    @Test
    void aReleaseThatIsConfirmedStays() throws IOException {
        install(store(), "1.1.0", Optional.empty());
        assertThat(starts()).contains("1.1.0");
        store().confirm();

        for (int i = 0; i < 10; i++) {
            assertThat(starts()).contains("1.1.0");
        }
        assertThat(store().failed()).isEmpty();
    }

    @Test
    void oneThatIsNotConfirmedInThreeStartsIsGivenUpForWhatRanBefore() throws IOException {
        CurrentRelease first = install(store(), "1.1.0", Optional.empty());
        store().confirm();
        install(store(), "1.2.0", Optional.of(first.release()));

        assertThat(List.of(starts(), starts(), starts())).containsOnly(Optional.of("1.2.0"));
        assertThat(starts()).contains("1.1.0");
        assertThat(starts()).contains("1.1.0");
        assertThat(store().failed())
                .containsExactly(new FailedRelease(
                        "1.2.0", Staged.release("1.2.0").manifest(), Failure.DID_NOT_START, 1_800_000_000L));
    }

    @Test
    void theFirstReleaseOfAllGoesBackToTheInstalledJar() throws IOException {
        install(store(), "1.1.0", Optional.empty());
        starts();
        starts();
        starts();

        assertThat(starts()).isEmpty();
        assertThat(store().current()).isEmpty();
        assertThat(store().trial()).isEmpty();
    }

    /** Else a release that hangs would go on for ever where its note was damaged. */
    @Test
    void aTrialThatCannotBeReadHasNotEnded() throws IOException {
        CurrentRelease first = install(store(), "1.1.0", Optional.empty());
        Start.OnTrial trial = new Start.OnTrial(first, Duration.ofMinutes(10));
        assertThat(start(new StartDisk()).isStillOnTrial(trial)).isTrue();

        Files.writeString(releases.resolve("trial"), "?");
        assertThat(start(new StartDisk()).isStillOnTrial(trial)).isTrue();
        store().confirm();
        assertThat(start(new StartDisk()).isStillOnTrial(trial)).isFalse();
    }

    @Test
    void startsOfOtherCommandsDoNotCount() throws IOException {
        install(store(), "1.1.0", Optional.empty());
        for (int i = 0; i < 10; i++) {
            assertThat(start(new StartDisk()).choose(false).release()).isPresent();
        }

        assertThat(store().trial().orElseThrow().starts()).isZero();
    }

    @Test
    void aJarThatIsNotWhatWasPutThereIsNotRun() throws IOException {
        CurrentRelease first = install(store(), "1.1.0", Optional.empty());
        store().confirm();
        install(store(), "1.2.0", Optional.of(first.release()));
        Files.writeString(store().jar("1.2.0"), "half a jar");

        assertThat(starts()).contains("1.1.0");
        Files.delete(store().jar("1.1.0"));
        assertThat(starts()).isEmpty();
        assertThat(log).anyMatch(line -> line.contains("not what was put there"));
    }

    @Test
    void whereAPersonInstallsAnotherJarThatOneRuns() throws IOException {
        install(store(), "1.1.0", Optional.empty());
        store().confirm();
        Files.writeString(installed, "a newer package");

        assertThat(starts()).isEmpty();
    }

    @Test
    void whereStartsCannotBeCountedNothingIsTried() throws IOException {
        install(store(), "1.1.0", Optional.empty());
        StartDisk full = new StartDisk() {
            @Override
            protected void change() throws IOException {
                throw new IOException("No space left on device");
            }
        };

        assertThat(start(full).choose(true).release()).isEmpty();
        assertThat(starts()).contains("1.1.0");
    }

    @Test
    void aReleaseThatWentBackIsRememberedUntilAPersonForgivesIt() throws IOException {
        CurrentRelease current = install(store(), "1.1.0", Optional.empty());
        start(new StartDisk()).goBack(current, Failure.DID_NOT_REPORT);
        assertThat(store().failed()).hasSize(1);

        store().forgive(current.release().manifest());

        assertThat(store().failed()).isEmpty();
    }

    @Test
    void oldReleasesAreTakenAway() throws IOException {
        stage(store(), "1.1.0");
        stage(store(), "1.2.0");

        store().keepOnly(List.of("1.2.0"));

        assertThat(releases.resolve("1.1.0")).doesNotExist();
        assertThat(store().jar("1.2.0")).exists();
    }

    @Test
    void anEndBetweenAnyTwoChangesOfASwapLeavesWhatRanBeforeOrTheTrial() throws IOException {
        CurrentRelease first = install(store(), "1.1.0", Optional.empty());
        store().confirm();
        for (int changes = 0; ; changes++) {
            boolean ended = endsAfter(new EndingDisk(changes), first);
            Optional<String> next = starts();
            boolean swapped =
                    store().current().orElseThrow().release().version().equals("1.2.0");

            assertThat(next).contains(swapped ? "1.2.0" : "1.1.0");
            if (swapped) {
                assertThat(store().trial().orElseThrow().release().version()).isEqualTo("1.2.0");
            }
            assertThat(swapped).isEqualTo(swapped || !ended);
            if (!ended) {
                assertThat(changes).isGreaterThan(8);
                return;
            }
            // What began is done again, and works.
            install(store(), "1.2.0", Optional.of(first.release()));
            assertThat(starts()).contains("1.2.0");
            start(new StartDisk()).goBack(store().current().orElseThrow(), Failure.DID_NOT_START);
        }
    }

    private boolean endsAfter(EndingDisk disk, CurrentRelease first) throws IOException {
        try {
            install(new ReleaseStore(releases, disk), "1.2.0", Optional.of(first.release()));
            return false;
        } catch (ProcessEnd e) {
            return true;
        }
    }

    @Test
    void anEndBetweenAnyTwoChangesOfAReturnEndsInWhatRanBefore() throws IOException {
        for (int changes = 0; ; changes++) {
            CurrentRelease first = install(store(), "1.1.0", Optional.empty());
            store().confirm();
            install(store(), "1.2.0", Optional.of(first.release()));
            starts();
            starts();
            starts();

            boolean ended = endsAt(new EndingDisk(changes));

            assertThat(starts()).contains("1.1.0");
            assertThat(store().failed()).extracting(FailedRelease::version).containsExactly("1.2.0");
            store().forgive(Staged.release("1.2.0").manifest());
            if (!ended) {
                assertThat(changes).isGreaterThan(5);
                return;
            }
        }
    }

    private boolean endsAt(EndingDisk disk) {
        try {
            start(disk).choose(true);
            return false;
        } catch (ProcessEnd e) {
            return true;
        }
    }
}
