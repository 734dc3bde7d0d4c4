package dev.syncdashboard.demo.engine.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.syncdashboard.demo.syncthing.SyncthingProgram;
import java.util.Optional;

/** The Syncthing that tests need. Without it they are skipped with the reason; with CI=true they fail instead. */
public final class InstalledSyncthing {

    private InstalledSyncthing() {}

    public static SyncthingProgram program() {
        Optional<SyncthingProgram> program = SyncthingProgram.find();
        if ("true".equals(System.getenv("CI"))) {
            assertThat(program).as(SyncthingProgram.MISSING).isPresent();
        }
        assumeTrue(program.isPresent(), SyncthingProgram.MISSING);
        return program.orElseThrow();
    }
}
