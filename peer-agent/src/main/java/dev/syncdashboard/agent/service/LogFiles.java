package dev.syncdashboard.agent.service;

import dev.syncdashboard.agent.Reasons;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The log that the agent writes itself, where the system keeps none: some files, of which the one with 0 is the newest. */
public final class LogFiles {

    /** How many there are at most, and how large each of them gets. */
    public static final int COUNT = 4;

    public static final int MOST_BYTES = 1 << 20;

    private static final long LOOK_MILLIS = 500;

    private final Path directory;

    public LogFiles(Path directory) {
        this.directory = directory;
    }

    /** One of them. */
    public Path file(int number) {
        return directory.resolve("agent." + number + ".log");
    }

    ServiceEnd show(int lines, boolean follow, ServiceWords words) throws InterruptedException {
        if (!Files.exists(file(0))) {
            return words.fails("There is no log yet. It will be in " + directory + ".");
        }
        try {
            last(lines).forEach(words::say);
            if (follow) {
                follow(words);
            }
            return ServiceEnd.DONE;
        } catch (IOException e) {
            return words.fails("The log in " + directory + " can't be read: " + Reasons.of(e) + ".");
        }
    }

    private List<String> last(int most) throws IOException {
        Deque<String> last = new ArrayDeque<>();
        for (int number = 0; number < COUNT && last.size() < most && Files.exists(file(number)); number++) {
            List<String> lines = new ArrayList<>(text(file(number), 0).lines().toList());
            while (!lines.isEmpty() && last.size() < most) {
                last.addFirst(lines.remove(lines.size() - 1));
            }
        }
        return List.copyOf(last);
    }

    // Whatever was written before a file became full and got another number is shown but for its last half second.
    private void follow(ServiceWords words) throws IOException, InterruptedException {
        long shown = Files.size(file(0));
        while (!words.out().checkError()) {
            TimeUnit.MILLISECONDS.sleep(LOOK_MILLIS);
            long size = Files.exists(file(0)) ? Files.size(file(0)) : 0;
            if (size < shown) {
                shown = 0;
            }
            if (size > shown) {
                words.out().print(text(file(0), shown));
                words.out().flush();
                shown = size;
            }
        }
    }

    private static String text(Path file, long from) throws IOException {
        try (RandomAccessFile open = new RandomAccessFile(file.toFile(), "r")) {
            long length = Math.min(open.length() - from, 2L * MOST_BYTES);
            byte[] bytes = new byte[(int) Math.max(0, length)];
            open.seek(from);
            open.readFully(bytes);
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }
}
