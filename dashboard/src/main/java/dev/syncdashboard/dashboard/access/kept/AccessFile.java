package dev.syncdashboard.dashboard.access.kept;

import dev.syncdashboard.dashboard.access.AccessBook;
import dev.syncdashboard.dashboard.access.Looking;
import dev.syncdashboard.disk.AtomicFile;
import dev.syncdashboard.disk.PrivateFiles;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * The file of accounts, and a small one beside it that says that there are accounts and who might look: with it, a file of
 * accounts that is gone is not taken for a station that has none.
 */
final class AccessFile {

    static final String NAME = "accounts.json";
    static final String DAMAGED = "accounts.json.damaged";
    static final String CLAIMED = "accounts.claimed";

    private static final String TEMPORARY = ".new";
    private static final int LARGEST = 4 << 20;

    /** What the small one says until the first accounts stand in the other. */
    private static final String BEGUN = "begun\n";

    private final Path file;
    private final Path claimed;

    AccessFile(Path folder) {
        this.file = folder.resolve(NAME);
        this.claimed = folder.resolve(CLAIMED);
    }

    /** What there is. */
    sealed interface Found {

        record Whole(AccessBook book) implements Found {}

        /** There never was one. */
        record Absent() implements Found {}

        /** There was one, and nobody knows what it says. */
        record Unusable(Message why) implements Found {}
    }

    Found read() {
        try {
            if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
                return absentOrGone();
            }
            if (!PrivateFiles.tightenSecret(file)) {
                return unusable("access.shut.foreign");
            }
            try (InputStream in = Files.newInputStream(file)) {
                return AccessJson.decode(in.readNBytes(LARGEST))
                        .map(this::whole)
                        .orElseGet(() -> unusable("access.shut.damaged"));
            }
        } catch (NoSuchFileException e) {
            return absentOrGone();
        } catch (IOException e) {
            return unusable("access.shut.unreadable");
        }
    }

    /** What a power cut kept from being said is said now: that there are accounts. */
    private Found whole(AccessBook book) {
        if (hasOnlyBegun()) {
            try {
                replace(claimed, looking(book));
            } catch (IOException e) {
                return unusable("access.shut.unreadable");
            }
        }
        return new Found.Whole(book);
    }

    private static byte[] looking(AccessBook book) {
        return (book.looking().code() + "\n").getBytes(StandardCharsets.UTF_8);
    }

    private Found absentOrGone() {
        boolean nothing = Files.notExists(file, LinkOption.NOFOLLOW_LINKS)
                && (Files.notExists(claimed, LinkOption.NOFOLLOW_LINKS) || hasOnlyBegun());
        return nothing ? new Found.Absent() : unusable("access.shut.gone");
    }

    private boolean hasOnlyBegun() {
        try {
            return Files.readString(claimed, StandardCharsets.UTF_8).equals(BEGUN);
        } catch (IOException e) {
            return false;
        }
    }

    private Found unusable(String code) {
        return new Found.Unusable(Message.of(code, file.toString()));
    }

    /**
     * Who might look when that was last written; only who is logged in, where that is not known either. Where there is no
     * folder in which it could have been written, nobody was ever kept from looking.
     */
    Looking lastLooking() {
        if (isInTheWay(claimed.toAbsolutePath().getParent())) {
            return Looking.EVERYONE;
        }
        try {
            return Looking.of(Files.readString(claimed, StandardCharsets.UTF_8).strip())
                    .orElse(Looking.LOGIN);
        } catch (IOException e) {
            return Looking.LOGIN;
        }
    }

    private static boolean isInTheWay(@Nullable Path folder) {
        return folder != null && Files.exists(folder) && !Files.isDirectory(folder);
    }

    void write(AccessBook book) throws IOException {
        if (Files.notExists(file, LinkOption.NOFOLLOW_LINKS) && Files.notExists(claimed, LinkOption.NOFOLLOW_LINKS)) {
            // A power cut before the first accounts are written leaves a station that is nobody's, as it was, and not
            // one
            // that is shut.
            replace(claimed, BEGUN.getBytes(StandardCharsets.UTF_8));
            replace(file, AccessJson.encode(book));
        }
        replace(claimed, looking(book));
        replace(file, AccessJson.encode(book));
    }

    private static void replace(Path target, byte[] content) throws IOException {
        Path temporary = AtomicFile.temporaryBeside(target, target.getFileName() + TEMPORARY);
        AtomicFile.replaceSecret(target, temporary, content);
    }

    /** What can't be read may still be of use to a person. */
    void setAside() throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            Files.move(file, file.resolveSibling(DAMAGED), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
