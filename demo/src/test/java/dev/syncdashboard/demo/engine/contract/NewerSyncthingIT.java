package dev.syncdashboard.demo.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.syncdashboard.demo.syncthing.SyncthingProgram;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** That the tests of Syncthing run on two versions: missed where CI=true, else said. */
class NewerSyncthingIT {

    private static final String MISSING = "The environment variable NEWER_SYNCTHING names no second Syncthing, so its"
            + " tests run on one version only (see .ci/newer-syncthing).";

    @Test
    void thereIsASecondSyncthingOfAnotherVersion() throws Exception {
        Optional<SyncthingProgram> newer = Optional.ofNullable(System.getenv("NEWER_SYNCTHING"))
                .map(Path::of)
                .flatMap(SyncthingProgram::at);
        if ("true".equals(System.getenv("CI"))) {
            assertThat(newer).as(MISSING).isPresent();
        }
        assumeTrue(newer.isPresent(), MISSING);

        assertThat(newer.orElseThrow().version())
                .startsWith("v")
                .isNotEqualTo(InstalledSyncthing.program().version());
    }
}
