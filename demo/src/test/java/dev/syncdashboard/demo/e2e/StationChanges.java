package dev.syncdashboard.demo.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/** Changes the station's files by chance, as a person does with a file manager: in place, without a thought of engines. */
final class StationChanges {

    private static final int MOST_FILES = 24;
    private static final int SMALL = 4_000;
    private static final int LARGE = 2_000_000;
    private static final List<String> FOLDERS = List.of("", "maps/", "pre-plans/", "pre-plans/north side/", "new/");

    private final Path folder;
    private final RandomGenerator random;
    private final Map<Path, Kept> kept = new HashMap<>();
    private int count;
    private final AtomicInteger touches = new AtomicInteger();
    private volatile int detours;
    private volatile long changed = System.nanoTime();

    private record Kept(byte[] content, FileTime modified) {}

    StationChanges(Path folder, RandomGenerator random) {
        this.folder = folder;
        this.random = random;
    }

    Duration sinceLast() {
        return Duration.ofNanos(System.nanoTime() - changed);
    }

    /** One update: a change, or a few at once. */
    void post() throws IOException {
        int changes = random.nextInt(4) == 0 ? 2 + random.nextInt(4) : 1;
        for (int i = 0; i < changes; i++) {
            touched();
            change();
            touched();
        }
    }

    /** How often the station's files were kept. */
    int detours() {
        return detours;
    }

    /** Keeps all files as they are now, for {@link #goBack}. */
    @SuppressWarnings("NonAtomicOperationOnVolatileField") // only one thread changes files
    void keep() throws IOException {
        detours++;
        kept.clear();
        for (Path file : files()) {
            kept.put(file, new Kept(Files.readAllBytes(file), Files.getLastModifiedTime(file)));
        }
    }

    /** The files as they were kept, with their times, as a copy of a folder brings them back. */
    void goBack() throws IOException {
        touched();
        for (Path file : files()) {
            if (!kept.containsKey(file)) {
                Files.delete(file);
            }
        }
        for (Map.Entry<Path, Kept> entry : kept.entrySet()) {
            Path file = entry.getKey();
            byte[] content = entry.getValue().content();
            if (!Files.exists(file) || !Arrays.equals(Files.readAllBytes(file), content)) {
                Files.write(file, content);
            }
            Files.setLastModifiedTime(file, entry.getValue().modified());
        }
        touched();
    }

    /** Grows before and after each change. */
    int touches() {
        return touches.get();
    }

    private void touched() {
        touches.incrementAndGet();
        changed = System.nanoTime();
    }

    private void change() throws IOException {
        List<Path> files = files();
        int kind = files.size() < 3 ? 0 : files.size() > MOST_FILES ? 3 : random.nextInt(6);
        Path file = files.isEmpty() ? folder : files.get(random.nextInt(files.size()));
        switch (kind) {
            case 0 -> Files.write(fresh(), bytes(1 + random.nextInt(SMALL)));
            case 1 -> Files.write(fresh(), bytes(LARGE / 4 + random.nextInt(LARGE)));
            case 2 -> Files.write(file, bytes(random.nextInt(SMALL)));
            case 3 -> Files.delete(file);
            case 4 -> Files.move(file, fresh());
            // As many bytes as before.
            default -> Files.write(file, bytes((int) Files.size(file)));
        }
    }

    private Path fresh() throws IOException {
        count++;
        Path file = folder.resolve(FOLDERS.get(random.nextInt(FOLDERS.size())) + "file " + count + ".dat");
        Files.createDirectories(file.getParent());
        return file;
    }

    private byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        random.nextBytes(bytes);
        return bytes;
    }

    /** In an order that chance alone decides. Engines' own files lie in directories of theirs. */
    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .filter(file ->
                            Stream.of(".sync", ".stfolder").noneMatch(own -> file.startsWith(folder.resolve(own))))
                    .sorted()
                    .toList();
        }
    }
}
