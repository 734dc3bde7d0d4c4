package dev.syncdashboard.demo.engine;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** What tests begin with that need two devices with one folder, which the truck only reads. */
public abstract class StationAndTruck {

    @TempDir
    protected Path root;

    protected EngineLab lab;
    protected EngineLab.Device station;
    protected EngineLab.Device truck;

    @BeforeEach
    final void startEngines() throws IOException {
        lab = new EngineLab(root);
        station = lab.writer("Station 4");
        truck = lab.reader("Engine 1");
    }

    @AfterEach
    final void stopEngines() {
        lab.close();
    }

    protected final URI stationUrl() {
        return station.engine().address();
    }

    protected final URI truckUrl() {
        return truck.engine().address();
    }

    /** A directory beside those of the devices, by the path that engines have for it. */
    protected final Path directory(String name) throws IOException {
        return Files.createDirectories(root.toRealPath().resolve(name));
    }
}
