package dev.syncdashboard.dashboard.fleet;

import static dev.syncdashboard.dashboard.fleet.News.online;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.archive.Archive;
import dev.syncdashboard.dashboard.archive.KeptFleet;
import dev.syncdashboard.dashboard.fixture.Computer;
import dev.syncdashboard.dashboard.fixture.Editing;
import dev.syncdashboard.dashboard.fixture.Heard;
import dev.syncdashboard.dashboard.fixture.OneFolder;
import dev.syncdashboard.dashboard.fleet.FleetEditor.EditAnswer;
import dev.syncdashboard.dashboard.fleet.FleetEvent.VerdictFlipped;
import dev.syncdashboard.dashboard.fleet.FleetEvent.VerdictsFrozen;
import dev.syncdashboard.dashboard.fleet.FleetEvent.VerdictsResumed;
import dev.syncdashboard.dashboard.fleet.FleetEvent.VersionSeen;
import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.roster.Roster;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.words.Message;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a running fleet tells its subscribers. */
class FleetNewsTest {

    private static final PeerId ENGINE_7 = new PeerId("ENGINE7");

    private final Computer computer = new Computer(Instant.parse("2026-03-02T10:12:00Z"));
    private final News news = new News(computer);
    private final Heard<Board> seen = new Heard<>();
    private final Heard<FleetNews> heard = new Heard<>();
    private final FleetSubscriber witness = Subscribers.quick((event, with) -> heard.add(only(event, with)));
    private volatile Runnable trouble = () -> {};
    private Optional<FleetMonitor> running = Optional.empty();

    @AfterEach
    void end() {
        running.ifPresent(FleetMonitor::close);
    }

    @Test
    void anEventComesWithTheSnapshotInWhichItIsSo() {
        FleetMonitor fleet = begin(OneFolder.inMemory(), witness);
        fleet.inbox(OneFolder.FILES).looked(news.look("a", online(ENGINE_7)));
        fleet.scanned(news.scan(news.report(ENGINE_7, "Engine 7", "a", 1)));

        FleetNews flipped = next(VerdictFlipped.class);

        assertThat(((VerdictFlipped) flipped.events().get(0)).flip().to()).isEqualTo(PeerState.UP_TO_DATE);
        PeerStatus truck = flipped.snapshot().peer(ENGINE_7).orElseThrow();
        assertThat(truck.verdict().state()).isEqualTo(PeerState.UP_TO_DATE);
        assertThat(flipped.at()).isEqualTo(computer.instant());
    }

    /** Nobody can tell what is new before it is known what is old. */
    @Test
    void nothingIsToldBeforeItIsKnownWhatWasKept() {
        AtomicReference<Consumer<Optional<KeptFleet>>> answer = new AtomicReference<>();
        FleetMonitor fleet = begin(
                new Archive() {
                    @Override
                    public void open(Consumer<Optional<KeptFleet>> to) {
                        to.accept(Optional.empty());
                        answer.set(to);
                    }

                    @Override
                    public Optional<Message> problem() {
                        return Optional.empty();
                    }
                },
                witness);
        fleet.inbox(OneFolder.FILES).looked(news.look("a"));
        fleet.scanned(news.scan());
        seen.next(Board::known);
        assertThat(heard.isEmpty()).isTrue();

        answer.get().accept(Optional.of(KeptFleet.NOTHING));

        next(VersionSeen.class);
    }

    @Test
    void aSubscriberThatFailsKeepsNeitherTheOthersNorTheFleetFromGoingOn() {
        FleetMonitor fleet = begin(
                OneFolder.inMemory(),
                Subscribers.quick((event, with) -> trouble.run()),
                Subscribers.slow((event, with) -> trouble.run()),
                witness);
        trouble = () -> {
            throw new StackOverflowError();
        };
        fleet.start();
        fleet.inbox(OneFolder.FILES).looked(news.look("a"));

        next(VersionSeen.class);
        Board said = seen.next(fleetNow -> !fleetNow.station().own().program().isEmpty());

        assertThat(said.station().canCheck()).isTrue();
        assertThat(said.station().own().program())
                .singleElement()
                .extracting(StationWords::said)
                .asString()
                .contains("is told in a test has failed (StackOverflowError)");
    }

