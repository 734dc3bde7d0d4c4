package dev.syncdashboard.content;

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
import java.util.concurrent.atomic.LongAdder;

/** What lies in one directory and matters for the list. */
final class Directory {

    // Not made anew for each of 100,000 files.
    private static final Optional<Kind> FILE = Optional.of(Kind.FILE);
    private static final Optional<Kind> SUBDIRECTORY = Optional.of(Kind.DIRECTORY);
    private static final Optional<Kind> COPY = Optional.of(Kind.CONFLICT_COPY);
    private static final Optional<Kind> NOT_SENT = Optional.of(Kind.LEFT_OUT);
    private static final Optional<Kind> NO_TEXT = Optional.of(Kind.NAME_IS_NO_TEXT);

    private Directory() {}

    /** What an entry is for the list. */
    enum Kind {
        FILE,
        DIRECTORY,
        CONFLICT_COPY,
        /** Left out by a person's wish, and nothing in it can be content. */
        LEFT_OUT,
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

    /**
     * In the order of the list, without what is no content.
     *
     * @param path the directory's in the list, with a slash behind it; empty for the root
     * @param steps counted for each entry
     */
    static List<Entry> list(Path directory, String path, ContentRules rules, LongAdder steps)
            throws IOException, InterruptedException {
        List<Entry> entries = new ArrayList<>();
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(directory)) {
            for (Path found : paths) {
                endIfInterrupted();
                steps.increment();
                Optional<Entry> entry = entry(found, path, rules);
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

    private static Optional<Entry> entry(Path path, String directory, ContentRules rules) {
        Path fileName = fileName(path);
        Optional<String> text = TrueName.of(path, fileName);
        String name = text.isPresent() ? text.get() : TrueName.shown(path, fileName);
        try {
            Attributes attributes = Attributes.of(path);
            if (attributes.kind() == Attributes.Kind.OTHER) {
                return Optional.empty();
            }
            boolean isDirectory = attributes.kind() == Attributes.Kind.DIRECTORY;
            Optional<Kind> kind = kind(directory, name, isDirectory, rules);
            boolean noText = text.isEmpty() && (kind.equals(FILE) || kind.equals(SUBDIRECTORY));
            return (noText ? NO_TEXT : kind).map(each -> entry(each, fileName, name, attributes));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        } catch (IOException e) {
            return kind(directory, name, false, rules).equals(FILE)
                    ? Optional.of(new Entry(
                            Kind.UNREADABLE, fileName, new Name(name, false), Optional.empty(), Optional.of(e)))
                    : Optional.empty();
        }
    }

    /** Empty for what is of no account. */
    private static Optional<Kind> kind(String directory, String name, boolean isDirectory, ContentRules rules) {
        ContentRules.Kind kind = rules.kindOf(directory, name, isDirectory);
        boolean descend =
                isDirectory && kind == ContentRules.Kind.LEFT_OUT && rules.mayHoldContent(directory + name + "/");
        return switch (kind) {
            case OWN -> Optional.empty();
            case LEFT_OUT -> descend ? SUBDIRECTORY : NOT_SENT;
            case CONFLICT_COPY -> COPY;
            case CONTENT -> isDirectory ? SUBDIRECTORY : FILE;
        };
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
