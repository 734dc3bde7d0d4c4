package dev.syncdashboard.demo.engine;

import static dev.syncdashboard.demo.engine.EngineLab.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.syncdashboard.sync.Login;
import dev.syncdashboard.sync.SyncException;
import dev.syncdashboard.sync.SyncOptions;
import dev.syncdashboard.sync.v1.FolderSecrets;
import dev.syncdashboard.sync.v1.FolderSwitch;
import dev.syncdashboard.sync.v1.FolderTerms;
import dev.syncdashboard.sync.v1.KnownHost;
import dev.syncdashboard.sync.v1.Secret;
import dev.syncdashboard.sync.v1.SecretKind;
import dev.syncdashboard.sync.v1.SyncV1Client;
import dev.syncdashboard.sync.v1.V1Error;
import dev.syncdashboard.sync.v1.V1File;
import dev.syncdashboard.sync.v1.V1Folder;
import dev.syncdashboard.sync.v1.V1Peer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** API v1 of the embedded engine, by the project's own client, which knows the real one's answers. */
@Timeout(60)
class V1ApiTest {

    @TempDir
    Path root;

    private EngineLab lab;
    private EngineLab.Device station;
    private EngineLab.Device truck;
    private SyncV1Client client;

    @BeforeEach
    void start() throws IOException {
        lab = new EngineLab(root);
        station = lab.writer("Station 4");
        truck = lab.reader("Engine 1");
        client = new SyncV1Client(SyncOptions.of(truck.engine().address()));
    }

    @AfterEach
    void stop() {
        client.close();
        lab.close();
    }

    private Secret secret() throws IOException, InterruptedException {
        return client.folders().get(0).secret().orElseThrow();
    }

    private static V1Error error(ThrowingCallable call) {
        SyncException.ErrorAnswer failure = catchThrowableOfType(SyncException.ErrorAnswer.class, call);
        return V1Error.of(failure).orElseThrow();
    }

    @Test
    void everyErrorComesWithHttp200AndNoCharset() throws Exception {
        URI address = truck.engine().address().resolve("/api?method=wrong");
        var answer =
                HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("text/javascript");
        assertThat(answer.body()).contains("\"error\":1", "Invalid API method name or format.");
    }

    @Test
    void foldersAndFilesAreListed() throws Exception {
        station.write("maps/a.pdf", "a");
        station.write("plan.txt", "plan");
        eventually(() -> assertThat(truck.has("plan.txt")).isTrue());

        V1Folder folder = client.folder(secret()).orElseThrow();

        assertThat(folder.directory())
                .isEqualTo(truck.folder().settings().directory().toString());
        assertThat(folder.writable()).contains(false);
        assertThat(folder.secret()).map(Secret::kind).contains(SecretKind.READ_ONLY);
        eventually(
                () -> assertThat(client.folder(secret()).orElseThrow().files()).hasValue(2));
        assertThat(client.files(secret(), "")).extracting(V1File::name).containsExactly("maps", "plan.txt");
        assertThat(client.files(secret(), "maps")).extracting(V1File::name).containsExactly("a.pdf");
        eventually(() -> assertThat(client.files(secret(), "maps"))
                .extracting(V1File::isWhole)
                .containsExactly(Optional.of(true)));
        assertThat(client.setDownload(secret(), "maps/a.pdf", true))
                .map(V1File::name)
                .contains("a.pdf");
    }

    @Test
    void aFileThatIsComingInLacksPieces() throws Exception {
        lab.mesh.limit(truck.engine().id(), 20_000);
        station.write("plan.txt", "x".repeat(200_000));
        truck.awaitListed("plan.txt");

        assertThat(client.files(secret(), "")).extracting(V1File::isWhole).containsExactly(Optional.of(false));
    }

    @Test
    void connectedPeersAreListed() throws Exception {
        eventually(() ->
                assertThat(client.peers(secret())).extracting(V1Peer::name).containsExactly(Optional.of("Station 4")));
        assertThat(client.peers(secret()).get(0).id()).matches("[A-Za-z0-9_-]{27}=");
        station.engine().stop();
        eventually(() -> assertThat(client.peers(secret())).isEmpty());
    }

