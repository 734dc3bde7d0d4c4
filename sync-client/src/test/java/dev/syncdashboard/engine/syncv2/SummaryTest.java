package dev.syncdashboard.engine.syncv2;

import static dev.syncdashboard.sync.v2.FakeEngine.data;
import static dev.syncdashboard.sync.v2.FakeEngine.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.sync.v2.FakeEngine;
import dev.syncdashboard.sync.v2.SyncOptions;
import dev.syncdashboard.words.InEnglish;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What a page may show of a failure. */
class SummaryTest {

    private final FakeEngine server = new FakeEngine();
    private final URI url = server.url();
    private final String technician = "For the technician: " + url.getAuthority();

    @AfterEach
    void stop() {
        server.close();
    }

    private EngineException failure() {
        try (SyncV2Engine engine = new SyncV2Engine(SyncOptions.of(url))) {
            EngineException failure = catchThrowableOfType(
                    EngineException.class, () -> engine.now().folder("Sync"));
            assertThat(failure).isNotNull();
            return failure;
        }
    }

    private static String onAPage(EngineException failure) {
        return InEnglish.say(failure.summary()) + " "
                + InEnglish.say(failure.technical().orElseThrow());
    }

    @Test
    void hasNoneOfTheEnginesWords() {
        server.answer("/folders", json(500, "{\"error\": \"Can't open /home/jo/Sync\"}"));

        EngineException failure = failure();

        assertThat(failure).hasMessageContaining("Can't open /home/jo/Sync");
        assertThat(onAPage(failure))
                .isEqualTo("The station's sync program answered with an error, or with something that can't be used. "
                        + technician + ", check its log, and sync.url.");
    }

    @Test
    void hasNoOtherFoldersNames() {
        server.answer("/folders", data("{\"folders\": [{\"id\": \"7\", \"name\": \"Wages\"}]}"));

        EngineException failure = failure();

        assertThat(failure).hasMessageContaining("Wages");
        assertThat(onAPage(failure))
                .isEqualTo("The station's sync program has no such folder, or has not connected it on this device."
                        + " For the technician: check sync.folder and sync.status.folder.");
    }

    @Test
    void hasNoIdsOfFoldersOfOneName() {
        server.answer(
                "/folders",
                data("{\"folders\": [{\"id\": \"71\", \"name\": \"Sync\"}, {\"id\": \"72\", \"name\": \"Sync\"}]}"));

        assertThat(onAPage(failure()))
                .isEqualTo("The station's sync program has more than one folder of a name."
                        + " For the technician: put the folder's share id into sync.folder or sync.status.folder.");
    }

    @Test
    void namesTheKeysOfAWrongLogin() {
        server.answer("/folders", json(401, "no entry for /home/jo"));
        server.answer("/token", json(401, "no entry for /home/jo"));

        assertThat(onAPage(failure()))
                .isEqualTo("The station's sync program refuses the dashboard's login. " + technician
                        + ", check sync.username and sync.password.");
    }

    @Test
    void namesTheKeysOfAnUnknownCertificate() {
        try (SyncV2Engine engine = new SyncV2Engine(SyncOptions.of(server.httpsUrl()))) {
            EngineException failure = catchThrowableOfType(
                    EngineException.class, () -> engine.now().folder("Sync"));

            assertThat(onAPage(failure))
                    .isEqualTo("The station's sync program has a certificate that is not trusted. For the technician: "
                            + server.httpsUrl().getAuthority() + ", check sync.url and sync.certificate.");
        }
    }

    @Test
    void hasHostAndPortOfTheAddressAndNoMoreOfIt() {
        server.close();
        try (SyncV2Engine engine = new SyncV2Engine(SyncOptions.of(url.resolve("/home/jo")))) {
            EngineException failure = catchThrowableOfType(
                    EngineException.class, () -> engine.now().folder("Sync"));

            assertThat(onAPage(failure))
                    .isEqualTo("The station's sync program is not answering. Restart it, or call your technician. "
                            + technician + ", check sync.url.");
        }
    }
}
