package dev.syncdashboard.engine.setup;

import static dev.syncdashboard.engine.setup.TestSettings.settings;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.syncdashboard.settings.SettingKey;
import dev.syncdashboard.status.FolderName;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyncFoldersTest {

    @Test
    void nothingSetIsNoFolder() {
        assertThat(of()).isEmpty();
        assertThat(of("sync.folder", " ", "sync.folders", "")).isEmpty();
    }

    @Test
    void aSingleFolderNeedsNoName() {
        assertThat(of("sync.folder", " SHARE ")).containsExactly(new SyncFolder(SyncFolders.ONLY, false, "SHARE", ""));
    }

    @Test
    void severalFoldersComeInTheOrderInWhichTheyAreNamed() {
        assertThat(of(
                        "sync.folders",
                        "protocols, maps-2",
                        "sync.folder.maps-2",
                        "M",
                        "sync.folder.protocols",
                        " P ",
                        "sync.label.protocols",
                        "Ablaufpläne"))
                .containsExactly(
                        new SyncFolder(new FolderName("protocols"), true, "P", "Ablaufpläne"),
                        new SyncFolder(new FolderName("maps-2"), true, "M", "Maps-2"));
    }

    @Test
    void oneFolderMayHaveAName() {
        assertThat(of("sync.folders", "maps", "sync.folder.maps", "M"))
                .containsExactly(new SyncFolder(new FolderName("maps"), true, "M", "Maps"));
    }

    @Test
    void refusesBothWaysAtOnce() {
        assertRefused(
                "sync.folder is 'A', and sync.folders is 'maps'. Expected is one of the two: sync.folder for a single"
                        + " folder, or sync.folders with a sync.folder.<name> for each name.",
                "sync.folder",
                "A",
                "sync.folders",
                "maps");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Maps", "maps,", ",maps", "-maps", "ma ps", "ma_ps", "ma.ps", "karten süd", "../x"})
    void refusesAWrongName(String names) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of("sync.folders", names, "sync.folder.maps", "M"))
                .withMessageContaining("sync.folders is '" + names + "'")
                .withMessageContaining("1 to 32 of a-z, 0-9 and '-', a letter or digit first");
    }

    @Test
    void refusesAFolderThatStandsThereTwice() {
        assertRefused(
                "sync.folders is 'maps,maps': 'maps' stands there twice. Expected are names separated by commas, like"
                        + " maps,protocols.",
                "sync.folders",
                "maps,maps",
                "sync.folder.maps",
                "M");
        assertRefused(
                "sync.folder.b and sync.folder.a are both 'X', but they must be two folders.",
                "sync.folders",
                "a,b",
                "sync.folder.a",
                "X",
                "sync.folder.b",
                "X");
    }

    @Test
    void refusesTheStatusFolder() {
        assertRefused(
                "sync.folder.b and sync.status.folder are both 'X', but they must be two folders.",
                "sync.folders",
                "a,b",
                "sync.folder.a",
                "A",
                "sync.folder.b",
                "X",
                "sync.status.folder",
                "X");
        assertRefused(
                "sync.folder and sync.status.folder are both 'X', but they must be two folders.",
                "sync.folder",
                "X",
                "sync.status.folder",
                "X");
    }

    @Test
    void namesTheSettingThatIsMissing() {
        assertRefused(
                "sync.folders is 'a,b', but sync.folder.b is not set. Expected is the share id, folder id or unique"
                        + " name of the folder 'b'.",
                "sync.folders",
                "a,b",
                "sync.folder.a",
                "A");
    }

    @Test
    void takesTwentyAndNoMore() {
        assertThat(of(numbered(20))).hasSize(20);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> of(numbered(21)))
                .withMessageContaining("these are 21, and at most 20 are possible");
    }

    @Test
    void eachNameHasItsSettingsInEachPlace() {
        SettingKey key = SyncFolders.key(new FolderName("fire-maps"));

        assertThat(key.name()).isEqualTo("sync.folder.fire-maps");
        assertThat(key.environment()).isEqualTo("SYNC_FOLDER_FIRE_MAPS");
        assertThat(key.option()).isEqualTo("--sync-folder-fire-maps");
        assertThat(SyncFolders.label(new FolderName("fire-maps")).environment()).isEqualTo("SYNC_LABEL_FIRE_MAPS");
        assertThat(SyncFolders.optionsIn(
                        "run",
                        "--sync-folders=a",
                        "--sync-folder-fire-maps=K",
                        "--sync-label-a",
                        "--sync-folder",
                        "--sync-folder-",
                        "--sync-folder-B",
                        "--sync-label-a=x"))
                .extracting(SettingKey::name)
                .containsExactly("sync.folder.fire-maps", "sync.label.a");
    }

    private static List<SyncFolder> of(String... keysAndValues) {
        return SyncFolders.of(settings(keysAndValues));
    }

    private static String[] numbered(int count) {
        List<String> all = new ArrayList<>(List.of(
                "sync.folders", IntStream.range(0, count).mapToObj(i -> "f" + i).collect(Collectors.joining(","))));
        for (int i = 0; i < count; i++) {
            all.addAll(List.of("sync.folder.f" + i, "KEY" + i));
        }
        return all.toArray(String[]::new);
    }

    private static void assertRefused(String message, String... keysAndValues) {
        assertThatIllegalArgumentException().isThrownBy(() -> of(keysAndValues)).withMessage(message);
    }
}