    @Test
    void aFolderIsAddedUnderANewSecretAndTakenOutAgain() throws Exception {
        Path directory = Files.createDirectories(root.resolve("new"));

        client.addFolder(directory.toString(), FolderTerms.NEW);

        Secret added = client.folders().get(1).secret().orElseThrow();
        assertThat(added.kind()).isEqualTo(SecretKind.READ_WRITE);
        assertThat(client.secretsOf(added).encrypted()).isEmpty();
        assertThat(error(() -> client.addFolder(directory.toString(), FolderTerms.NEW.withForce())))
                .isEqualTo(V1Error.DUPLICATE);
        client.removeFolder(added);
        assertThat(client.folders()).hasSize(1);
        assertThat(error(() -> client.removeFolder(added))).isEqualTo(V1Error.UNKNOWN_CALL);
        assertThat(error(() -> client.files(added, ""))).isEqualTo(V1Error.INVALID_SECRET);
    }

    @Test
    void aDirectoryThatCannotBeAddedIsRefused() throws Exception {
        Path full = Files.createDirectories(root.resolve("full"));
        Files.writeString(full.resolve("a"), "a");

        assertThat(error(() -> client.addFolder(root.resolve("none").toString(), FolderTerms.NEW)))
                .isEqualTo(V1Error.CANNOT_OPEN);
        assertThat(error(() -> client.addFolder(full.toString(), FolderTerms.NEW)))
                .isEqualTo(V1Error.NOT_EMPTY);
        client.addFolder(full.toString(), FolderTerms.NEW.withForce());
        assertThat(client.folders()).hasSize(2);
    }

    @Test
    void anEncryptionCapableFolderReachesWhoHasItsReadOnlySecret() throws Exception {
        Path here = Files.createDirectories(root.resolve("encryptable"));
        FolderSecrets secrets;
        try (SyncV1Client ofStation =
                new SyncV1Client(SyncOptions.of(station.engine().address()))) {
            secrets = ofStation.addEncryptableFolder(here.toString());
            assertThat(ofStation.folder(secrets.readWrite().orElseThrow())).isPresent();
        }
        Secret readOnly = secrets.readOnly().orElseThrow();
        Path there = Files.createDirectories(root.resolve("reader"));
        client.addFolder(there.toString(), FolderTerms.of(readOnly));
        Files.writeString(here.resolve("plan.txt"), "plan");

        assertThat(readOnly.kind()).isEqualTo(SecretKind.READ_ONLY_ENCRYPTABLE);
        assertThat(client.secretsOf(readOnly))
                .isEqualTo(new FolderSecrets(Optional.empty(), Optional.of(readOnly), secrets.encrypted()));
        eventually(() -> assertThat(there.resolve("plan.txt")).hasContent("plan"));
    }

    @Test
    void anInvalidSecretEndsTheEngineIfItIsSent() throws Exception {
        URI address = truck.engine()
                .address()
                .resolve("/api?method=get_secrets&secret=DJj98eY2XqsVf83RpiDU0SuAzVZcPatsjJ2KsxkTDl5em2hMsxPqx");
        try {
            HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
        } catch (IOException e) {
            // It may be gone before it has answered.
        }

        eventually(() -> assertThat(truck.engine().isRunning()).isFalse());
    }

    @Test
    void preferencesAreKept() throws Exception {
        assertThat(client.setSwitches(secret(), Map.of(FolderSwitch.USE_DHT, false)))
                .containsEntry(FolderSwitch.USE_DHT, false);
        assertThat(client.switches(secret()))
                .containsEntry(FolderSwitch.USE_DHT, false)
                .hasSize(7);
        KnownHost host = new KnownHost("192.168.1.1", 4567);
        assertThat(client.setHosts(secret(), List.of(host))).containsExactly(host);
        assertThat(client.hosts(secret())).containsExactly(host);
        assertThat(client.preferences().text("device_name")).contains("Engine 1");
        assertThat(client.setPreferences(Map.of("upload_limit", "7")).number("upload_limit"))
                .hasValue(7);
        assertThat(client.os()).isEqualTo("linux");
        assertThat(client.speed().download()).isZero();
    }

    @Test
    void theEngineIsShutDown() throws Exception {
        client.shutdown();

        eventually(() -> assertThat(truck.engine().isRunning()).isFalse());
    }

    @Test
    void theLoginIsAskedFor() throws Exception {
        try (EmbeddedEngine guarded =
                new EmbeddedEngine("Guarded", lab.mesh, EngineLab.QUICK.withLogin("u", "p"), Clock.systemUTC())) {
            guarded.start();
            SyncOptions options = SyncOptions.of(guarded.address());
            try (SyncV1Client without = new SyncV1Client(options);
                    SyncV1Client with = new SyncV1Client(options.withLogin(new Login("u", "p")))) {
                assertThatThrownBy(without::version).isInstanceOf(SyncException.LoginRefused.class);
                assertThat(with.version()).isNotBlank();
            }
        }
    }
}
