package dev.syncdashboard.stationlist;

import dev.syncdashboard.disk.ForeignFile;
import dev.syncdashboard.signature.VerifyKey;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** A file with the station's signatures, whoever may have written it. */
record SignatureFile(Path path) {

    /** Empty where there is none that this station has signed. */
    Optional<SignedLists> read(VerifyKey station) {
        return bytes().flatMap(bytes -> SignedLists.open(bytes, station));
    }

    boolean has(byte[] content) {
        return bytes().filter(bytes -> Arrays.equals(bytes, content)).isPresent();
    }

    Optional<byte[]> bytes() {
        return ForeignFile.bytes(path, SignedLists.MOST_BYTES);
    }
}
