package dev.syncdashboard.agent.selfcheck;

import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.stationlist.StationListFolder;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Compares the disk with the station's newest list, over and over: soon after a change, and byte for byte once in a
 * while. {@link #run} does so on a thread of its own; what it found others may ask from any thread.
 */
public final class SelfCheck {

    private final Findings findings;
    private final Rounds rounds;

    /** A check of a device's only folder. */
    public SelfCheck(
            FolderContent content,
            Path stateDirectory,
            Duration fullCheckEvery,
            Clock clock,
            Supplier<Duration> passingTime) {
        this(content, stateDirectory, StationListFolder::new, fullCheckEvery, new Semaphore(1), clock, passingTime);
    }

    /**
     * A check that has not begun.
     *
     * @param content reads the disk
     * @param stateDirectory where it keeps the last check
     * @param lists finds this folder's list in the Status folder
     * @param fullCheckEvery so often every byte is read; zero: never
     * @param everyByte a permit for that, shared by the folders of a device
     * @param passingTime a time that only goes on, from any beginning
     */
    public SelfCheck(
            FolderContent content,
            Path stateDirectory,
            Function<Path, StationListFolder> lists,
            Duration fullCheckEvery,
            Semaphore everyByte,
            Clock clock,
            Supplier<Duration> passingTime) {
        this.findings = new Findings(content::steps, passingTime);
        this.rounds = new Rounds(
                findings,
                content,
                lists,
                everyByte,
                new CheckFile(stateDirectory),
                new Schedule(fullCheckEvery),
                clock,
                passingTime);
    }

    /** Told where the folders are; before that nothing is looked at. */
    public void follow(Places where) {
        findings.follow(where);
    }

    /** Told whenever the Sync folder may have changed. */
    public void changed() {
        findings.changed();
    }

    /** Told while files may be arriving without a sign. What was found last still holds until the next look. */
    public void lookAgain() {
        findings.lookAgain();
    }

    /** What was found last, perhaps before the last start. */
    public Optional<ContentCheck> last() {
        return findings.last();
    }

    /** Which device the station is, by the list that was used last. */
    public Optional<PeerId> station() {
        return findings.station();
    }

    /** Told whom to wake when a check has found something else than the one before, or decides again what was open meanwhile. */
    public void whenNews(Runnable wake) {
        findings.whenNews(wake);
    }

    /** Told whom to call after each look, on the thread that looked: it leaves a lot behind. */
    public void whenLooked(Runnable then) {
        rounds.whenLooked(then);
    }

    /** What is wrong with the disk itself, or keeps it from being checked, for the report. */
    public List<Hindrance> problems() {
        return findings.problems();
    }

    /** A check ended by a fault of the program. */
    public void failed(Throwable fault) {
        findings.failed(fault.getClass().getSimpleName()).run();
    }

    /**
     * Told of a hash that the engine gives now. One that is made of the very content shows that what was found missing or
     * different is there again, also while there is no list to compare with.
     */
    public void confirmed(FolderHash hash) {
        findings.confirmed(hash);
    }

    /** Whether this is the version of the list that was used last. */
    public Optional<Boolean> isListed(FolderHash hash) {
        return findings.isListed(hash);
    }

    /**
     * Whether the disk has every file of the version that the engine names. Empty if that can't be told: the list is that
     * of another version, the folder may have changed since the last look that has ended, or the disk does not answer.
     *
     * @param hash the engine's own hash, or the fingerprint
     */
    public Optional<Boolean> completeFor(FolderHash hash) {
        return findings.completeFor(hash);
    }

    /**
     * Stays until its thread is interrupted. Nothing that disk or engine do ends it. Should it end all the same, it may be
     * called again, and goes on from what it knew.
     *
     * @throws InterruptedException always
     */
    public void run() throws InterruptedException {
        rounds.run();
    }

    /** Goes on from the last check of the agent that ran before. */
    void recall() {
        rounds.recall();
    }

    /** Looks whether something is due, and does it. */
    void round() throws InterruptedException {
        rounds.round();
    }
}
