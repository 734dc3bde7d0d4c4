package dev.syncdashboard.engine.syncthing;

import dev.syncdashboard.content.FileDigest;
import dev.syncdashboard.content.FileList;
import dev.syncdashboard.content.FileListChanges;
import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.engine.EngineFolder;
import dev.syncdashboard.engine.common.IndexSource.Noticed;
import dev.syncdashboard.engine.common.IndexSource.Outcome;
import dev.syncdashboard.http.HttpCall.Parameter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/**
 * Compares the disk with what Syncthing's index says of this device, file by file where something has changed. A file that
 * Syncthing has not noticed is on no other device; until it has, what counts is the file that it knows.
 */
record NoticedFiles(RestApi api) {
    /** The answer for a folder of more than that would be longer than is read at once: then each file is asked for. */
    private static final int MOST_AT_ONCE = 40_000;

    /**
     * Compares the disk with the index.
     *
     * @param before what was noticed before; without it all files are compared
     */
    Outcome compare(EngineFolder folder, FileList disk, Optional<Noticed> before)
            throws EngineException, InterruptedException {
        Comparison comparison = new Comparison(folder, disk, before);
        for (String path : before.isPresent() ? changed(before.get().files(), disk) : doubtful(folder, disk)) {
            comparison.look(path);
        }
        return comparison.outcome();
    }

    private static List<String> changed(FileList before, FileList disk) {
        FileListChanges changes = FileListChanges.between(before, disk);
        List<String> paths = new ArrayList<>(changes.removed());
        changes.put().files().forEach(file -> paths.add(file.path()));
        return paths;
    }

    /** Those of all files that are not at once seen to be what all devices together have. */
    private List<String> doubtful(EngineFolder folder, FileList disk) throws EngineException, InterruptedException {
        if (disk.count() > MOST_AT_ONCE) {
            return disk.files().stream().map(FileDigest::path).toList();
        }
        IndexTree tree = IndexTree.of(api.get("db/browse", new Parameter("folder", folder.id())));
        List<String> paths = new ArrayList<>();
        for (FileDigest file : disk.files()) {
            if (!tree.take(file.path()).isOf(file.size(), modified(folder, file.path()))) {
                paths.add(file.path());
            }
        }
        // What is left is in the index only, or is on the disk and no content.
        tree.rest().stream().filter(path -> isGone(folder, path)).forEach(paths::add);
        return paths;
    }

    private static boolean isGone(EngineFolder folder, String path) {
        try {
            return Files.notExists(folder.path().resolve(path), LinkOption.NOFOLLOW_LINKS);
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** Empty where this program can't name the file to the system. */
    private static Optional<Instant> modified(EngineFolder folder, String path) {
        try {
            Path file = folder.path().resolve(path);
            return Optional.of(
                    Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant());
        } catch (IOException | InvalidPathException e) {
            return Optional.empty();
        }
    }

    /** One comparison, file after file. */
    private final class Comparison {

        private final EngineFolder folder;
        private final FileList disk;
        private final Optional<Noticed> before;
        private final List<String> unnoticed = new ArrayList<>();
        private final List<String> passed = new ArrayList<>();
        private final List<String> notYet = new ArrayList<>();
        private final List<FileDigest> still = new ArrayList<>();

        Comparison(EngineFolder folder, FileList disk, Optional<Noticed> before) {
            this.folder = folder;
            this.disk = disk;
            this.before = before;
        }

        void look(String path) throws EngineException, InterruptedException {
            IndexEntry entry = entry(path);
            Optional<FileDigest> here = disk.find(path);
            boolean same = here.isPresent() ? entry.isOf(here.get().size(), modified(folder, path)) : !entry.there();
            if (same) {
                return;
            }
            unnoticed.add(path);
            Optional<FileDigest> known = before.filter(noticed -> entry.sequence() <= noticed.sequence())
                    .flatMap(noticed -> noticed.files().find(path));
            if (!entry.there()) {
                notYet.add(path);
            } else if (known.isPresent()) {
                still.add(known.get());
            } else {
                passed.add(path);
            }
        }

        private IndexEntry entry(String path) throws EngineException, InterruptedException {
            Optional<JsonNode> answer =
                    api.find("db/file", new Parameter("folder", folder.id()), new Parameter("file", path));
            return answer.map(IndexEntry::of).orElse(IndexEntry.NONE);
        }

        Outcome outcome() {
            return new Outcome(passed.isEmpty() ? Optional.of(noticed()) : Optional.empty(), unnoticed, passed);
        }

        private FileList noticed() {
            return unnoticed.isEmpty() ? disk : new FileListChanges(notYet, FileList.of(still)).applyTo(disk);
        }
    }
}
