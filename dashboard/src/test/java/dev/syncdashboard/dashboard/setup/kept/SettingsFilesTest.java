package dev.syncdashboard.dashboard.setup.kept;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.dashboard.setup.KeptSettings;
import dev.syncdashboard.dashboard.setup.SettingNames;
import dev.syncdashboard.dashboard.setup.SettingsStore.ChangedMeanwhileException;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.engine.setup.Engines;
import dev.syncdashboard.settings.SettingKey;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SettingsFilesTest {

    private static final SettingNames NAMES = SettingNames.of(
            Engines.keysWith(SettingKey.of("server.port", "port").port("any")));

    private static final KeptSettings SET = KeptSettings.of(Map.of(
            "sync.url", "http://127.0.0.1:8384",
            "sync.label.maps", "Pläne = Übersicht #1",
            "sync.folder.maps", "key\\with:all",
            "sync.password", "geheim: \"ß\" = x"));

    @TempDir
    Path folder;

    @Test
    void whatWasKeptIsReadAgainAndSecretsStandApart() throws IOException {
        files().keep(SET);

        assertThat(files().kept()).isEqualTo(SET);
        String open = Files.readString(open());
        assertThat(open)
                .startsWith("# Settings of the Sync Dashboard")
                .contains("\nsync.url=http://127.0.0.1:8384\n", "Pläne")
                .doesNotContain("geheim", "sync.password");
        assertThat(open.indexOf("sync.folder.maps")).isLessThan(open.indexOf("sync.url"));
        assertThat(Files.readString(secrets())).contains("sync.password=").doesNotContain("sync.url");
        assertThat(folder).isDirectoryNotContaining(file -> file.toString().matches(".*(new|next)"));
        assertThat(SET.toString()).doesNotContain("geheim");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyTheOwnUserReadsSecrets() throws IOException {
        files().keep(SET);

        assertThat(Files.getPosixFilePermissions(secrets())).isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }

    @Test
    void nothingIsThereAtFirst() {
        SettingsFiles files = new SettingsFiles(folder.resolve("none"), NAMES);

        assertThat(files.kept()).isEqualTo(KeptSettings.NONE);
        assertThat(files.damage()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sync.url=\\u00zz", "no.such=x", "server.port=many", "sync.password=x", "sync.url=a\\nb"})
    void aDamagedFileCountsAsNothingAndStaysAsItIs(String content) throws IOException {
        Files.writeString(open(), content);

        SettingsFiles files = files();

        assertThat(files.kept()).isEqualTo(KeptSettings.NONE);
        assertThat(files.damage().map(StationWords::said).orElseThrow())
                .contains("setup.properties", "can't be used", "It stays as it is")
                .doesNotContain("setup.file", "\n");
        assertThat(Files.readString(open())).isEqualTo(content);
    }

    @Test
    void bytesThatAreNoTextAreToldAndSoIsWhatIsNoFile() throws IOException {
        Files.write(open(), new byte[] {(byte) 0xFF, (byte) 0xFE, 'x'});
        assertThat(files().damage()).isPresent();

        Files.delete(open());
        Files.createDirectory(open());
        assertThat(files().damage().map(StationWords::said).orElseThrow()).contains("can't be read");
    }

    @Test
    void aHugeFileIsNotReadToItsEnd() throws IOException {
        Files.write(open(), "#x\n".repeat(SettingsText.LARGEST).getBytes(StandardCharsets.UTF_8));

        assertThat(files().damage().map(StationWords::said).orElseThrow()).contains("larger than 64 kB");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void secretsThatOthersCouldChangeAreNobodysWord() throws IOException {
        files().keep(SET);
        Files.setPosixFilePermissions(secrets(), PosixFilePermissions.fromString("rw-rw-rw-"));

        assertThat(files().damage().map(StationWords::said).orElseThrow()).contains("Others than the dashboard's user");
        assertThat(files().damage()).isEmpty();
    }

    @Test
    void whatSomebodyWroteMeanwhileIsNeverOverwritten() throws IOException {
        SettingsFiles files = files();
        files.keep(SET);
        Files.writeString(open(), "sync.url=http://127.0.0.1:1\n");

        assertThatThrownBy(() -> files.keep(KeptSettings.NONE)).isInstanceOf(ChangedMeanwhileException.class);

        assertThat(Files.readString(open())).contains("127.0.0.1:1");
        assertThat(files.kept()).isEqualTo(SET);
    }

    @Test
    void whatCanNotBeWrittenLeavesBothFilesAsTheyWere() throws IOException {
        SettingsFiles files = files();
        files.keep(SET);
        byte[] before = Files.readAllBytes(secrets());
        // Where the second file would be made ready, something stands in the way.
        Path inTheWay = Files.createDirectories(folder.resolve("setup-secrets.properties.new/full"));

        assertThatThrownBy(() -> files.keep(SET.with(Map.of("sync.password", "other", "sync.url", "http://h"))))
                .isInstanceOf(IOException.class);

        assertThat(inTheWay).exists();
        assertThat(files.kept()).isEqualTo(SET);
        assertThat(files().kept()).isEqualTo(SET);
        assertThat(Files.readAllBytes(secrets())).isEqualTo(before);
    }

    @Test
    void whatIsDamagedIsPutAside() throws IOException {
        Files.writeString(open(), "no.such=x");
        SettingsFiles files = files();

        files.beginAnew();
        files.keep(SET);

        assertThat(folder.resolve("setup.properties.damaged")).hasContent("no.such=x");
        assertThat(files().kept()).isEqualTo(SET);
        assertThat(files.damage()).isEmpty();
    }

    private SettingsFiles files() {
        return new SettingsFiles(folder, NAMES);
    }

    private Path open() {
        return folder.resolve(SettingsFiles.NAME);
    }

    private Path secrets() {
        return folder.resolve(SettingsFiles.SECRETS);
    }
}
