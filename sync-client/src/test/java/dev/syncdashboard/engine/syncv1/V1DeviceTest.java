package dev.syncdashboard.engine.syncv1;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test with a truck whose engine has API v1. */
abstract class V1DeviceTest {

    @TempDir
    Path root;

    V1Device truck;

    @BeforeEach
    final void start() {
        truck = new V1Device(root);
    }

    @AfterEach
    final void stop() {
        truck.close();
    }
}
