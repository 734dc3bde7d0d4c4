package dev.syncdashboard.dashboard.history;

import static dev.syncdashboard.dashboard.history.HistoryStoreContract.ENGINE_7;
import static dev.syncdashboard.dashboard.history.HistoryStoreContract.FOLDERS;
import static dev.syncdashboard.dashboard.history.HistoryStoreContract.MAPS;
import static dev.syncdashboard.dashboard.history.HistoryStoreContract.NOON;
import static dev.syncdashboard.dashboard.history.HistoryStoreContract.PROTOCOLS;
import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.archive.KeptFleet;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The same on a real server, and on the way to one. */
class PostgresFoldersTest extends FoldersContract {

    @RegisterExtension
    private static final PostgresDatabases POSTGRES = new PostgresDatabases();

    private String url = "";

    @TempDir
    private Path root;

    @BeforeEach
    void createDatabase() throws IOException, InterruptedException {
        url = POSTGRES.create();
    }

    @Override
    HistorySettings settings(List<StoredFolder> folders) {
        return settings(Optional.of(url), folders);
    }

    private HistorySettings settings(Optional<String> address, List<StoredFolder> folders) {
        Path data = root.resolve("data");
        return address.map(each -> PostgresDatabases.settings(each, data, folders))
                .orElseGet(() -> FileHistory.in(data, folders));
    }

    @Test
    void bothFoldersAreTakenAlongFromTheFileAndOneThatIsNotInTheSettingsToo() {
        try (HistoryStore file = open(Optional.empty(), FOLDERS)) {
            Opened.of(file);
            TestEntries.oneOfEach(ENGINE_7, NOON).forEach(entry -> file.keep(MAPS, entry));
            OtherFolder.entries().forEach(entry -> file.keep(PROTOCOLS, entry));
        }
        KeptFleet before;
        OtherFolder.Answers maps;
        OtherFolder.Answers protocols;
        try (HistoryStore file = open(Optional.empty(), FOLDERS)) {
            before = Opened.of(file);
            maps = OtherFolder.answers(file.of(MAPS));
            protocols = OtherFolder.answers(file.of(PROTOCOLS));
        }

        try (HistoryStore moved = open(Optional.of(url), List.of(FOLDERS.get(1)))) {
            assertThat(Opened.of(moved).folders()).containsOnlyKeys(PROTOCOLS);
        }
        try (HistoryStore moved = open(Optional.of(url), List.of(FOLDERS.get(1), FOLDERS.get(0)))) {
            KeptFleet kept = Opened.of(moved);

            assertThat(OtherFolder.told(kept.folder(MAPS))).isEqualTo(OtherFolder.told(before.folder(MAPS)));
            assertThat(OtherFolder.told(kept.folder(PROTOCOLS))).isEqualTo(OtherFolder.told(before.folder(PROTOCOLS)));
            assertThat(kept.roster()).isEqualTo(before.roster());
            assertThat(OtherFolder.answers(moved.of(MAPS))).isEqualTo(maps);
            assertThat(OtherFolder.answers(moved.of(PROTOCOLS))).isEqualTo(protocols);
        }
    }

    private HistoryStore open(Optional<String> address, List<StoredFolder> folders) {
        return new DatabaseHistoryStore(settings(address, folders), Clock.fixed(NOON, ZoneOffset.UTC));
    }
}
