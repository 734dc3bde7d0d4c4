package dev.syncdashboard.agent.update;

import dev.syncdashboard.disk.SharedTree;
import dev.syncdashboard.release.ReleaseFile;
import dev.syncdashboard.release.ReleaseManifest;
import dev.syncdashboard.release.ReleaseManifest.ManifestFlaw;
import dev.syncdashboard.release.ReleaseManifest.Reading;
import dev.syncdashboard.release.Rollout;
import dev.syncdashboard.release.RolloutTrust;
import dev.syncdashboard.release.SignedRelease;
import dev.syncdashboard.start.FailedRelease;
import dev.syncdashboard.start.ReleaseStore;
import dev.syncdashboard.start.StartedProgram;
import dev.syncdashboard.status.ReleaseReason;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.Instant;
import java.util.Optional;

/** What a technician sees and does of the agent's versions at a truck. */
public final class UpdateCommand {

    private final UpdateSettings settings;
    private final StartedProgram started;
    private final ReleaseStore store;
    private final Path stateDirectory;
    private final PrintWriter out;

    /** @param stateDirectory of the agent that runs on this computer */
    public UpdateCommand(UpdateSettings settings, StartedProgram started, Path stateDirectory, PrintWriter out) {
        this.settings = settings;
        this.started = started;
        this.store = new ReleaseStore(started.releases(), SharedDisk.of(started));
        this.stateDirectory = stateDirectory;
        this.out = out;
    }

    /** Says which version is there, which is wanted, and how it stands. */
    public void show() {
        out.println("This version: " + settings.running() + ".");
        store.current()
                .ifPresentOrElse(
                        current -> out.println("Started in place of the installed one: "
                                + current.release().version() + "."),
                        () -> out.println("Started is the installed one."));
        store.trial()
                .ifPresent(trial -> out.println("Version " + trial.release().version()
                        + " has not shown yet that it works: started " + trial.starts() + " times."));
        out.println(wanted());
        for (FailedRelease failed : store.failed()) {
            out.println("Went back from " + failed.version() + " on " + Instant.ofEpochSecond(failed.at()) + ": "
                    + words(failed) + ".");
        }
        if (!settings.on()) {
            out.println("agent.update is off: nothing is installed by itself.");
        }
        if (settings.project().isEmpty()) {
            out.println("This build knows no project's key, so it believes no release. Set agent.release-key.");
        }
    }

    private String wanted() {
        if (settings.station().isEmpty()) {
            return "It does not know its station's key, so the station can want nothing of it: join with a kit.";
        }
        Optional<Rollout> newest = new RolloutTrust(settings.station().get(), stateDirectory)
                .look(stateDirectory)
                .newest();
        return newest.map(
                        rollout -> "The station wants: " + rollout.version() + (rollout.stopped() ? ", stopped." : "."))
                .orElse("The station has wanted no version yet.");
    }

    private static String words(FailedRelease failed) {
        return switch (failed.why()) {
            case DID_NOT_START -> "it ended each time before it had reported";
            case DID_NOT_REPORT -> "it had not reported in time";
        };
    }

    /**
     * Installs a release that the project has signed, from any directory; also one from which this device went back.
     *
     * @param from its directory, or its {@code release.json}
     * @return whether it is installed
     */
    public boolean install(Path from) throws IOException {
        Path directory = Files.isDirectory(from) ? from : from.toAbsolutePath().resolveSibling("");
        if (settings.project().isEmpty()) {
            return refuse("this build knows no project's key; set agent.release-key");
        }
        Reading reading;
        try (InputStream in = Files.newInputStream(directory.resolve(ReleaseManifest.FILE))) {
            reading = ReleaseManifest.open(
                    in.readNBytes(ReleaseManifest.MOST_BYTES + 1),
                    settings.project().get());
        }
        if (reading instanceof Reading.Unusable unusable) {
            return refuse(words(unusable.flaw()));
        }
        SignedRelease release = ((Reading.Signed) reading).signed();
        Optional<String> objection = objection(release);
        if (objection.isPresent()) {
            return refuse(objection.get());
        }
        return install(release, directory.resolve(ReleaseFile.JAR));
    }

    private static String words(ManifestFlaw flaw) {
        return switch (flaw) {
            case NOT_SIGNED -> "the project's key did not sign it, or it was changed since";
            case NOT_READABLE -> "it is signed, but in a form that this version can't read";
            case OTHER_PROGRAM -> "it is of another program";
        };
    }

    private Optional<String> objection(SignedRelease release) {
        int java = Runtime.version().feature();
        if (release.release().java() > java) {
            return Optional.of("it needs Java " + release.release().java() + ", and here is " + java);
        }
        if (!release.release().version().isNewerThan(settings.running())) {
            return Optional.of("version " + release.release().version() + " is not newer than " + settings.running());
        }
        return started.installed().isEmpty()
                ? Optional.of("this program does not run from an installed jar")
                : Optional.empty();
    }

    private boolean install(SignedRelease release, Path jar) throws IOException {
        store.forgive(release.manifest().toString());
        Optional<ReleaseReason> failure =
                new ReleaseInstall(store, started).install(release, jar, Rollout.USUAL_WITHIN);
        if (failure.isPresent()) {
            return refuse(
                    failure.get() == ReleaseReason.ARRIVING
                            ? "its jar is not the one that was signed"
                            : "it can't be stored (" + failure.get().code() + ")");
        }
        giveToOwner();
        out.println(
                "Version " + release.release().version() + " is installed. The agent starts in it within half a"
                        + " minute if it runs by its starter, else at its next start, and goes back by itself if that does not work.");
        return true;
    }

    /** An administrator who installs for the agent's own user must not leave files that this one can't change. */
    private void giveToOwner() throws IOException {
        if (!FileSystems.getDefault().supportedFileAttributeViews().contains("owner")) {
            return;
        }
        UserPrincipal owner = Files.getOwner(stateDirectory);
        SharedTree.give(started.releases(), owner);
    }

    private boolean refuse(String why) {
        out.println("Not installed: " + why + ".");
        return false;
    }
}
