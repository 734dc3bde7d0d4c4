package dev.syncdashboard.stationlist;

import dev.syncdashboard.disk.AtomicFile;
import dev.syncdashboard.signature.KeySource;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.status.FolderName;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Signs the station's lists, all of them in one file. A list is signed before it is put in place, and the ones before stay
 * signed: so whichever file reaches a truck first, what it has fits. A station has one, for all its folders: two would each
 * write what the other has not seen. Safe for many threads.
 */
public final class ListSigner {

    /** The name of the file in the Status folder, to be told to an engine. */
    public static final String FILE = SignedLists.FILE;

    private final KeySource source;
    private final Path kept;
    private final Clock clock;

    /**
     * A signer that goes on from what was signed last.
     *
     * @param directory where that is kept, beside the Status folder in which anybody may change it
     */
    public ListSigner(KeySource source, Path directory, Clock clock) {
        this.source = source;
        this.kept = directory.resolve(SignedLists.FILE);
        this.clock = clock;
    }

    /**
     * Signs a list as the newest one of its folder, and sees that the file is in place. Does nothing if all that is so.
     *
     * @param name as {@link StationListFolder} has it; empty for a folder without a name
     * @param temporaryName name within the Status folder for the file while it is written, one that the engine never syncs
     * @return whether the file was written
     * @throws IOException if there is no key, or it can't be written; then what was there before still is
     */
    public synchronized boolean sign(
            Path statusFolder, Optional<FolderName> name, StationList list, String temporaryName) throws IOException {
        SigningKey key = source.open();
        SignatureFile there = new SignatureFile(statusFolder.resolve(SignedLists.FILE));
        SignedLists before = newest(there, key);
        SignedLists now =
                before.with(SignedLists.Entry.of(name, list), clock.instant().getEpochSecond());
        byte[] signed = now.sign(key);
        if (!new SignatureFile(kept).has(signed)) {
            AtomicFile.replacePrivate(kept, AtomicFile.temporaryBeside(kept, kept.getFileName() + ".part"), signed);
        }
        if (there.has(signed)) {
            return false;
        }
        AtomicFile.replace(there.path(), AtomicFile.temporaryBeside(there.path(), temporaryName), signed);
        return true;
    }

    /** Of what is kept and what is in the Status folder, which may be all that is left after a loss. */
    private SignedLists newest(SignatureFile there, SigningKey key) {
        return Stream.of(new SignatureFile(kept), there)
                .flatMap(file -> file.read(key.verifyKey()).stream())
                .max(Comparator.comparingLong(SignedLists::number))
                .orElse(SignedLists.NONE);
    }
}
