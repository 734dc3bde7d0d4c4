package dev.syncdashboard.dashboard.fleet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.Computer;
import dev.syncdashboard.dashboard.fixture.Editing;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fleet.FleetEditor.EditAnswer;
import dev.syncdashboard.dashboard.history.HistoryStore;
import dev.syncdashboard.dashboard.history.InMemoryHistoryStore;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.verdict.Judge;
import dev.syncdashboard.dashboard.verdict.Limits;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** When a person hears that an edit is done: once it is stored, and not before. */
class KeptEditTest {

    private final CompletableFuture<Boolean> stored = new CompletableFuture<>();
    private final FleetMonitor fleet = new FleetMonitor(
            OneFolder.FOLDERS,
            Limits.STANDARD,
            new Judge(Limits.STANDARD),
            storeThatIsSlow(),
            List.of(),
            new Computer(Instant.parse("2026-03-02T08:00:00Z")));

    @AfterEach
    void end() {
        fleet.close();
    }

    @Test
    void anEditCountsAtOnceAndIsAnsweredWhenItIsStored() throws InterruptedException {
        CompletableFuture<EditAnswer<Roster>> answer = addBoat();

        assertThat(answer).isNotDone();
        stored.complete(true);

        assertThat(answer.join()).matches(Editing::isKept);
    }

    @Test
    void ofAnEditThatCanNotBeStoredItIsSaidThatItIsNot() throws InterruptedException {
        CompletableFuture<EditAnswer<Roster>> answer = addBoat();

        assertThat(answer.join()).matches(Editing::isNotKept);
        assertThat(fleet.snapshot().first().roster().trucks()).hasSize(1);
    }

    private CompletableFuture<EditAnswer<Roster>> addBoat() throws InterruptedException {
        CompletableFuture<EditAnswer<Roster>> answer = Editing.roster(fleet, roster -> roster.add("Boat", ""));
        // What is asked of the fleet after the edit is answered after it was made.
        assertThat(fleet.scope()).isPresent();
        assertThat(fleet.snapshot().first().roster().trucks()).hasSize(1);
        return answer;
    }

    private HistoryStore storeThatIsSlow() {
        InMemoryHistoryStore store = OneFolder.inMemory();
        return (HistoryStore) Proxy.newProxyInstance(
                HistoryStore.class.getClassLoader(),
                new Class<?>[] {HistoryStore.class},
                (proxy, method, arguments) ->
                        method.getName().equals("allKept") ? stored : method.invoke(store, arguments));
    }
}