    @Test
    void aSubscriberThatHangsHoldsNobodyUp() {
        CountDownLatch over = new CountDownLatch(1);
        FleetMonitor fleet = begin(OneFolder.inMemory(), Subscribers.slow((event, with) -> waitFor(over)), witness);

        fleet.inbox(OneFolder.FILES).looked(news.look("a"));
        next(VersionSeen.class);
        fleet.inbox(OneFolder.FILES).looked(news.look("b"));
        next(VersionSeen.class);

        over.countDown();
    }

    /** A subscriber that writes down who changed what is told it with the event. */
    @Test
    void whoEditsIsToldWithWhatWasEdited() throws ExecutionException, InterruptedException {
        List<FleetEvent> told = new CopyOnWriteArrayList<>();
        FleetMonitor fleet = begin(OneFolder.inMemory(), Subscribers.quick((event, with) -> told.add(event)));

        fleet.edit(new Actor("the chief"), FleetEdit.ofRoster(roster -> roster.add("Engine 1", "")))
                .get();

        assertThat(told)
                .filteredOn(FleetEvent.RosterChanged.class::isInstance)
                .extracting(event -> ((FleetEvent.RosterChanged) event).by().name())
                .containsExactly("the chief");
    }

    @Test
    void anEditThatDidNotReachWhoKeepsItIsNotSaidToBeKept() throws ExecutionException, InterruptedException {
        FleetMonitor fleet = begin(OneFolder.inMemory(), Subscribers.quick((event, with) -> trouble.run()));
        assertThat(edit(fleet, "Engine 1")).matches(Editing::isKept);

        trouble = () -> {
            throw new OutOfMemoryError();
        };

        assertThat(edit(fleet, "Engine 2")).matches(Editing::isNotKept);
    }

    @Test
    void thatTheFleetFailsIsToldAndThatItGoesOn() {
        FleetMonitor fleet = begin(troubled(OneFolder.inMemory()), witness);
        fleet.start();
        fleet.inbox(OneFolder.FILES).looked(news.look("a"));
        next(VersionSeen.class);

        trouble = () -> {
            throw new StackOverflowError();
        };
        FleetNews frozen = next(VerdictsFrozen.class);
        assertThat(StationWords.said(((VerdictsFrozen) frozen.events().get(0)).why()))
                .contains("fails to judge the trucks");
        assertThat(frozen.snapshot().station().canCheck()).isFalse();

        trouble = () -> {};
        next(VerdictsResumed.class);
    }

    @Test
    void thatTheFleetHungIsToldWhenItGoesOn() throws InterruptedException {
        CountDownLatch hangs = new CountDownLatch(1);
        CountDownLatch over = new CountDownLatch(1);
        FleetMonitor fleet = begin(troubled(OneFolder.inMemory()), witness);
        fleet.start();
        fleet.inbox(OneFolder.FILES).looked(news.look("a"));
        next(VersionSeen.class);
        trouble = () -> {
            hangs.countDown();
            waitFor(over);
        };
        hangs.await();
        computer.pass(Duration.ofSeconds(61));
        fleet.lookAfter();
        fleet.inbox(OneFolder.FILES).looked(news.look("a"));
        over.countDown();

        FleetNews frozen = next(VerdictsFrozen.class);
        assertThat(StationWords.said(((VerdictsFrozen) frozen.events().get(0)).why()))
                .contains("stuck");
        next(VerdictsResumed.class);
    }

    private FleetMonitor begin(Archive archive, FleetSubscriber... subscribers) {
        FleetMonitor fleet = Monitors.on(computer, archive, List.of(subscribers));
        running = Optional.of(fleet);
        fleet.onChange(next -> seen.add(next.first()));
        return fleet;
    }

    private static EditAnswer<Roster> edit(FleetMonitor fleet, String name)
            throws ExecutionException, InterruptedException {
        return Editing.roster(fleet, roster -> roster.add(name, "")).get();
    }

    private Archive troubled(Archive archive) {
        return new Archive() {
            @Override
            public void open(Consumer<Optional<KeptFleet>> answer) {
                archive.open(answer);
            }

            @Override
            public Optional<Message> problem() {
                trouble.run();
                return archive.problem();
            }
        };
    }

    private FleetNews next(Class<? extends FleetEvent> kind) {
        return heard.next(told -> kind.isInstance(told.events().get(0)));
    }

    private static FleetNews only(FleetEvent event, FleetNews with) {
        assertThat(with.events()).contains(event);
        return new FleetNews(OneFolder.FILES, with.at(), with.snapshot(), List.of(event));
    }

    private static void waitFor(CountDownLatch over) {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
