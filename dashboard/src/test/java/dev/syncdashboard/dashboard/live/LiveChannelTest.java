package dev.syncdashboard.dashboard.live;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.fixture.FakeFleet;
import dev.syncdashboard.dashboard.fixture.Fleets;
import dev.syncdashboard.dashboard.guard.Client;
import dev.syncdashboard.dashboard.listening.AskedAt;
import dev.syncdashboard.dashboard.listening.ListenAddress;
import dev.syncdashboard.dashboard.listening.ListeningPlace;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.dashboard.web.Edition;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

@Timeout(20)
class LiveChannelTest {

    private static final AskedAt ASKED = new AskedAt("station4", true, false);
    private static final Client OFFICE = new Client("10.0.0.5", false);
    private static final Client OTHER = new Client("10.0.0.6", false);
    private static final Client HERE = new Client("127.0.0.1", true);
    private static final Duration NEVER = Duration.ofDays(1);

    private final FakeFleet fleet = new FakeFleet(Fleets.ON_TUESDAY.many(1));
    private final Clock clock = Clock.fixed(Fleets.TUESDAY, ZoneOffset.UTC);
    private LiveChannel channel;

    @BeforeEach
    void open() throws IOException {
        start(2, NEVER);
    }

    @AfterEach
    void close() {
        channel.stop();
    }

    @Test
    void moreThanTheLargestNumberOfPagesIsRefused() {
        assertThat(channel.open(OFFICE, ASKED, StationWords.OF_TRUCKS.english()))
                .isPresent();
        assertThat(channel.open(OFFICE, ASKED, StationWords.OF_TRUCKS.english()))
                .isPresent();
        assertThat(channel.open(OFFICE, ASKED, StationWords.OF_TRUCKS.english()))
                .isEmpty();
    }

    @Test
    void oneClientHasOnlySomeOfThePlaces() throws IOException {
        channel.stop();
        start(40, NEVER);
        for (int page = 0; page < 16; page++) {
            assertThat(channel.open(OFFICE, ASKED, StationWords.OF_TRUCKS.english()))
                    .isPresent();
        }

        assertThat(channel.open(OFFICE, ASKED, StationWords.OF_TRUCKS.english()))
                .isEmpty();
        assertThat(channel.open(OTHER, ASKED, StationWords.OF_TRUCKS.english())).isPresent();
    }

    @Test
    void whereAllPlacesAreTakenWhoeverHasMostGivesOne() throws IOException {
        channel.stop();
        start(4, NEVER);
        for (int page = 0; page < 4; page++) {
            assertThat(channel.open(OFFICE, ASKED, StationWords.OF_TRUCKS.english()))
                    .isPresent();
        }

        assertThat(channel.open(HERE, ASKED, StationWords.OF_TRUCKS.english())).isPresent();
        assertThat(channel.open(OTHER, ASKED, StationWords.OF_TRUCKS.english())).isPresent();
        assertThat(channel.open(OTHER, ASKED, StationWords.OF_TRUCKS.english()))
                .as("two more than the one that has most would be needed")
                .isEmpty();
        assertThat(channel.openPages()).isEqualTo(4);
    }

    @Test
    void itsEndStopsListeningToTheFleetAndClosesEveryPage() {
        channel.open(OFFICE, ASKED, StationWords.OF_TRUCKS.english());

        channel.stop();

        assertThat(fleet.listeners()).isZero();
        assertThat(channel.openPages()).isZero();
        assertThat(channel.open(OFFICE, ASKED, StationWords.OF_TRUCKS.english()))
                .isEmpty();
    }

    @Test
    void afterAnEndItCanBeginAgain() throws InterruptedException {
        channel.stop();
        channel.start();
        ScriptedEmitter page = new ScriptedEmitter();

        channel.add(OFFICE, ASKED, page, StationWords.OF_TRUCKS.english());

        assertThat(page.sent.poll(10, TimeUnit.SECONDS)).isNotNull();
        assertThat(fleet.listeners()).isOne();
    }

