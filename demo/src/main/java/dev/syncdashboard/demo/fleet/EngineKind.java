package dev.syncdashboard.demo.fleet;

import java.util.Locale;

/** Which sync engine the devices of a fleet have. */
public enum EngineKind {
    /** The embedded one, which speaks the API of Resilio Sync. */
    RESILIO(50),
    /** Likewise, asked by the first version of that API. */
    RESILIO_V1(50),
    /** The embedded one, asked by the API of its web UI, as one must ask a Resilio Sync without an API key. */
    RESILIO_WEB(50),
    /** The installed one, a process for each device, every two of them connected. */
    SYNCTHING(10);

    private final int mostTrucks;

    EngineKind(int mostTrucks) {
        this.mostTrucks = mostTrucks;
    }

    /** More would be too much for one machine. */
    public int mostTrucks() {
        return mostTrucks;
    }

    /** As on the command line. */
    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
