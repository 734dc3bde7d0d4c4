package dev.syncdashboard.stationlist;

import dev.syncdashboard.status.FolderName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;

/**
 * The station's list of one Sync folder, in the Status folder: for the first folder {@code station.manifest} with all files
 * of some update, and beside it {@code station.changes} with what makes the newest list out of that one; for each further
 * one {@code station-<name>.manifest} and {@code station-<name>.changes}. Either may come first, late, or never: what does
 * not fit together is not put together. No other name is read, and no file that says it is of another folder.
 */
public final class StationListFolder {

    private static final Found OTHER = new Found.NotUsable(Defect.OTHER_FOLDER);

    private final Path folder;
    private final Optional<FolderName> name;
    private final boolean first;
    private final Optional<ListTrust> trust;
    private final ListFiles written;
    private final List<ListFiles> readable;
    private final Optional<ListFiles> leftOver;

    /**
     * For a device that has one Sync folder, and no name for it. A list takes a sixth of the heap at most: the reader has
     * its own list and what it knows of its files besides.
     */
    public StationListFolder(Path statusFolder) {
        this(statusFolder, sixthOfTheHeap());
    }

    StationListFolder(Path statusFolder, long mostMemory) {
        this.folder = statusFolder;
        this.name = Optional.empty();
        this.first = true;
        this.trust = Optional.empty();
        this.written = new ListFiles(statusFolder, ListNames.FIRST, new ListOwner.Exactly(name), mostMemory);
        this.readable = List.of(new ListFiles(statusFolder, ListNames.FIRST, new ListOwner.Any(), mostMemory));
        this.leftOver = Optional.empty();
    }

    /**
     * For a folder that has a name, wherever its list stands: which folder is the first the station may see in another way
     * than a truck, and may change its mind.
     *
     * @param first whether it is the first folder of this device: then a list without any folder's name is taken for its
     *     own, and it is published as the station's first
     */
    public static StationListFolder of(Path statusFolder, FolderName name, boolean first) {
        return of(statusFolder, name, first, sixthOfTheHeap());
    }

    static StationListFolder of(Path statusFolder, FolderName name, boolean first, long mostMemory) {
        return new StationListFolder(statusFolder, name, first, mostMemory);
    }

    private StationListFolder(Path statusFolder, FolderName folder, boolean first, long mostMemory) {
        ListOwner exactly = new ListOwner.Exactly(Optional.of(folder));
        ListFiles asFirst = new ListFiles(statusFolder, ListNames.FIRST, exactly, mostMemory);
        ListFiles asFurther = new ListFiles(statusFolder, ListNames.of(folder), exactly, mostMemory);
        this.folder = statusFolder;
        this.name = Optional.of(folder);
        this.first = first;
        this.trust = Optional.empty();
        this.written = first ? asFirst : asFurther;
        this.leftOver = first ? Optional.of(asFurther) : Optional.empty();
        this.readable = List.of(
                asFurther,
                first
                        ? new ListFiles(statusFolder, ListNames.FIRST, new ListOwner.OrNone(folder), mostMemory)
                        : asFirst);
    }

    private StationListFolder(StationListFolder any, ListTrust trust) {
        this.folder = any.folder;
        this.name = any.name;
        this.first = any.first;
        this.trust = Optional.of(trust);
        this.written = any.written;
        this.readable = any.readable;
        this.leftOver = any.leftOver;
    }

    /** The same, but only a list that the station has signed is found in it. */
    public StationListFolder signed(ListTrust byStation) {
        return new StationListFolder(this, byStation);
    }

    private static long sixthOfTheHeap() {
        return Runtime.getRuntime().maxMemory() / 6;
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

    /** The name under which its list is signed; empty for a device's only folder, which has none. */
    public Optional<FolderName> name() {
        return name;
    }

    /** All names that it writes, to be told to an engine. */
    public List<String> names() {
        return written.names().all();
    }

    /** Of the lists and of their signatures. */
    public Stamp stamp() {
        Stream<String> signatures = Stream.of(ListFiles.stamp(folder.resolve(ListSigner.FILE)));
        return new Stamp(Stream.concat(readable.stream().flatMap(each -> each.stamps().stream()), signatures)
                .toList());
    }

    /** The newest list that can be made of what is there. */
    public Found read() {
        return readable.stream()
                .map(ListFiles::read)
                .map(found -> trust.map(each -> each.judge(found, folder, name, first))
                        .orElse(found))
                .reduce(StationListFolder::newer)
                .orElse(OTHER);
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
        boolean wrote = written.publish(list, name, temporaryName);
        if (leftOver.isPresent()) {
            // From the time when this folder was not the first one.
            leftOver.get().delete();
        }
        return wrote;
    }

    /**
     * What can be used, else what says most of why not.
     *
     * @param own under the folder's own names
     * @param first under the names of the first folder, where the list of another one is as it should be
     */
    private static Found newer(Found own, Found first) {
        if (own instanceof Found.NotUsable none) {
            boolean missing = none.defect() == Defect.MISSING;
            boolean telling = first instanceof Found.Usable || (missing && !first.equals(OTHER));
            return telling ? first : own;
        }
        return first instanceof Found.Usable newer && update(newer) > update((Found.Usable) own) ? first : own;
    }

    private static long update(Found.Usable found) {
        return found.list().head().update();
    }
}
