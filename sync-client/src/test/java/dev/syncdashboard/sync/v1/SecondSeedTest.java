package dev.syncdashboard.sync.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.syncdashboard.sync.SyncException;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The undocumented behaviour of BitTorrent Sync, as pybtsync found it. The fourth is in ManyFoldersTest. */
class SecondSeedTest extends V1ClientTest {

    @Test
    void aWrongRequestIsAnsweredWithHttp200AndAnErrorInTheBody() {
        engine.answer("get_folders", "{\"error\": 1, \"message\": \"Invalid API method name or format.\"}");

        SyncException.ErrorAnswer failure = catchThrowableOfType(SyncException.ErrorAnswer.class, client::folders);

        assertThat(failure)
                .hasMessage("GET /api?method=get_folders: HTTP 200: error 1: Invalid API method name or format.");
        assertThat(V1Error.of(failure)).contains(V1Error.UNKNOWN_CALL);
    }

    @Test
    void aFolderThatIsJustAddedIsNotEncryptionCapableSoSecretsAreMadeFirst() throws Exception {
        engine.answer("get_secrets", Map.entry("secret", FakeV1.RW), """
                {"read_only": "%s", "read_write": "%s"}""".formatted(FakeV1.RO, FakeV1.RW));
        engine.answer("get_secrets", Map.entry("type", "encryption"), """
                {"read_only": "%s", "encryption": "%s", "read_write": "%s"}""".formatted(
                        FakeV1.RO_ENCRYPTABLE, FakeV1.ENCRYPTED, FakeV1.RW_ENCRYPTABLE));
        engine.answer("add_folder", "{\"result\": 0}");

        assertThat(client.secretsOf(new Secret(FakeV1.RW)).encrypted()).isEmpty();
        FolderSecrets secrets = client.addEncryptableFolder("/srv/maps");

        assertThat(secrets.encrypted()).contains(new Secret(FakeV1.ENCRYPTED));
        assertThat(engine.queries())
                .containsExactly(
                        "method=get_secrets&secret=" + FakeV1.RW,
                        "method=get_secrets&type=encryption",
                        "method=add_folder&dir=/srv/maps&secret=" + FakeV1.RW_ENCRYPTABLE);
    }

    @Test
    void anInvalidSecretThatWouldCrashSyncIsNeverSent() {
        engine.answer("get_secrets", WireMock.aResponse().withFault(Fault.EMPTY_RESPONSE));

        assertThatThrownBy(() -> client.secretsOf(new Secret("DJj98eY2XqsVf83RpiDU0SuAzVZcPatsjJ2KsxkTDl5em2hMsxPqx")))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(engine.requests()).isEmpty();
    }
}
