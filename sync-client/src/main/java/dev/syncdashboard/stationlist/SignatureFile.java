package dev.syncdashboard.stationlist;

import dev.syncdashboard.signature.VerifyKey;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
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
        try {
            // Before the file is opened: opening a pipe would wait for a writer that may never come.
            if (!Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .isRegularFile()) {
                return Optional.empty();
            }
            try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
                byte[] bytes = in.readNBytes(SignedLists.MOST_BYTES + 1);
                return bytes.length > SignedLists.MOST_BYTES ? Optional.empty() : Optional.of(bytes);
            }
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
