package dev.syncdashboard.demo.powercut;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Lets the power go before each call of a program in turn.
 *
 * @param directory an empty one, for the disks
 * @param loss what becomes of that which was not flushed
 */
public record PowerCuts(Path directory, Disk.Loss loss) {

    /** What works on a disk. */
    @FunctionalInterface
    public interface Program {
        void run(Path disk) throws Exception;
    }

    /** What has to be so after the power is back. */
    @FunctionalInterface
    public interface Afterwards {
        /** @param finished whether the program came to its end */
        void holds(Path disk, boolean finished) throws Exception;
    }

    /**
     * Does so until the program comes to its end.
     *
     * @param before has the power, and all that it does is on the disk
     */
    public void forEach(Program before, Program during, Afterwards afterwards) throws Exception {
        long cuts = 0;
        boolean finished = false;
        while (!finished) {
            Disk disk = new Disk(Files.createDirectories(directory.resolve("disk" + cuts)));
            before.run(disk.directory());
            disk.restart(Disk.Loss.NOTHING);
            disk.cutBefore(cuts);
            finished = runs(during, disk);
            disk.restart(loss);
            try {
                afterwards.holds(disk.directory(), finished);
            } catch (Exception | AssertionError e) {
                throw new AssertionError("with the power cut before call " + cuts + ", of which was lost: " + loss, e);
            }
            cuts++;
        }
        assertThat(cuts).isGreaterThan(5);
    }

    private static boolean runs(Program program, Disk disk) throws Exception {
        try {
            program.run(disk.directory());
            return true;
        } catch (PowerCut e) {
            return false;
        }
    }
}
