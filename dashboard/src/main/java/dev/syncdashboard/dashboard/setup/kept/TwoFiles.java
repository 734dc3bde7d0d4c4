package dev.syncdashboard.dashboard.setup.kept;

import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.disk.AtomicFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Replaces two files as one, so that a power cut leaves both old or both new: new passwords beside old settings would be sent
 * where they do not belong. Both contents are put beside the files, then a third file says so, and from there on they count:
 * what is left to do is done at the next start. What a person wrote by hand meanwhile is not overwritten.
 */
record TwoFiles(Path open, Path secret) {

    private static final Logger LOG = LoggerFactory.getLogger(TwoFiles.class);

    private static final String NEXT = ".next";
    private static final String TEMPORARY = ".new";
    private static final String COMMIT = ".commit";

    /**
     * Replaces both.
     *
     * @param before what stands in the open one now; empty if it is not there
     * @param hasSecret whether there shall be a second one
     */
    void replace(byte[] before, byte[] openContent, byte[] secretContent, boolean hasSecret) throws IOException {
        if (hasSecret) {
            AtomicFile.replaceSecret(next(secret), temporary(secret), secretContent);
        }
        AtomicFile.replacePrivate(next(open), temporary(open), openContent);
        String says = String.join("\n", hash(before), hash(openContent), hasSecret ? hash(secretContent) : "", "");
        AtomicFile.replacePrivate(commit(), temporary(commit()), says.getBytes(StandardCharsets.US_ASCII));
        finish();
    }

    /** Does what a power cut left undone, or takes away what never counted. */
    void recover() throws IOException {
        List<String> said = said();
        if (said.size() >= 3 && isOneOf(open, said.get(0), said.get(1)) && isWhole(said)) {
            LOG.info("The settings that were being kept when the power went are kept now.");
            finish();
            return;
        }
        if (!said.isEmpty()) {
            LOG.warn("The settings that were being kept when the power went are not used: {} was changed since.", open);
        }
        forget();
    }

    /** What was put beside the files counts no longer. */
    void forget() throws IOException {
        AtomicFile.remove(commit());
        AtomicFile.remove(next(open));
        AtomicFile.remove(next(secret));
    }

    private void finish() throws IOException {
        if (isThere(next(secret))) {
            AtomicFile.rename(next(secret), secret);
        }
        if (isThere(next(open))) {
            AtomicFile.rename(next(open), open);
        }
        AtomicFile.remove(commit());
    }

    private List<String> said() throws IOException {
        try {
            return Files.readString(commit(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /** Each content is in its place already, or ready beside it. */
    private boolean isWhole(List<String> said) throws IOException {
        boolean openThere = isOneOf(isThere(next(open)) ? next(open) : open, said.get(1));
        boolean secretThere =
                said.get(2).isEmpty() || isOneOf(isThere(next(secret)) ? next(secret) : secret, said.get(2));
        return openThere && secretThere;
    }

    private static boolean isOneOf(Path file, String... hashes) throws IOException {
        String is = hash(isThere(file) ? Files.readAllBytes(file) : new byte[0]);
        return List.of(hashes).contains(is);
    }

    private static String hash(byte[] content) {
        return Sha256.of(content).toString();
    }

    private static boolean isThere(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS);
    }

    private Path commit() {
        return open.resolveSibling(open.getFileName() + COMMIT);
    }

    private static Path next(Path file) {
        return file.resolveSibling(file.getFileName() + NEXT);
    }

    private static Path temporary(Path file) {
        return AtomicFile.temporaryBeside(file, file.getFileName() + TEMPORARY);
    }
}
