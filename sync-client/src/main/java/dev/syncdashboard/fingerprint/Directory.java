package dev.syncdashboard.fingerprint;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What lies in one directory and matters for the list. */
final class Directory {

    private Directory() {}

    /** What an entry is for the list. */
    enum Kind {
        FILE,
        DIRECTORY,
        CONFLICT_COPY,
        NAME_IS_NO_TEXT,
        SAME_NAME_TWICE,
        UNREADABLE
    }

    /**
     * One of them.
     *
     * @param fileName as the disk has it
     * @param name as the list has it
     * @param order its place among the others: the list is in the order of whole paths, so a directory counts as its name
     *     with a slash
     */
    record Entry(
            Kind kind,
            Path fileName,
            String name,
            String order,
            Optional<Attributes> attributes,
            Optional<IOException> failure) {

        Entry as(Kind other) {
            return new Entry(other, fileName, name, order, attributes, failure);
        }
    }

    /** In the order of the list, without what is no content. */
    static List<Entry> list(Path directory, boolean root) throws IOException, InterruptedException {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(directory)) {
            for (Path path : paths) {
                endIfInterrupted();
                entry(path, root).ifPresent(entries::add);
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort(Comparator.comparing(Entry::order, FilePath.ORDER));
        markTwins(entries);
        return entries;
    }

    static void endIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while looking through a folder");
        }
    }

    private static Optional<Entry> entry(Path path, boolean root) {
        Optional<String> text = TrueName.of(path);
        String name = text.orElseGet(() -> TrueName.shown(path));
        try {
            Attributes attributes = Attributes.of(path);
            boolean directory = attributes.kind() == Attributes.Kind.DIRECTORY;
            if (attributes.kind() == Attributes.Kind.OTHER) {
                return Optional.empty();
            }
            return switch (FolderRules.kindOf(name, directory, root)) {
                case NOT_CONTENT -> Optional.empty();
                case CONFLICT_COPY -> Optional.of(entry(Kind.CONFLICT_COPY, path, name, attributes));
                case CONTENT -> Optional.of(entry(kind(text, directory), path, name, attributes));
            };
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            return FolderRules.kindOf(name, false, root) == FolderRules.Kind.NOT_CONTENT
                    ? Optional.empty()
                    : Optional.of(
                            new Entry(Kind.UNREADABLE, fileName(path), name, name, Optional.empty(), Optional.of(e)));
        }
    }

    private static Kind kind(Optional<String> text, boolean directory) {
        if (text.isEmpty()) {
            return Kind.NAME_IS_NO_TEXT;
        }
        return directory ? Kind.DIRECTORY : Kind.FILE;
    }

    private static Entry entry(Kind kind, Path path, String name, Attributes attributes) {
        String order = attributes.kind() == Attributes.Kind.DIRECTORY ? name + "/" : name;
        return new Entry(kind, fileName(path), name, order, Optional.of(attributes), Optional.empty());
    }

    // Two names on disk may be one in the list: an accent as a letter's part, or as a sign of its own behind it.
    private static void markTwins(List<Entry> entries) {
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i - 1).order().equals(entries.get(i).order())) {
                entries.set(i, entries.get(i).as(Kind.SAME_NAME_TWICE));
            }
        }
    }

    // Not the whole path: of a directory with 100,000 files that alone would take 10 MB.
    private static Path fileName(Path path) {
        Path name = path.getFileName();
        return name == null ? path : name;
    }
}
