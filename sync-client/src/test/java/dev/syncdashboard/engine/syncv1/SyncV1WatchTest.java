package dev.syncdashboard.engine.syncv1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.FolderWatch;
import dev.syncdashboard.engine.FolderWatch.Change;
import dev.syncdashboard.sync.v1.FakeV1;
import dev.syncdashboard.sync.v2.FakeEngine;
import dev.syncdashboard.sync.v2.Waiting;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class SyncV1WatchTest {

    private static final Duration LONG = Duration.ofSeconds(20);

    @TempDir
    Path root;

    private V1Device truck;
    private FolderWatch watch;

    @BeforeEach
    void start() throws Exception {
        truck = new V1Device(root);
        watch = truck.engine.watch(truck.folder());
        assertThat(watch.await(Duration.ZERO)).isEqualTo(Change.POSSIBLE);
        assertThat(watch.await(Duration.ZERO)).isEqualTo(Change.NONE);
    }

    @AfterEach
    void stop() {
        watch.close();
        truck.close();
    }

    @Test
    void wakesWhenTheEnginesFiguresChange() throws Exception {
        truck.folderIs("\"error\": 0, \"indexing\": 1");

        assertThat(watch.await(LONG)).isEqualTo(Change.POSSIBLE);
    }

    @Test
    void wakesWhenTheDiskChangesWithoutTheEngineNoticing() throws Exception {
        truck.write("plan.txt", "nalp");

        assertThat(watch.await(LONG)).isEqualTo(Change.POSSIBLE);
    }

    @Test
    void wakesWhenTheFolderIsGone() throws Exception {
        truck.foldersAre("");

        assertThat(watch.await(LONG)).isEqualTo(Change.POSSIBLE);
    }

    @Test
    void sleepsWhileNothingHappensAndAsksForThisFolderAlone() throws Exception {
        int asked = truck.server.queries().size();

        assertThat(watch.await(Duration.ofSeconds(3))).isEqualTo(Change.NONE);

        assertThat(truck.server.queries().subList(asked, truck.server.queries().size()))
                .hasSizeLessThanOrEqualTo(2)
                .allMatch(query -> query.equals("method=get_folders&secret=" + FakeV1.RO));
    }

    @Test
    void failsWhileTheEngineIsOffAndMeansAChangeOnceItIsBack() throws Exception {
        truck.server.answer("get_folders", WireMock.aResponse().withFault(Fault.EMPTY_RESPONSE));
        assertThat(catchThrowableOfType(EngineException.class, () -> watch.await(LONG)))
                .isNotNull();

        truck.folderIs("\"error\": 0, \"indexing\": 0");

        assertThat(watch.await(LONG)).isEqualTo(Change.POSSIBLE);
    }

    @Test
    void closingEndsAWaitForAnEngineThatHangs() throws Exception {
        truck.server.answer("get_folders", FakeV1.response("[]").withFixedDelay(FakeEngine.FOREVER_MILLIS));
        int asked = truck.server.requests().size();
        Waiting<Change> waiting = Waiting.start(() -> watch.await(LONG));
        Waiting.until(() -> truck.server.requests().size() > asked);

        watch.close();

        assertThat(waiting.failure()).isInstanceOf(InterruptedException.class);
    }
}
