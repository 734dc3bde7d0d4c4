package dev.syncdashboard.demo.fleet;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;

/** The station with its engine and its two directories, and what may happen to it. Safe for many threads. */
public final class DemoStation {

    private final Device device;
    private final AtomicInteger bulletins = new AtomicInteger();

    DemoStation(Device device) {
        this.device = device;
    }

    public String name() {
        return device.name();
    }

    /** The Sync folder: what is put here goes to all trucks. */
    public Path syncDirectory() {
        return device.syncDirectory();
    }

    /** The second Sync folder; empty if the station has only one. */
    public Optional<Path> protocolsDirectory() {
        return device.protocolsDirectory();
    }

    /** Its copy of the Status folder, with what the trucks report. */
    public Path statusDirectory() {
        return device.statusDirectory();
    }

    /** How its engine is reached, by the names of the settings. */
    public Map<String, String> engineSettings() {
        return device.settings();
    }

    public boolean engineRuns() {
        return device.engineRuns();
    }

    public boolean syncPaused() {
        return device.syncPaused();
    }

    /** Puts a small new file into the Sync folder and changes another. */
    public void postUpdate() throws IOException {
        int number = bulletins.incrementAndGet();
        write("bulletins/bulletin-" + number + ".txt", "Bulletin " + number + ": read before the next shift.\n");
        write("maps/closed-roads.txt", "State of bulletin " + number + ": Harbour Road is closed at the bridge.\n");
    }

    /** Puts a file of this many bytes into the Sync folder. */
    public void postLargeFile(int bytes) throws IOException {
        byte[] content = new byte[bytes];
        new SplittableRandom(bytes).nextBytes(content);
        Path file = syncDirectory().resolve("maps/aerial-" + bulletins.incrementAndGet() + ".img");
        Files.createDirectories(syncDirectory().resolve("maps"));
        Files.write(file, content);
        device.lookAtDisk();
    }

    /** Puts another protocol into the second Sync folder; nothing if there is none. */
    public void postProtocol() throws IOException {
        Optional<Path> protocols = protocolsDirectory();
        if (protocols.isPresent()) {
            int number = bulletins.incrementAndGet();
            write(
                    protocols.get(),
                    "protocols/bulletin-" + number + ".txt",
                    "Bulletin " + number + ": new call signs.\n");
        }
    }

    /** Writes a text file into the Sync folder. */
    public void write(String path, String text) throws IOException {
        write(syncDirectory(), path, text);
    }

    private void write(Path directory, String path, String text) throws IOException {
        Path file = directory.resolve(path);
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Files.writeString(file, text);
        device.lookAtDisk();
    }

    /** Gives its engine so many empty folders more. Not for Syncthing. */
    public void addEmptyFolders(int count) throws IOException {
        device.addEmptyFolders(count);
    }

    public void stopEngine() throws IOException {
        device.stopEngine();
    }

    public void startEngine() throws IOException {
        device.startEngine();
    }

    public void pauseSync(boolean pause) throws IOException {
        device.pauseSync(pause);
    }
}
