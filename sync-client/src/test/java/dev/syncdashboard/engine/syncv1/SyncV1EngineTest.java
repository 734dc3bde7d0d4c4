package dev.syncdashboard.engine.syncv1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.client.WireMock;
import com.github.tomakehurst.wiremock.http.Fault;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineException.Kind;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.EngineIdentity;
import dev.syncdashboard.engine.EnginePeer;
import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderLook;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.sync.v1.FakeV1;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SyncV1EngineTest extends V1DeviceTest {

    private static EngineException failure(ThrowingCallable call) {
        EngineException failure = catchThrowableOfType(EngineException.class, call);
        assertThat(failure).isNotNull();
        return failure;
    }

    @Test
    void saysWhoThisDeviceIsAsOtherApisWriteIt() throws Exception {
        assertThat(truck.engine.now().identity())
                .isEqualTo(new EngineIdentity(new PeerId("AEKF3E4VYA2MN62GMQVBAN6EMRH2JZNC"), "Löschzug 1"));
    }

    @Test
    void aFolderIsFoundByItsNameAndByEachOfItsIds() throws Exception {
        EngineFolder folder = truck.folder();

        assertThat(truck.engine.now().folder(folder.id())).isEqualTo(folder);
        assertThat(truck.engine.now().folder(folder.shareId().orElseThrow())).isEqualTo(folder);
        assertThat(folder.name()).isEqualTo("Sync");
        assertThat(folder.path()).isEqualTo(truck.directory);
        assertThat(folder.writable()).isFalse();
    }

    @Test
    void whoMayWriteAndWhoOnlyReadsHaveOneShareId() throws Exception {
        try (V1Device station = new V1Device(root.resolve("station"))) {
            station.foldersAre(V1Device.folder(station.directory, FakeV1.RW, "\"type\": \"read_write\""));
            station.server.answer("get_secrets", "{\"read_only\": \"" + FakeV1.RO + "\"}");

            assertThat(station.folder().shareId())
                    .isPresent()
                    .isEqualTo(truck.folder().shareId());
            assertThat(station.folder().id()).isNotEqualTo(truck.folder().id());
            assertThat(station.folder().writable()).isTrue();
        }
    }

    @Test
    void noSecretIsShown() throws Exception {
        truck.foldersAre(V1Device.folder(truck.directory, FakeV1.RO, "") + ", "
                + V1Device.folder(root.resolve("b").resolve("Sync"), FakeV1.RW, ""));
        truck.server.answer("get_secrets", "{\"error\": 3, \"message\": \"no " + FakeV1.RW + "\"}");

        assertThat(failure(truck::folder)).hasMessageNotContainingAny(FakeV1.RO, FakeV1.RW);
        assertThat(failure(truck::folder).kind()).isEqualTo(Kind.FOLDER_AMBIGUOUS);
        truck.folderIs("");
        assertThat(truck.folder().toString()).doesNotContain(FakeV1.RO);
        assertThat(truck.look().toString()).doesNotContain(FakeV1.RO);
        truck.server.answer("get_folder_peers", "{\"error\": 3, \"message\": \"no " + FakeV1.RO + "\"}");
        assertThat(failure(truck::look)).hasMessageContaining("no ***");
    }

    @Test
    void saysWhichFoldersThereAreIfTheNamedOneIsNot() {
        EngineException failure = failure(() -> truck.engine.now().folder("Wages"));

        assertThat(failure.kind()).isEqualTo(Kind.FOLDER_NOT_FOUND);
        assertThat(failure).hasMessageContaining("It has: 'Sync'.");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "error": 0, "indexing": 0   | 0 | ACTIVE
                    "error": 0, "indexing": 1   | 0 | INDEXING
                    "error": 100, "indexing": 1 | 0 | STOPPED
                    "error": 0, "indexing": 0   | 1 | PLACEHOLDERS
                    "size": 4                   | 0 | ACTIVE
                    """)
    void saysWhatTheEngineDoesWithTheFolder(String fields, int selective, State state) throws Exception {
        truck.folderIs(fields);
        truck.server.answer("get_folder_prefs", "{\"selective_sync\": " + selective + "}");

        assertThat(truck.folder().state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({"C:\\Users\\chief\\Sync, Sync", "\\\\?\\C:\\Sync\\, Sync", "/srv/a\\b, a\\b", "/srv/maps/, maps"})
    void aFolderIsCalledLikeItsDirectory(String directory, String name) throws Exception {
        truck.server.answer(
                "get_folders",
                "[{\"dir\": \"" + directory.replace("\\", "\\\\") + "\", \"secret\": \"" + FakeV1.RO + "\"}]");

        assertThat(failure(() -> truck.engine.now().folder("?"))).hasMessageContaining("It has: '" + name + "'.");
    }

    @Test
    void aFolderWhoseSecretMustNotBeSentIsNotAskedAbout() {
        truck.foldersAre(V1Device.folder(
                truck.directory, "DJj98eY2XqsVf83RpiDU0SuAzVZcPatsjJ2KsxkTDl5em2hMsxPqx", "\"error\": 0"));

        assertThat(failure(truck::folder)).hasMessageContaining("a form that this program never sends");
        assertThat(truck.server.queries()).allMatch(query -> query.equals("method=get_folders"));
    }

    @Test
    void saysWhatIsWrongWithTheFolder() throws Exception {
        truck.folderIs("\"error\": 100");
        assertThat(truck.look().advice()).extracting(FolderAdvice::code).containsExactly(ProblemCode.FOLDER_ERROR);

        truck.foldersAre(V1Device.folder(truck.directory, FakeV1.ENCRYPTED, "\"error\": 0"));
        assertThat(truck.look().advice()).extracting(FolderAdvice::code).containsExactly(ProblemCode.FOLDER_TYPE_WRONG);
        assertThat(truck.folder().shareId()).isEmpty();
    }

    @Test
    void theHashIsThatOfTheDisk() throws Exception {
        Optional<FolderHash> before = truck.look().activity().hash();
        truck.write("plan.txt", "other");

        FolderLook after = truck.look();

        assertThat(before).isPresent();
        assertThat(after.activity().hash()).isPresent().isNotEqualTo(before);
        assertThat(after.activity().unconfirmed()).isEmpty();
        truck.write("plan.txt", "plan");
        assertThat(truck.look().activity().hash()).isEqualTo(before);
    }

    @Test
    void whatTheEngineLeavesOutIsNoContent() throws Exception {
        Optional<FolderHash> before = truck.look().activity().hash();
        truck.write("plan.txt.!sync", "half");
        truck.write(".SyncArchive/plan.txt", "old");
        assertThat(truck.look().activity().hash()).isEqualTo(before);

        truck.write(".SyncIgnore", "*.tmp\n");
        Optional<FolderHash> byOtherRules = truck.look().activity().hash();
        truck.write("x.tmp", "left out");
        FolderLook look = truck.look();

        assertThat(byOtherRules.flatMap(FolderHash::rules)).isNotEqualTo(before.flatMap(FolderHash::rules));
        assertThat(look.activity().hash()).isEqualTo(byOtherRules);
        assertThat(look.rules().leaveOut("x.tmp")).isTrue();
    }

    @Test
    void peersThatAreNoLongerConnectedAreNotOnline() throws Exception {
        truck.peersAre("""
                {"id": "%s", "connection": "direct", "name": "Löschzug 1"},
                {"id": "CBRdk5XANMb7RmQqEDfEZE-k5aI=", "connection": "direct", "name": "Station 4"},
                {"id": "../x"}""".formatted(V1Device.SELF));
        PeerId station = new PeerId("BAKF3E4VYA2MN62GMQVBAN6EMRH2JZNC");

        assertThat(truck.look().activity().peers())
                .containsExactly(new EnginePeer(station, Optional.of("Station 4"), true));
        truck.peersAre("");
        assertThat(truck.look().activity().peers())
                .containsExactly(new EnginePeer(station, Optional.of("Station 4"), false));
    }

    @Test
    void theStatusFolderIsNotReadThrough() throws Exception {
        truck.engine.now().look(truck.folder(), FolderRole.STATUS);

        assertThat(truck.server.queries()).noneMatch(query -> query.contains("get_files"));
    }

    @Test
    void anEngineThatIsGoneIsUnreachable() throws Exception {
        truck.server.answer("get_folders", WireMock.aResponse().withFault(Fault.EMPTY_RESPONSE));

        assertThat(failure(truck::folder).kind()).isEqualTo(Kind.UNREACHABLE);
        truck.server.answer("get_folders", FakeV1.response("").withStatus(401));
        assertThat(failure(truck::folder).kind()).isEqualTo(Kind.LOGIN);
        truck.server.answer("get_folders", "{\"error\": 1}");
        assertThat(failure(truck::folder).kind()).isEqualTo(Kind.FAULTY_ANSWER);
    }

    @Test
    void aFolderThatIsTakenOutOfTheEngineIsGone() throws Exception {
        EngineFolder folder = truck.folder();
        truck.foldersAre("");

        assertThat(failure(() -> truck.engine.now().look(folder, FolderRole.TRUCK_SYNC))
                        .kind())
                .isEqualTo(Kind.FOLDER_NOT_FOUND);
    }

    @Test
    void closingTheEngineEndsWhoAsks() throws Exception {
        SyncEngine other = V1Device.open(truck.server);
        other.close();

        assertThat(catchThrowableOfType(
                        InterruptedException.class, () -> other.now().identity()))
                .isNotNull();
    }
}
