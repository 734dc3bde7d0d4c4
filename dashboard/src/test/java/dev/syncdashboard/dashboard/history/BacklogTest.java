package dev.syncdashboard.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.model.Flip;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.Sighting;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.roster.RosterDoubt;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BacklogTest {

    private static final FolderName MAPS = HistoryStoreContract.MAPS;
    private static final FolderName PROTOCOLS = HistoryStoreContract.PROTOCOLS;
    private static final PeerId ENGINE_7 = new PeerId("ENGINE7");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    private final AtomicLong nanos = new AtomicLong();
    private final Backlog backlog = new Backlog(3, nanos::get);

    @Test
    void whatCameFirstIsTakenFirst() {
        backlog.add(sighted("a"));
        backlog.add(sighted("b"));

        assertThat(backlog.take(1)).containsExactly(sighted("a"));
        backlog.written();
        assertThat(backlog.take(9)).containsExactly(sighted("b"));
    }

    @Test
    void ofOneKeyOnlyTheNewestCounts() {
        backlog.add(watched(1));
        backlog.add(watched(2));

        assertThat(backlog.take(9)).containsExactly(watched(2));
    }

    @Test
    void ofTwoFoldersEachHasItsNewest() {
        backlog.add(watched(MAPS, 1));
        backlog.add(watched(PROTOCOLS, 2));
        backlog.add(watched(MAPS, 3));

        assertThat(backlog.take(9)).containsExactly(watched(MAPS, 3), watched(PROTOCOLS, 2));
    }

    @Test
    void whatIsOfNoFolderIsOneThingWhicheverFolderItComesWith() {
        FolderEntry newest = of(PROTOCOLS, new Entry.Rostered(Roster.EMPTY));
        backlog.add(of(MAPS, new Entry.Rostered(Roster.EMPTY.doubted(RosterDoubt.LOST))));
        backlog.add(newest);

        assertThat(backlog.take(9)).containsExactly(newest);
    }

    @Test
    void ofADeviceThatIsForgottenAndKnownAgainTheLastWordStandsInEachFolder() {
        backlog.add(known(MAPS));
        backlog.add(known(PROTOCOLS));
        backlog.add(forgotten(MAPS));
        backlog.add(known(PROTOCOLS));
        assertThat(backlog.take(9)).containsExactly(forgotten(MAPS), known(PROTOCOLS));
        backlog.add(forgotten(PROTOCOLS));

        backlog.giveBack();

        assertThat(backlog.take(9)).containsExactly(forgotten(PROTOCOLS));
    }

    @Test
    void whatCouldNotBeWrittenComesBackFirstButIsNotNewerThanWhatCameMeanwhile() {
        backlog.add(watched(1));
        backlog.add(sighted("a"));
        backlog.take(9);
        backlog.add(sighted("b"));
        backlog.add(watched(2));

        backlog.giveBack();

        assertThat(backlog.take(9)).containsExactly(watched(2), sighted("a"), sighted("b"));
    }

    @Test
    void whenItIsFullTheOldestThatNoVerdictNeedsIsLost() {
        backlog.add(sighted("a"));
        backlog.add(flipped(1));
        backlog.add(flipped(2));
        backlog.add(sighted("b"));

        assertThat(backlog.take(9)).containsExactly(sighted("a"), flipped(2), sighted("b"));
        assertThat(backlog.takeLost()).isEqualTo(1);
        assertThat(backlog.takeLost()).isZero();
    }

    @Test
    void whatAVerdictNeedsHasMoreRoomAndIsLostAndCountedOnlyBeyondIt() {
        for (int i = 1; i <= 20; i++) {
            backlog.add(sighted("hash " + i));
        }
        backlog.take(2);
        backlog.add(flipped(1));
        backlog.giveBack();

        assertThat(backlog.takeLost()).isEqualTo(6);
        List<FolderEntry> left = backlog.take(99);
        assertThat(left).hasSize(15).doesNotContain(flipped(1)).endsWith(sighted("hash 20"));
    }

    @Test
    void aQuestionIsAnsweredInItsTurnAndForgottenWhenNobodyWaits() {
        CompletableFuture<Boolean> asked = new CompletableFuture<>();
        backlog.add(sighted("a"));
        backlog.add(of(MAPS, new Entry.Asked(asked)));
        assertThat(backlog.take(9)).containsExactly(sighted("a"), of(MAPS, new Entry.Asked(asked)));

        asked.complete(false);
        backlog.giveBack();

        assertThat(backlog.take(9)).containsExactly(sighted("a"));
    }

    @Test
    void itSaysHowLongTheOldestHasWaited() {
        assertThat(backlog.behind()).isEmpty();
        backlog.add(sighted("a"));
        nanos.addAndGet(Duration.ofSeconds(4).toNanos());
        backlog.add(sighted("b"));
        backlog.take(1);

        assertThat(backlog.behind()).contains(Duration.ofSeconds(4));

        backlog.written();
        backlog.take(1);
        backlog.written();
        assertThat(backlog.behind()).isEmpty();
        assertThat(backlog.isEmpty()).isTrue();
    }

    private static FolderEntry sighted(String hash) {
        return of(MAPS, new Entry.Sighted(new Sighting(TestEntries.hash(hash), NOON, Optional.empty())));
    }

    private static FolderEntry flipped(int second) {
        return of(
                MAPS,
                new Entry.Flipped(
                        new Flip(new PeerId("ENGINE7"), Optional.empty(), PeerState.BEHIND, NOON.plusSeconds(second))));
    }

    private static FolderEntry watched(int second) {
        return watched(MAPS, second);
    }

    private static FolderEntry watched(FolderName folder, int second) {
        return of(folder, new Entry.Watched(new Stretch(NOON, NOON.plusSeconds(second))));
    }

    private static FolderEntry known(FolderName folder) {
        return of(folder, TestEntries.known(ENGINE_7, Optional.empty(), Optional.empty()));
    }

    private static FolderEntry forgotten(FolderName folder) {
        return of(folder, new Entry.PeerForgotten(ENGINE_7));
    }

    private static FolderEntry of(FolderName folder, Entry entry) {
        return new FolderEntry(folder, entry);
    }
}
