package dev.syncdashboard.fingerprint;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
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
     */
    record Entry(Kind kind, Path fileName, Name name, Optional<Attributes> attributes, Optional<IOException> failure) {

        Entry as(Kind other) {
            return new Entry(other, fileName, name, attributes, failure);
        }
    }

    /**
     * What an entry adds to its directory's path: its name in UTF-8, with a slash behind that of a directory, since the
     * list is in the order of whole paths.
     */
    static final class Name {

        private final byte[] bytes;

        private Name(String name, boolean directory) {
            byte[] text = name.getBytes(StandardCharsets.UTF_8);
            bytes = directory ? Arrays.copyOf(text, text.length + 1) : text;
            if (directory) {
                bytes[text.length] = '/';
            }
        }

        byte[] in(byte[] directory) {
            byte[] path = Arrays.copyOf(directory, directory.length + bytes.length);
            System.arraycopy(bytes, 0, path, directory.length, bytes.length);
            return path;
        }

        int compareTo(Name other) {
            return Arrays.compareUnsigned(bytes, other.bytes);
        }
    }

    /** In the order of the list, without what is no content. */
    static List<Entry> list(Path directory, boolean root) throws IOException, InterruptedException {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(directory)) {
            for (Path path : paths) {
                endIfInterrupted();
                Optional<Entry> entry = entry(path, root);
                if (entry.isPresent()) {
                    entries.add(entry.get());
                }
            }
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
        entries.sort((one, other) -> one.name().compareTo(other.name()));
        markTwins(entries);
        return entries;
    }

    static void endIfInterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted while looking through a folder");
        }
    }

    private static Optional<Entry> entry(Path path, boolean root) {
        Path fileName = fileName(path);
        Optional<String> text = TrueName.of(path, fileName);
        String name = text.isPresent() ? text.get() : TrueName.shown(path, fileName);
        try {
            Attributes attributes = Attributes.of(path);
            boolean directory = attributes.kind() == Attributes.Kind.DIRECTORY;
            if (attributes.kind() == Attributes.Kind.OTHER) {
                return Optional.empty();
            }
            return switch (FolderRules.kindOf(name, directory, root)) {
                case NOT_CONTENT -> Optional.empty();
                case CONFLICT_COPY -> Optional.of(entry(Kind.CONFLICT_COPY, fileName, name, attributes));
                case CONTENT -> Optional.of(entry(kind(text, directory), fileName, name, attributes));
            };
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            return FolderRules.kindOf(name, false, root) == FolderRules.Kind.NOT_CONTENT
                    ? Optional.empty()
                    : Optional.of(new Entry(
                            Kind.UNREADABLE, fileName, new Name(name, false), Optional.empty(), Optional.of(e)));
        }
    }

    private static Kind kind(Optional<String> text, boolean directory) {
        if (text.isEmpty()) {
            return Kind.NAME_IS_NO_TEXT;
        }
        return directory ? Kind.DIRECTORY : Kind.FILE;
    }

    private static Entry entry(Kind kind, Path fileName, String name, Attributes attributes) {
        boolean directory = attributes.kind() == Attributes.Kind.DIRECTORY;
        return new Entry(kind, fileName, new Name(name, directory), Optional.of(attributes), Optional.empty());
    }

    // Two names on disk may be one in the list: an accent as a letter's part, or as a sign of its own behind it.
    private static void markTwins(List<Entry> entries) {
        for (int i = 1; i < entries.size(); i++) {
            if (entries.get(i - 1).name().compareTo(entries.get(i).name()) == 0) {
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
