package dev.syncdashboard.content;

import dev.syncdashboard.content.FolderContent.Mode;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Random;

/**
 * What the fingerprint of a folder costs, in a process of its own. {@code make FOLDER FILES LARGE_MB} makes a folder;
 * {@code pass FOLDER MEMORY TIMES} goes over it and
 * says what each time took. Used by {@code bench/fingerprint}.
 */
final class FingerprintBench {

    private FingerprintBench() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[1]);
        if (arguments[0].equals("make")) {
            make(folder, Integer.parseInt(arguments[2]), Integer.parseInt(arguments[3]));
        } else {
            FolderContent content = FolderContent.rememberedIn(Path.of(arguments[2]), Clock.systemUTC());
            for (int i = 0; i < Integer.parseInt(arguments[3]); i++) {
                pass(content, folder);
            }
        }
    }

    private static void make(Path folder, int files, int largeMegabytes) throws IOException {
        Random random = new Random(1);
        for (int i = 0; i < files; i++) {
            byte[] content = new byte[2_000 + random.nextInt(18_000)];
            random.nextBytes(content);
            Path directory = Files.createDirectories(folder.resolve("Einsatzpläne/Ortsteil " + i / 100));
            Files.write(directory.resolve("Objekt " + i + " Feuerwehrplan.pdf"), content);
        }
        byte[] megabyte = new byte[1 << 20];
        try (OutputStream out = Files.newOutputStream(folder.resolve("Karte.mbtiles"))) {
            for (int i = 0; i < largeMegabytes; i++) {
                random.nextBytes(megabyte);
                out.write(megabyte);
            }
        }
    }

    private static void pass(FolderContent content, Path folder) throws InterruptedException {
        long cpu = processCpu();
        long from = System.nanoTime();
        FingerprintResult result =
                content.read(folder, ContentRules.EVERYTHING, Mode.CHANGED_FILES, Throttle.unlimited());
        double seconds = (System.nanoTime() - from) / 1e9;
        FingerprintResult.Whole whole = (FingerprintResult.Whole) result;
        System.out.printf(
                "  %.2f s, %.2f s of CPU: %s, %d of them read, %.0f MB/s, %.0f MB of heap%n",
                seconds,
                (processCpu() - cpu) / 1e9,
                whole.fingerprint().files(),
                whole.effort().filesRead(),
                whole.effort().bytesRead() / 1e6 / seconds,
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6);
    }

    private static long processCpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }
}