    @Test
    void aBrowserThatDoesNotReadHoldsUpNeitherTheFleetNorOthers() throws InterruptedException {
        ScriptedEmitter slow = new ScriptedEmitter();
        slow.hold();
        ScriptedEmitter quick = new ScriptedEmitter();
        channel.add(OFFICE, ASKED, slow, StationWords.OF_TRUCKS.english());
        channel.add(OFFICE, ASKED, quick, StationWords.OF_TRUCKS.english());
        assertThat(slow.sending.await(10, TimeUnit.SECONDS)).isTrue();
        assertThat(quick.sent.poll(10, TimeUnit.SECONDS)).isNotNull();

        for (int change = 0; change < 1_000; change++) {
            fleet.replaceBy(Fleets.ON_TUESDAY.many(1));
        }

        assertThat(quick.sent.poll(10, TimeUnit.SECONDS)).isNotNull();
        slow.release();
        assertThat(slow.sent.poll(10, TimeUnit.SECONDS)).isNotNull();
        assertThat(slow.sent.poll(10, TimeUnit.SECONDS)).isNotNull();
        assertThat(slow.sent).as("the changes of the meantime come as one").isEmpty();
    }

    @Test
    void aBrowserThatIsGoneIsForgotten() throws InterruptedException {
        ScriptedEmitter gone = new ScriptedEmitter();
        channel.add(OFFICE, ASKED, gone, StationWords.OF_TRUCKS.english());
        assertThat(gone.sent.poll(10, TimeUnit.SECONDS)).isNotNull();
        gone.broken = true;

        fleet.replaceBy(Fleets.ON_TUESDAY.many(1));

        assertThat(gone.failed.await(10, TimeUnit.SECONDS)).isTrue();
        // Both places are free again as soon as the sender has come back.
        while (channel.openPages() > 0) {
            Thread.onSpinWait();
        }
        assertThat(channel.open(OFFICE, ASKED, StationWords.OF_TRUCKS.english()))
                .isPresent();
        assertThat(channel.open(OFFICE, ASKED, StationWords.OF_TRUCKS.english()))
                .isPresent();
    }

    @Test
    void whereTheDashboardMovesToIsToldAndEndsTheConnection() throws InterruptedException {
        ScriptedEmitter office = new ScriptedEmitter();
        channel.add(OFFICE, ASKED, office, StationWords.OF_TRUCKS.english());
        assertThat(office.sent.poll(10, TimeUnit.SECONDS)).contains("event:change");

        channel.moved(new ListeningPlace(new ListenAddress("0.0.0.0"), 8443, true));

        assertThat(office.sent.poll(10, TimeUnit.SECONDS)).contains("event:moved", "https://station4:8443");
        while (channel.openPages() > 0) {
            Thread.onSpinWait();
        }
    }

    @Test
    void whoCanNotFollowIsToldNothingAndEnds() throws InterruptedException {
        ScriptedEmitter office = new ScriptedEmitter();
        channel.add(OFFICE, ASKED, office, StationWords.OF_TRUCKS.english());
        assertThat(office.sent.poll(10, TimeUnit.SECONDS)).contains("event:change");

        channel.moved(new ListeningPlace(new ListenAddress("127.0.0.1"), 8080, false));

        while (channel.openPages() > 0) {
            Thread.onSpinWait();
        }
        assertThat(office.sent).isEmpty();
    }

    @Test
    void aQuietFleetStillGivesSignsOfLife() throws Exception {
        channel.stop();
        start(2, Duration.ofMillis(20));
        ScriptedEmitter page = new ScriptedEmitter();
        channel.add(OFFICE, ASKED, page, StationWords.OF_TRUCKS.english());

        assertThat(page.sent.poll(10, TimeUnit.SECONDS)).contains("event:change");
        assertThat(page.sent.poll(10, TimeUnit.SECONDS)).contains("event:tick");
        assertThat(page.sent.poll(10, TimeUnit.SECONDS)).contains("event:tick");
    }

    private void start(int mostPages, Duration heartbeat) throws IOException {
        channel = new LiveChannel(fleet, clock, Edition.ofThisRun(), mostPages, 16, heartbeat);
        channel.start();
    }

    /** A browser's end of the connection that reads, does not read, or is gone, as a test says. */
    private static final class ScriptedEmitter extends SseEmitter {

        private final BlockingQueue<String> sent = new LinkedBlockingQueue<>();
        private final CountDownLatch sending = new CountDownLatch(1);
        private final CountDownLatch failed = new CountDownLatch(1);
        private volatile CountDownLatch gate = new CountDownLatch(0);
        private volatile boolean broken;

        void hold() {
            gate = new CountDownLatch(1);
        }

        void release() {
            gate.countDown();
        }

        @Override
        public void send(SseEventBuilder event) throws IOException {
            sending.countDown();
            try {
                gate.await();
            } catch (InterruptedException e) {
                throw new IOException(e);
            }
            if (broken) {
                failed.countDown();
                throw new IOException("broken pipe");
            }
            StringBuilder text = new StringBuilder();
            event.build().forEach(part -> text.append(part.getData()));
            sent.add(text.toString());
        }
    }
}
