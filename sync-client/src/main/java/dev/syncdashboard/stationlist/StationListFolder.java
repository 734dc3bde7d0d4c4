package dev.syncdashboard.stationlist;

import dev.syncdashboard.disk.AtomicFile;
import dev.syncdashboard.stationlist.StationListCodec.Decoded;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The station's list in the Status folder: {@code station.manifest} with all files of some update, and beside it
 * {@code station.changes} with what makes the newest list out of that one. Either may come first, late, or never: what
 * does not fit together is not put together. No other name is read.
 */
public final class StationListFolder {

    static final String WHOLE = "station.manifest";
    static final String CHANGES = "station.changes";

    /** All names that it writes, to be told to an engine. */
    public static final List<String> NAMES = List.of(WHOLE, CHANGES);

    private final Path folder;
    private final long mostMemory;

    /** A list takes a sixth of the heap at most: the reader has its own list and what it knows of its files besides. */
    public StationListFolder(Path statusFolder) {
        this(statusFolder, Runtime.getRuntime().maxMemory() / 6);
    }

    StationListFolder(Path statusFolder, long mostMemory) {
        this.folder = statusFolder;
        this.mostMemory = mostMemory;
    }

    /** What there is. */
    public sealed interface Found {

        /**
         * A list.
         *
         * @param newerUpdate number of a newer update whose list is not whole here yet
         */
        record Usable(StationList list, OptionalLong newerUpdate) implements Found {}

        /** None yet. */
        record NotUsable(Defect defect) implements Found {}
    }

    /** By what one sees, without reading them, that the files are still the same. */
    public record Stamp(List<String> values) {}

    public Stamp stamp() {
        return new Stamp(List.of(stamp(WHOLE), stamp(CHANGES)));
    }

    /** The newest list that can be made of what is there. */
    public Found read() {
        Decoded whole = read(WHOLE);
        if (whole instanceof Decoded.Full full) {
            return withChanges(full.list());
        }
        Defect defect = whole instanceof Decoded.Defective bad ? bad.defect() : Defect.DAMAGED;
        return new Found.NotUsable(defect);
    }

    /**
     * Puts the list in place, as a whole or as changes, whatever is smaller for the trucks. Does nothing if it is there
     * already.
     *
     * @param temporaryName name within the folder for a file while it is written, one that the engine never syncs
     * @return whether anything had to be written
     * @throws IOException if it can't be written; what was there before still is
     */
    public boolean publish(StationList list, String temporaryName) throws IOException {
        if (read() instanceof Found.Usable there
                && there.list().equals(list)
                && there.newerUpdate().isEmpty()) {
            return false;
        }
        Optional<byte[]> changes = changesWorthSending(list);
        if (changes.isPresent()) {
            byte[] bytes = changes.get();
            write(CHANGES, temporaryName, out -> out.write(bytes));
        } else {
            // Older changes stay: with the older whole list they are the best that a truck has until this one arrives.
            write(WHOLE, temporaryName, out -> StationListCodec.encode(list, out));
            removeChangesOfALaterUpdate(list);
        }
        return true;
    }

    /** A station that lost its history numbers its updates anew; changes to a high number would look newer for ever. */
    private void removeChangesOfALaterUpdate(StationList list) throws IOException {
        if (read(CHANGES) instanceof Decoded.Changes old
                && old.changes().head().update() >= list.head().update()) {
            Files.deleteIfExists(folder.resolve(CHANGES));
        }
    }

    private Optional<byte[]> changesWorthSending(StationList list) throws IOException {
        if (!(read(WHOLE) instanceof Decoded.Full base) || !isEarlier(base.list(), list)) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StationListCodec.encode(list.changesSince(base.list()), bytes);
        boolean tooLarge = Publishing.needsWholeList(Files.size(folder.resolve(WHOLE)), bytes.size());
        return tooLarge ? Optional.empty() : Optional.of(bytes.toByteArray());
    }

    private static boolean isEarlier(StationList base, StationList list) {
        return base.head().update() < list.head().update()
                && base.head().station().equals(list.head().station());
    }

    private Found withChanges(StationList base) {
        if (read(CHANGES) instanceof Decoded.Changes changes && isNewer(changes.changes(), base)) {
            Optional<StationList> newer = changes.changes().appliedTo(base);
            return newer.<Found>map(list -> new Found.Usable(list, OptionalLong.empty()))
                    .orElseGet(() -> new Found.Usable(
                            base, OptionalLong.of(changes.changes().head().update())));
        }
        return new Found.Usable(base, OptionalLong.empty());
    }

    private static boolean isNewer(ListChanges changes, StationList base) {
        return changes.head().update() > base.head().update();
    }

    private void write(String name, String temporaryName, AtomicFile.Content content) throws IOException {
        Path target = folder.resolve(name);
        AtomicFile.replace(target, AtomicFile.temporaryBeside(target, temporaryName), content);
    }

    private Decoded read(String name) {
        Path file = folder.resolve(name);
        try {
            // Before the file is opened: opening a pipe would wait for a writer that may never come.
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) {
                return new Decoded.Defective(Defect.NOT_A_REGULAR_FILE);
            }
            try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                return StationListCodec.decode(in, mostMemory);
            }
        } catch (NoSuchFileException e) {
            return new Decoded.Defective(Defect.MISSING);
        } catch (IOException e) {
            return new Decoded.Defective(Defect.CANNOT_READ);
        }
    }

    private String stamp(String name) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(folder.resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey();
        } catch (IOException e) {
            return "";
        }
    }
}
