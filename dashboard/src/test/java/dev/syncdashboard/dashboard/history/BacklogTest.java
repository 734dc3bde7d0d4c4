package dev.syncdashboard.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.verdict.Flip;
import dev.syncdashboard.dashboard.verdict.PeerState;
import dev.syncdashboard.dashboard.verdict.Sighting;
import dev.syncdashboard.status.PeerId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BacklogTest {

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
        List<Entry> left = backlog.take(99);
        assertThat(left).hasSize(15).doesNotContain(flipped(1)).endsWith(sighted("hash 20"));
    }

    @Test
    void aQuestionIsAnsweredInItsTurnAndForgottenWhenNobodyWaits() {
        CompletableFuture<Boolean> asked = new CompletableFuture<>();
        backlog.add(sighted("a"));
        backlog.add(new Entry.Asked(asked));
        assertThat(backlog.take(9)).containsExactly(sighted("a"), new Entry.Asked(asked));

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

    private static Entry sighted(String hash) {
        return new Entry.Sighted(new Sighting(TestEntries.hash(hash), NOON, Optional.empty()));
    }

    private static Entry flipped(int second) {
        return new Entry.Flipped(
                new Flip(new PeerId("ENGINE7"), Optional.empty(), PeerState.BEHIND, NOON.plusSeconds(second)));
    }

    private static Entry watched(int second) {
        return new Entry.Watched(new Stretch(NOON, NOON.plusSeconds(second)));
    }
}
