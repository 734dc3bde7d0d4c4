package dev.syncdashboard.agent;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A test of an agent on a truck of its own. */
abstract class TruckTest {

    @TempDir
    Path directory;

    FakeTruck truck;

    @BeforeEach
    final void makeTruck() throws IOException {
        truck = new FakeTruck(directory);
    }
}
