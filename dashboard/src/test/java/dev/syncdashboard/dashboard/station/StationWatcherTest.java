package dev.syncdashboard.dashboard.station;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Heard;
import dev.syncdashboard.dashboard.fixture.ScriptedEngine;
import dev.syncdashboard.dashboard.fixture.WatcherTest;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.engine.Backoff;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderAdvice.Urgency;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.words.Message;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class StationWatcherTest extends WatcherTest {

    private static final Duration NEVER = Duration.ofHours(1);

    private final ScriptedEngine engine = new ScriptedEngine();
    private final Listener heard = new Listener();

    @BeforeEach
    void twoFolders() {
        engine.folders.put("Sync", ScriptedEngine.folder("1", EngineFolder.State.ACTIVE));
        engine.folders.put("Status", ScriptedEngine.folder("2", EngineFolder.State.ACTIVE));
    }

    @Test
    void itLooksAtOnceAndAgainWhenTheFolderChanges() {
        start(NEVER);
        assertThat(heard.look(look -> true).activity().hash()).contains(new FolderHash("a"));

        engine.hash = "b";
        engine.change();

        heard.look(look -> look.activity().hash().equals(Optional.of(new FolderHash("b"))));
    }

    @Test
    void itLooksAgainForWhatMakesNoEvent() {
        start(Duration.ofMillis(20));
        heard.look(look -> true);

        engine.folders.put("Sync", ScriptedEngine.folder("1", EngineFolder.State.PAUSED));

        assertThat(heard.look(look -> !look.folderRuns()).problem().map(StationWords::said))
                .contains("The station's Sync folder is paused.");
    }

    @Test
    void anEngineThatIsDownIsSaidAndGoesOnByItself() {
        engine.trouble = Optional.of(new EngineException(EngineException.Kind.UNREACHABLE, "nobody answers"));
        start(NEVER);

        StationListener.StationFailure failure = heard.failure();
        assertThat(StationWords.said(failure.problem().whole()))
                .isEqualTo(
                        "The station's sync program is not answering. Restart it, or call your technician. For the technician: check sync.url.");
        assertThat(failure.folderMissing()).isFalse();

        engine.trouble = Optional.empty();
        heard.look(look -> true);
    }

    @Test
    void aMissingSyncFolderIsToldApart() {
        engine.folders.remove("Sync");
        start(NEVER);

        assertThat(heard.failure().folderMissing()).isTrue();

        twoFolders();
        heard.look(look -> true);
    }

    @Test
    void aMissingStatusFolderDoesNotKeepTheHashFromBeingSeen() {
        engine.folders.remove("Status");
        start(NEVER);

        StationLook look = heard.look(seen -> true);

        assertThat(look.statusFolder()).isEmpty();
        assertThat(StationWords.said(look.statusProblem().orElseThrow()))
                .startsWith("The station's sync program has no such folder");
        assertThat(look.problem()).isEmpty();
    }

    private static FolderAdvice setting(String problem, String remedy) {
        return new FolderAdvice(Urgency.SETTING, ProblemCode.SETTING, Message.said(problem), Message.said(remedy));
    }

    private static FolderAdvice problem(ProblemCode code, String problem, String remedy) {
        return new FolderAdvice(Urgency.PROBLEM, code, Message.said(problem), Message.said(remedy));
    }

    @Test
    void whatTheEngineCallsAProblemIsSaidWithWhatToDo() {
        engine.advise(
                FolderRole.STATION_SYNC,
                setting("The station's Sync folder takes what is changed on a truck", "Set it."),
                problem(ProblemCode.CHANGED_HERE, "The station's Sync folder is receive-only", "Set it to Send Only."),
                problem(ProblemCode.CHANGED_HERE, "The station's Sync folder has 2 items that fail", "Look."));
        engine.advise(
                FolderRole.STATUS, problem(ProblemCode.STATUS_FOLDER, "The Status folder is send-only", "Change it."));
        start(NEVER);

        StationLook look = heard.look(seen -> true);

        assertThat(look.problem()).isEmpty();
        assertThat(look.syncAdvice().map(StationWords::said))
                .contains("The station's Sync folder is receive-only. Set it to Send Only."
                        + " The station's Sync folder has 2 items that fail. Look.");
        assertThat(look.statusProblem().map(StationWords::said)).contains("The Status folder is send-only. Change it.");
    }

    @Test
    void settingsThatShouldBeOtherwiseAreNoProblemAndSaidApart() {
        engine.advise(
                FolderRole.STATION_SYNC,
                setting("The station's Sync folder takes what is changed on a truck", "Set it."),
                setting("The station's Sync folder is shared with Engine 7 by an address", "Take it away."));
        engine.advise(FolderRole.STATUS, setting("The Status folder keeps every old report", "Change it."));
        start(Duration.ofMillis(20));

        StationLook look = heard.look(seen -> true);

        assertThat(look.settings().stream().map(StationWords::said))
                .containsExactly(
                        "The station's Sync folder takes what is changed on a truck. Set it.",
                        "The station's Sync folder is shared with Engine 7 by an address. Take it away.",
                        "The Status folder keeps every old report. Change it.");
        assertThat(look.syncAdvice()).isEmpty();
        assertThat(look.statusProblem()).isEmpty();

        engine.advice.clear();
        heard.look(seen -> seen.settings().isEmpty());
    }

    @Test
    void anEngineWithoutAHashIsAProblem() {
        engine.hash = "";
        start(NEVER);

        assertThat(heard.look(look -> true).problem().map(StationWords::said))
                .contains("The sync program gives no hash for the Sync folder.");
    }

    @Test
    void anEngineThatTellsOfNoChangesIsStillLookedAt() {
        engine.withoutEvents = true;
        start(Duration.ofMillis(20));
        heard.look(look -> true);

        engine.hash = "b";

        heard.look(look -> look.activity().hash().equals(Optional.of(new FolderHash("b"))));
        assertThat(heard.failures.isEmpty()).isTrue();
    }

    @Test
    void evenABugDoesNotEndTheWatch() {
        engine.broken = true;
        start(NEVER);
        assertThat(StationWords.said(heard.failure().problem().whole()))
                .isEqualTo("The dashboard could not use the sync program's answer; its log says more.");

        engine.broken = false;
        heard.look(look -> true);
    }

    @Test
    void aFolderThatWasAddedAnewIsWatchedAnew() {
        start(Duration.ofMillis(20));
        heard.look(look -> true);

        engine.folders.put("Sync", ScriptedEngine.folder("99", EngineFolder.State.ACTIVE));

        heard.look(look -> look.syncFolder().id().equals("99"));
    }

    private void start(Duration poll) {
        thread = new Thread(new StationWatcher(
                engine,
                new StationWatcher.Folders("Sync", "Status"),
                poll,
                Clock.systemUTC(),
                new Backoff(RandomGenerator.getDefault()),
                heard));
        thread.start();
    }

    /** Keeps what the watcher says until the test asks for it. */
    private static final class Listener implements StationListener {

        private final Heard<StationLook> looks = new Heard<>();
        private final Heard<StationFailure> failures = new Heard<>();

        @Override
        public void looked(StationLook look) {
            looks.add(look);
        }

        @Override
        public void failed(StationFailure failure) {
            failures.add(failure);
        }

        StationLook look(Predicate<StationLook> condition) {
            return looks.next(condition);
        }

        StationFailure failure() {
            return failures.next();
        }
    }
}
