package dev.syncdashboard.agent.update;

import dev.syncdashboard.agent.Companion;
import dev.syncdashboard.agent.PassingTime;
import dev.syncdashboard.agent.ReleaseNews;
import dev.syncdashboard.agent.power.Power;
import dev.syncdashboard.agent.power.PowerSource;
import dev.syncdashboard.agent.update.UpdateRule.Outcome;
import dev.syncdashboard.release.ReleaseFile;
import dev.syncdashboard.release.ReleaseFolder;
import dev.syncdashboard.release.Rollout;
import dev.syncdashboard.release.RolloutFile;
import dev.syncdashboard.release.RolloutTrust;
import dev.syncdashboard.release.RolloutTrust.Belief;
import dev.syncdashboard.release.SignedRelease;
import dev.syncdashboard.start.CurrentRelease;
import dev.syncdashboard.start.ReleaseStore;
import dev.syncdashboard.start.StartDisk;
import dev.syncdashboard.start.StartedProgram;
import dev.syncdashboard.status.ReleaseReason;
import dev.syncdashboard.status.ReleaseStanding;
import dev.syncdashboard.status.ReleaseState;
import dev.syncdashboard.status.StatusReport;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks now and then whether the station wants another version, installs it, and ends the agent so that it starts anew in
 * that. A version that is tried is confirmed here: after its first report, and when it has looked at its engine by itself.
 */
public final class ReleaseUpdate implements Companion, ReleaseNews {

    private static final Logger LOG = LoggerFactory.getLogger(ReleaseUpdate.class);

    /** A look is a handful of small files, of which most are not there. Nobody waits for a rollout to begin. */
    private static final Duration AT_REST = Duration.ofSeconds(15);

    private static final Duration SELDOM = Duration.ofSeconds(5);

    private static final Duration OFTEN = Duration.ofSeconds(1);

    /** After a release could not be stored: copying it again and again would wear the disk. */
    private static final Duration AFTER_FAILURE = Duration.ofMinutes(5);

    /** Some systems have to start a program to tell. */
    private static final Duration UNTIL_CHARGED = Duration.ofMinutes(1);

    /** The paths of folders change seldom, and a look at the engine costs more than all else here. */
    private static final Duration SAME_PLACES = Duration.ofMinutes(10);

    private final UpdateSettings settings;
    private final Places places;
    private final PowerSource power;
    private final Optional<ReleaseStore> store;
    private final Optional<RolloutTrust> trust;
    private final Optional<ReleaseSearch> search;
    private final StandingFile file;
    private final Clock clock;
    private final PassingTime time;
    private final Runnable restart;

    /** What was there to be started at this start, and was not: the starter could not note it, or it is not whole. */
    private Optional<CurrentRelease> passedOver;

    private Optional<DevicePlaces> known = Optional.empty();
    private Duration asked = Duration.ZERO;
    private boolean cleared;
    private Optional<FileMark> rolloutSeen = Optional.empty();
    private Optional<ReleaseStanding> kept = Optional.empty();
    private Belief belief = new Belief(Optional.empty(), Optional.empty());

    // Guarded by this.
    private ReleaseStanding standing;
    private Optional<StatusReport> reported = Optional.empty();
    private Runnable wake = () -> {};

    /** Asks the engine who and where this device is. */
    @FunctionalInterface
    public interface Places {

        /**
         * What it says now.
         *
         * @throws IOException if it can't be asked
         */
        DevicePlaces ask() throws IOException, InterruptedException;
    }

    /**
     * Of an agent that may have been started by anything.
     *
     * @param stateDirectory where the newest rollout is kept, and how it stands
     * @param restart ends the agent so that it is started again; returns at once
     */
    public ReleaseUpdate(
            UpdateSettings settings,
            Path stateDirectory,
            Places places,
            PowerSource power,
            Clock clock,
            PassingTime time,
            Runnable restart) {
        this.settings = settings;
        this.places = places;
        this.power = power;
        this.clock = clock;
        this.time = time;
        this.restart = restart;
        this.store = settings.started().map(started -> new ReleaseStore(started.releases(), new StartDisk()));
        this.passedOver = store.flatMap(ReleaseStore::current);
        this.trust = settings.station().map(key -> new RolloutTrust(key, stateDirectory));
        this.file = new StandingFile(stateDirectory);
        this.search = settings.project().map(key -> new ReleaseSearch(key, time));
        this.standing = new ReleaseStanding(
                settings.running(),
                Optional.empty(),
                firstState(),
                Optional.empty(),
                clock.instant(),
                settings.started().flatMap(StartedProgram::running));
    }

    /** Before the first look: the first report must not say that a release works which is only tried. */
    private ReleaseState firstState() {
        return isOnTrial() ? ReleaseState.TRYING : ReleaseState.CURRENT;
    }

    private boolean isOnTrial() {
        Optional<String> running = settings.started().flatMap(StartedProgram::running);
        return running.isPresent()
                && store.flatMap(ReleaseStore::trial)
                        .filter(trial -> trial.release().manifest().equals(running.get()))
                        .isPresent();
    }

    @Override
    public String name() {
        return "update";
    }

    @Override
    public synchronized Optional<ReleaseStanding> standing() {
        return Optional.of(standing);
    }

    @Override
    public List<Message> says() {
        return standing().stream().map(ReleaseSays::of).toList();
    }

    @Override
    public synchronized void reported(StatusReport report) {
        reported = Optional.of(report);
    }

    @Override
    public synchronized void wakeForNews(Runnable whom) {
        wake = whom;
    }

    private synchronized Optional<StatusReport> lastReport() {
        return reported;
    }

