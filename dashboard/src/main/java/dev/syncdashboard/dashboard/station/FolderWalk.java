package dev.syncdashboard.dashboard.station;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.content.ContentRules.Kind;
import dev.syncdashboard.status.FileNames;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.text.Normalizer;
import java.util.Set;

/**
 * Walks the Sync folder by names, and notes the files that no truck will get. What vanishes or can't be read meanwhile is
 * left out.
 */
final class FolderWalk extends SimpleFileVisitor<Path> {

    /** What systems leave behind in every folder. No person waits for it on a truck. */
    private static final Set<String> NOBODYS_FILES =
            Set.of(".DS_Store", "Thumbs.db", "desktop.ini", "ehthumbs.db", "@eaDir", ".@__thumb", "lost+found");

    private final Path root;
    private final ContentRules rules;
    private final FileNames.Collector neverSent = new FileNames.Collector();
    private final FileNames.Collector copies = new FileNames.Collector();

    private FolderWalk(Path root, ContentRules rules) {
        this.root = root;
        this.rules = rules;
    }

    /**
     * What is not compared.
     *
     * @param neverSent what the sync program leaves out by its ignore list; a directory as one, with a slash behind it
     * @param copies what is named like a sync program's copy of two versions that met, which is not sent either
     */
    record NotCompared(FileNames neverSent, FileNames copies) {}

    /**
     * Goes over the folder once.
     *
     * @throws IOException if the folder itself can't be read
     */
    static NotCompared over(Path root, ContentRules rules) throws IOException {
        FolderWalk walk = new FolderWalk(root, rules);
        Files.walkFileTree(root, walk);
        return new NotCompared(walk.neverSent.names(), walk.copies.names());
    }

    @Override
    public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
        boolean enter = directory.equals(root) || enters(pathOf(directory));
        return enter ? FileVisitResult.CONTINUE : FileVisitResult.SKIP_SUBTREE;
    }

    private boolean enters(String path) {
        Kind kind = kindOf(path, true);
        boolean enters = kind == Kind.CONTENT || (kind == Kind.LEFT_OUT && rules.mayHoldContent(path + "/"));
        if (!enters) {
            note(kind, path, path + "/");
        }
        return enters;
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (attributes.isRegularFile()) {
            String path = pathOf(file);
            note(kindOf(path, false), path, path);
        }
        return FileVisitResult.CONTINUE;
    }

    // A directory that is never sent needs no rights: walkFileTree opens it before anybody is asked.
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        if (file.equals(root)) {
            throw e;
        }
        String path = pathOf(file);
        note(kindOf(path, true), path, path + "/");
        return FileVisitResult.CONTINUE;
    }

    private void note(Kind kind, String path, String shown) {
        boolean somebodys = !NOBODYS_FILES.contains(path.substring(path.lastIndexOf('/') + 1));
        if (kind == Kind.LEFT_OUT && somebodys) {
            neverSent.add(shown);
        } else if (kind == Kind.CONFLICT_COPY) {
            copies.add(shown);
        }
    }

    private Kind kindOf(String path, boolean isDirectory) {
        int name = path.lastIndexOf('/') + 1;
        return rules.kindOf(path.substring(0, name), path.substring(name), isDirectory);
    }

    private String pathOf(Path file) {
        String path =
                root.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
        return Normalizer.normalize(path, Normalizer.Form.NFC);
    }
}
