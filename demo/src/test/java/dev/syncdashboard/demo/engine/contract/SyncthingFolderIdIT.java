package dev.syncdashboard.demo.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.demo.syncthing.ClusterFolder;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.FolderRole;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Folders of Syncthing whose ids look like something else, all on the same real daemons. */
@Timeout(120)
class SyncthingFolderIdIT {

    @TempDir
    static Path root;

    private static SyncthingPair pair;
    private static SyncthingPair.RealDevice truck;

    @BeforeAll
    static void start() throws Exception {
        pair = SyncthingPair.start(root);
        truck = pair.truck();
    }

    @AfterAll
    static void stop() {
        if (pair != null) {
            pair.close();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"maps/plans", "a b", "100%", "pl\u00e4n", "a?b#c", "../x", "a+b", ".", "a//b"})
    void aFolderMayHaveAnyId(String id) throws Exception {
        String name = "Odd " + Integer.toHexString(id.hashCode());
        truck.device().addFolder(ClusterFolder.sync(id, name), root.resolve(name));

        EngineFolder folder = truck.client().now().folder(id);

        assertThat(folder.id()).isEqualTo(id);
        assertThat(truck.client().now().folder(name)).isEqualTo(folder);
        assertThat(truck.client().now().look(folder, FolderRole.TRUCK_SYNC).advice())
                .isNotNull();
        Files.writeString(folder.path().resolve("plan.txt"), "x");
        truck.client().announce(folder, "plan.txt");
        OnSyncthing.eventually(() -> assertThat(
                        truck.client().now().look(folder, FolderRole.TRUCK_SYNC).completeness())
                .isNotNull());
        OnSyncthing.eventually(() -> assertThat(truck.client()
                        .now()
                        .look(folder, FolderRole.TRUCK_SYNC)
                        .activity()
                        .hash())
                .isPresent());
    }
}
