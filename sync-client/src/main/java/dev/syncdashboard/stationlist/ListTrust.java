package dev.syncdashboard.stationlist;

import dev.syncdashboard.disk.AtomicFile;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.stationlist.SignedLists.Entry;
import dev.syncdashboard.stationlist.StationListFolder.Found;
import dev.syncdashboard.status.FolderName;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A truck's belief in one station: only a list that this station has signed is its list. The newest signatures that were ever
 * seen are kept, so nobody takes them back by deleting the file or by putting an older one in its place. Safe for many
 * threads.
 */
public final class ListTrust {

    private static final Logger LOG = LoggerFactory.getLogger(ListTrust.class);

    private final VerifyKey station;
    private final Path kept;

    // Guarded by this.
    private Optional<SignedLists> newest = Optional.empty();

    /**
     * A belief that goes on from what was seen before.
     *
     * @param station whose signature counts
     * @param directory where the newest signatures are kept, for nobody else to change
     */
    public ListTrust(VerifyKey station, Path directory) {
        this.station = station;
        this.kept = directory.resolve(SignedLists.FILE);
    }

    /** What was found, if it is this station's; then also whether the station has signed a newer one since. */
    Found judge(Found found, Path statusFolder, Optional<FolderName> name, boolean first) {
        if (!(found instanceof Found.Usable usable)) {
            return found;
        }
        Optional<SignedLists> signed = newest(statusFolder);
        if (signed.isEmpty()) {
            return new Found.NotUsable(Defect.NOT_SIGNED);
        }
        return entries(signed.get(), usable.list(), name, first)
                .<Found>map(entries -> withNewer(usable, entries.get(entries.size() - 1)))
                .orElseGet(() -> new Found.NotUsable(Defect.NOT_SIGNED));
    }

    private static Found withNewer(Found.Usable usable, Entry newest) {
        return newest.isOf(usable.list()) ? usable : new Found.Usable(usable.list(), OptionalLong.of(newest.update()));
    }

    /** Those of the folder of which the list is signed to be; empty if it is not signed. */
    private static Optional<List<Entry>> entries(
            SignedLists signed, StationList list, Optional<FolderName> name, boolean first) {
        return signed.entries().stream()
                .filter(entry -> entry.isOf(list))
                .map(Entry::folder)
                // A device without names takes the station's first folder for its own, whatever it is called there.
                .filter(folder -> name.isEmpty() || folder.equals(name) || (folder.isEmpty() && first))
                .findFirst()
                .map(signed::of);
    }

    private synchronized Optional<SignedLists> newest(Path statusFolder) {
        if (newest.isEmpty()) {
            newest = new SignatureFile(kept).read(station);
        }
        Optional<byte[]> there = new SignatureFile(statusFolder.resolve(SignedLists.FILE)).bytes();
        Optional<SignedLists> seen = there.flatMap(bytes -> SignedLists.open(bytes, station));
        long number = newest.map(SignedLists::number).orElse(0L);
        if (seen.isPresent() && seen.get().number() > number) {
            newest = seen;
            keep(there.orElseThrow());
        }
        return newest;
    }

    /** Where that fails, it holds until the next start, and the file in the Status folder is most likely still there then. */
    private void keep(byte[] signed) {
        try {
            AtomicFile.replacePrivate(kept, AtomicFile.temporaryBeside(kept, kept.getFileName() + ".part"), signed);
        } catch (IOException e) {
            LOG.debug("The station's signatures can't be kept", e);
        }
    }
}
