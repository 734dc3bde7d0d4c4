package dev.syncdashboard.stationlist;

import dev.syncdashboard.disk.AtomicFile;
import dev.syncdashboard.stationlist.StationListCodec.Decoded;
import dev.syncdashboard.stationlist.StationListFolder.Found;
import dev.syncdashboard.status.FolderName;
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
 * The two files of one list. What in them is of another folder than it should be is left alone, whatever the files are
 * called.
 *
 * @param owner of which folder the list has to be
 * @param mostMemory that a list may take
 */
record ListFiles(Path folder, ListNames names, ListOwner owner, long mostMemory) {

    List<String> stamps() {
        return names.all().stream().map(name -> stamp(folder.resolve(name))).toList();
    }

    /** The newest list that can be made of what is there. */
    Found read() {
        Decoded whole = read(names.whole());
        if (whole instanceof Decoded.Full full) {
            return withChanges(full.list());
        }
        Defect defect = whole instanceof Decoded.Defective bad ? bad.defect() : Defect.DAMAGED;
        return new Found.NotUsable(defect);
    }

    /** See {@link StationListFolder#publish}; the list becomes that of the folder with this name. */
    boolean publish(StationList list, Optional<FolderName> name, String temporaryName) throws IOException {
        if (read() instanceof Found.Usable there
                && there.list().equals(list)
                && there.newerUpdate().isEmpty()) {
            return false;
        }
        Optional<byte[]> changes = changesWorthSending(list, name);
        if (changes.isPresent()) {
            byte[] bytes = changes.get();
            write(names.changes(), temporaryName, out -> out.write(bytes));
        } else {
            // Older changes stay: with the older whole list they are the best that a truck has until this one arrives.
            write(names.whole(), temporaryName, out -> StationListCodec.encode(list, name, out));
            removeChangesOfALaterUpdate(list);
        }
        return true;
    }

    void delete() throws IOException {
        for (String name : names.all()) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }

    /** A station that lost its history numbers its updates anew; changes to a high number would look newer for ever. */
    private void removeChangesOfALaterUpdate(StationList list) throws IOException {
        if (read(names.changes()) instanceof Decoded.Changes old
                && old.changes().head().update() >= list.head().update()) {
            Files.deleteIfExists(folder.resolve(names.changes()));
        }
    }

    private Optional<byte[]> changesWorthSending(StationList list, Optional<FolderName> name) throws IOException {
        if (!(read(names.whole()) instanceof Decoded.Full base) || !isEarlier(base.list(), list)) {
            return Optional.empty();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        StationListCodec.encode(list.changesSince(base.list()), name, bytes);
        boolean tooLarge = Publishing.needsWholeList(Files.size(folder.resolve(names.whole())), bytes.size());
        return tooLarge ? Optional.empty() : Optional.of(bytes.toByteArray());
    }

    private static boolean isEarlier(StationList base, StationList list) {
        return base.head().update() < list.head().update()
                && base.head().station().equals(list.head().station());
    }

    private Found withChanges(StationList base) {
        if (read(names.changes()) instanceof Decoded.Changes changes && isNewer(changes.changes(), base)) {
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
                return StationListCodec.decode(in, owner, mostMemory);
            }
        } catch (NoSuchFileException e) {
            return new Decoded.Defective(Defect.MISSING);
        } catch (IOException e) {
            return new Decoded.Defective(Defect.CANNOT_READ);
        }
    }

    static String stamp(Path file) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            return attributes.size() + " " + attributes.lastModifiedTime() + " " + attributes.fileKey();
        } catch (IOException e) {
            return "";
        }
    }
}
