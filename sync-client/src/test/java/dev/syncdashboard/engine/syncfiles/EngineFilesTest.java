package dev.syncdashboard.engine.syncfiles;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EngineFilesTest {

    @Test
    void itsTemporaryNameIsOneThatItNeverSyncs() {
        String name = EngineFiles.temporaryName("LAGW.txt");

        assertThat(name).isEqualTo("~LAGW.txt.part").isNotEqualTo(EngineFiles.temporaryName("station.manifest"));
        assertThat(IgnoreList.of(IgnoreList.DEFAULTS.stream()).leaveOut(name)).isTrue();
    }
}
