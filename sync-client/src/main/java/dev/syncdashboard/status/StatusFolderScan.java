package dev.syncdashboard.status;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * One look at the Status folder, which costs only so much however many files stand in it: the known devices' files are
 * read by name, before the folder is listed; of all others a bounded number is counted, and of a few the name is read.
 */
final class StatusFolderScan {

    /** The files of all known devices together, so that many of them can't fill the memory that one of them may use. */
    private static final long BYTES_OF_THE_KNOWN = 32L << 20;

    private static final int LEAST_BYTES_OF_ONE = 16 << 10;
    private static final int MOST_ENTRIES = 100_000;
    private static final long BYTES_OF_STRANGERS = 1L << 20;
    private static final int MOST_BYTES_OF_A_STRANGER = 64 << 10;
    private static final Duration TIME_FOR_STRANGERS = Duration.ofSeconds(1);

    private final Path folder;
    private final StatusFileReader reader;
    private final StatusScope scope;
    private final Set<PeerId> copied = new HashSet<>();
    private final Set<PeerId> strangers = new HashSet<>();
    private boolean more;

    StatusFolderScan(Path folder, StatusFileReader reader, StatusScope scope) {
        this.folder = folder;
        this.reader = reader;
        this.scope = scope;
    }

    /** The order matters: a folder that is not there is found out first, and the known devices wait for nobody. */
    StatusScan run() throws IOException {
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            List<StatusFile> files = new ArrayList<>(knownFiles());
            long end = System.nanoTime() + TIME_FOR_STRANGERS.toNanos();
            list(entries, end);
            copied.forEach(peer -> files.add(new StatusFile.Unusable(peer, StatusFile.Defect.CONFLICT_COPY)));
            return new StatusScan(files, new StrangerFiles(strangers.size(), more, firstStrangers(end)));
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private List<StatusFile> knownFiles() {
        List<StatusFile> files = new ArrayList<>();
        int share = mostBytesOfOne(scope.known().size());
        long left = BYTES_OF_THE_KNOWN;
        for (PeerId peer : new TreeSet<>(scope.known())) {
            Path path = path(peer);
            int most = (int) Math.min(share, left);
            Optional<StatusFile> file = reader.read(peer, path, most);
            file.ifPresent(files::add);
            if (file.filter(StatusFile.Usable.class::isInstance).isPresent()) {
                left -= Math.min(most, path.toFile().length());
            }
        }
        return files;
    }

    /** The fewer devices there are, the larger a file each may have, up to what any status file may have. */
    static int mostBytesOfOne(int devices) {
        long share = BYTES_OF_THE_KNOWN / Math.max(1, devices);
        return (int) Math.max(LEAST_BYTES_OF_ONE, Math.min(StatusFileReader.MOST_BYTES, share));
    }

    private void list(DirectoryStream<Path> entries, long end) {
        int seen = 0;
        for (Path entry : entries) {
            if (++seen > MOST_ENTRIES || System.nanoTime() - end > 0) {
                more = true;
                return;
            }
            StatusFileName.parse(String.valueOf(entry.getFileName())).ifPresent(this::note);
        }
    }

    private void note(StatusFileName name) {
        if (scope.known().contains(name.peer())) {
            if (name.conflictCopy()) {
                copied.add(name.peer());
            }
        } else if (!scope.passedOver().contains(name.peer())) {
            strangers.add(name.peer());
        }
    }

    private List<StrangerFile> firstStrangers(long end) {
        List<StrangerFile> first = new ArrayList<>();
        long left = BYTES_OF_STRANGERS;
        for (PeerId peer : firstIds()) {
            int most = System.nanoTime() - end > 0 ? 0 : (int) Math.min(left, MOST_BYTES_OF_A_STRANGER);
            Optional<StatusFileReader.Glance> glance = reader.glance(peer, path(peer), most);
            left -= glance.map(StatusFileReader.Glance::bytes).orElse(0);
            glance.map(StatusFileReader.Glance::file).ifPresent(first::add);
        }
        return first;
    }

    private List<PeerId> firstIds() {
        TreeSet<PeerId> first = new TreeSet<>();
        for (PeerId peer : strangers) {
            first.add(peer);
            if (first.size() > StrangerFiles.MOST) {
                first.pollLast();
            }
        }
        return List.copyOf(first);
    }

    private Path path(PeerId peer) {
        return folder.resolve(peer.statusFileName());
    }
}
