package dev.syncdashboard.engine.setup;

import static dev.syncdashboard.engine.setup.TestSettings.settings;
import static dev.syncdashboard.sync.v2.FakeEngine.data;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderAdvice.Urgency;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.engine.SyncEngine;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.sync.v1.FakeV1;
import dev.syncdashboard.sync.v2.FakeEngine;
import dev.syncdashboard.sync.web.FakeGui;
import dev.syncdashboard.words.InEnglish;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Sync goes through its folders again and again, so that a thousand of them hold a core (pybtsync). */
class ManyFoldersTest {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    @TempDir
    Path root;

    private String sync;

    @BeforeEach
    void makeTheFolder() throws Exception {
        sync = Files.createDirectories(root.resolve("Sync")).toString().replace("\\", "\\\\");
    }

    @ParameterizedTest
    @CsvSource({"1, 100, false", "100, 100, false", "101, 100, true", "1000, 100, true", "1000, 1000, false"})
    void aThousandFoldersThatHoldACoreAreWarnedOf(int folders, String most, boolean warned) throws Exception {
        try (FakeV1 server = new FakeV1()) {
            server.answer(
                    "get_folders",
                    IntStream.range(0, folders)
                            .mapToObj(i -> "{\"dir\": \"" + (i == 0 ? sync : "/srv/" + i) + "\", \"secret\": \""
                                    + secret(i) + "\", \"error\": 0}")
                            .collect(Collectors.joining(",", "[", "]")));
            server.answer("get_folder_prefs", "{}");
            server.answer("get_files", "[]");
            server.answer("get_folder_peers", "[]");
            List<FolderAdvice> advice = advice(
                    "sync.engine",
                    "resilio-v1",
                    "sync.url",
                    server.url().toString(),
                    "sync.peer-id",
                    "SELF",
                    "sync.most-folders",
                    most);

            assertWarned(advice, warned);
        }
    }

    @ParameterizedTest
    @CsvSource({"100, false", "101, true"})
    void soItIsWithTheWebApi(int folders, boolean warned) throws Exception {
        try (FakeGui server = new FakeGui()) {
            server.answer(
                    "getsyncfolders",
                    IntStream.range(0, folders)
                            .mapToObj(i -> "{\"id\": \"" + i + "\", \"name\": \"" + (i == 0 ? "Sync" : i)
                                    + "\", \"path\": \"" + (i == 0 ? sync : "/srv/" + i) + "\", \"status\": 7}")
                            .collect(Collectors.joining(",", "{\"folders\":[", "],\"status\":200}")));

            assertWarned(
                    advice(
                            "sync.engine",
                            "resilio-web",
                            "sync.url",
                            server.url().toString(),
                            "sync.peer-id",
                            "SELF"),
                    warned);
        }
    }

    @ParameterizedTest
    @CsvSource({"100, false", "101, true"})
    void soItIsWithApiV2(int folders, boolean warned) throws Exception {
        try (FakeEngine server = new FakeEngine()) {
            server.answer(
                    "/folders",
                    data("{\"folders\": ["
                            + IntStream.range(0, folders)
                                    .mapToObj(i -> "{\"id\": \"" + i + "\", \"name\": \"" + (i == 0 ? "Sync" : i)
                                            + "\", \"path\": \"" + (i == 0 ? sync : "/srv/" + i) + "\"}")
                                    .collect(Collectors.joining(","))
                            + "]}"));
            server.answer("/folders/0/activity", data("{\"hash\": \"H\", \"peers\": []}"));
            server.answer("/client", "client.json");

            assertWarned(advice("sync.url", server.url().toString()), warned);
        }
    }

    private static void assertWarned(List<FolderAdvice> advice, boolean warned) {
        assertThat(advice).hasSize(warned ? 1 : 0).allSatisfy(each -> {
            assertThat(each.urgency()).isEqualTo(Urgency.SETTING);
            assertThat(each.code()).isEqualTo(ProblemCode.SETTING);
            assertThat(InEnglish.say(each.problem())).contains(" is one of more than 100 folders");
        });
    }

    private static List<FolderAdvice> advice(String... settings) throws Exception {
        try (SyncEngine engine = Engines.open(settings(settings))) {
            return engine.now()
                    .look(engine.now().folder("Sync"), FolderRole.TRUCK_SYNC)
                    .advice();
        }
    }

    private static String secret(int number) {
        String digits = IntStream.of(number / 1024 % 32, number / 32 % 32, number % 32)
                .mapToObj(digit -> BASE32.substring(digit, digit + 1))
                .collect(Collectors.joining());
        return "B" + "A".repeat(29) + digits;
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "many", "1.5", "10000000000"})
    void namesAWrongLimit(String most) {
        TestSettings.assertRefused(
                settings("sync.most-folders", most),
                "sync.most-folders is '" + most + "'. Expected a whole number from 1 on, like 100.");
    }
}