    @Override
    public Duration look() throws IOException, InterruptedException {
        DevicePlaces here = places();
        boolean onTrial = isOnTrial();
        if (onTrial && lastReport().isPresent()) {
            confirm();
            onTrial = false;
        }
        if (!onTrial) {
            clearOnce();
        }
        if (isOtherInstalled()) {
            // By a technician, or by this program, whose end did not come.
            LOG.info("Another version of the agent was installed. The agent ends to start in that.");
            restart.run();
            return SELDOM;
        }
        Outcome outcome = UpdateRule.decide(facts(here));
        say(outcome);
        if (outcome.install().isPresent()) {
            return install(outcome, here);
        }
        boolean onBattery = outcome.reason()
                .filter(why -> why == ReleaseReason.BATTERY || why == ReleaseReason.BATTERY_UNKNOWN)
                .isPresent();
        if (onBattery) {
            return UNTIL_CHARGED;
        }
        return onTrial ? OFTEN : isSettled(outcome) ? AT_REST : SELDOM;
    }

    /** Whether nothing is to be done before the station wants something else, or a technician. */
    private static boolean isSettled(Outcome outcome) {
        return outcome.state().isGood() || outcome.reason().equals(Optional.of(ReleaseReason.NO_STATION_KEY));
    }

    private DevicePlaces places() throws IOException, InterruptedException {
        Duration now = time.now();
        if (known.isEmpty() || now.minus(asked).compareTo(SAME_PLACES) >= 0) {
            known = Optional.empty();
            known = Optional.of(places.ask());
            asked = now;
        }
        return known.get();
    }

    private void confirm() throws IOException {
        ReleaseStore kept = store.orElseThrow();
        kept.confirm();
        LOG.info("The release {} works here, and stays.", settings.running());
    }

    /** Once, since what can't be taken away now can't be soon; the next start tries it again. */
    private void clearOnce() {
        if (cleared) {
            return;
        }
        cleared = true;
        try {
            if (store.isPresent()) {
                store.get().clear();
            }
        } catch (IOException e) {
            LOG.debug("What earlier releases left stays", e);
        }
    }

    /** Since this start. What was there before is not started by starting anew: that would go on without end. */
    private boolean isOtherInstalled() {
        Optional<String> running = settings.started().flatMap(StartedProgram::running);
        Optional<String> installed = settings.started().flatMap(StartedProgram::installed);
        return store.flatMap(ReleaseStore::current)
                .filter(current -> !passedOver.equals(Optional.of(current)))
                .filter(current -> installed.filter(current.beside()::equals).isPresent())
                .map(CurrentRelease::release)
                .filter(release -> running.filter(release.manifest()::equals).isEmpty())
                .filter(release -> store.flatMap(ReleaseStore::trial)
                        .filter(trial -> trial.release().equals(release) && trial.starts() == 0)
                        .isPresent())
                .isPresent();
    }

    private UpdateFacts facts(DevicePlaces here) {
        return new UpdateFacts(
                settings,
                belief(here),
                store.flatMap(ReleaseStore::trial),
                store.map(ReleaseStore::failed).orElse(List.of()),
                here.device(),
                lastReport(),
                Runtime.version().feature(),
                () -> search.orElseThrow().look(here.syncFolder(), wanted(), isComplete()),
                this::power);
    }

    private Rollout wanted() {
        return belief.newest().orElseThrow();
    }

    /** The folder in which the release is. */
    private boolean isComplete() {
        return lastReport().flatMap(StatusReport::complete).orElse(false);
    }

    /** One that is thought forged only because it was read in the middle of its writing is read again at the next look. */
    private Belief belief(DevicePlaces here) {
        FileMark now = FileMark.of(here.statusFolder().resolve(RolloutFile.FILE));
        if (trust.isPresent() && (belief.flaw().isPresent() || !rolloutSeen.equals(Optional.of(now)))) {
            belief = trust.get().look(here.statusFolder());
            rolloutSeen = Optional.of(now);
        }
        return belief;
    }

    private Power power() {
        try {
            return power.look();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Power.Unknown();
        }
    }

    private Duration install(Outcome outcome, DevicePlaces here) {
        SignedRelease release = outcome.install().orElseThrow();
        Path jar = new ReleaseFolder(here.syncFolder()).path(release.release().version(), ReleaseFile.JAR);
        Optional<ReleaseReason> failure = new ReleaseInstall(
                        store.orElseThrow(), settings.started().orElseThrow())
                .install(release, jar, wanted().within());
        if (failure.isPresent()) {
            say(Outcome.of(ReleaseState.WAITING, failure, outcome.wanted()).about(outcome.manifest()));
            return AFTER_FAILURE;
        }
        passedOver = Optional.empty();
        LOG.info(
                "The release {} is installed. The agent ends to start in it.",
                release.release().version());
        restart.run();
        return SELDOM;
    }

    private void say(Outcome outcome) {
        ReleaseStanding now = new ReleaseStanding(
                settings.running(),
                outcome.wanted(),
                outcome.state(),
                outcome.reason(),
                clock.instant(),
                outcome.manifest());
        Runnable news = () -> {};
        synchronized (this) {
            if (!now.saysTheSameAs(standing)) {
                standing = now;
                news = wake;
                LOG.info(
                        "Release: {}{}{}.",
                        now.state().code(),
                        now.reason().map(reason -> ", " + reason.code()).orElse(""),
                        now.wanted().map(version -> ", wanted is " + version).orElse(""));
            }
        }
        news.run();
        keep();
    }

    /** For the command {@code status}; of the thread that looks alone. */
    private void keep() {
        Optional<ReleaseStanding> now = standing();
        if (!now.equals(kept)) {
            try {
                file.write(now.orElseThrow());
                kept = now;
            } catch (IOException e) {
                LOG.debug("How it stands with the version can't be kept", e);
            }
        }
    }
}
