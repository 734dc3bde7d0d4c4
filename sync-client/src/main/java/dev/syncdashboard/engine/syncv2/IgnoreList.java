package dev.syncdashboard.engine.syncv2;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.content.ContentRules.Kind;
import dev.syncdashboard.engine.common.Globs;
import dev.syncdashboard.words.Message;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * What a folder's {@code .sync/IgnoreList} on this device leaves out: one rule a line, with {@code *} and {@code ?}, upper
 * and lower case apart. A rule is for files and folders, and for a folder with all that is in it. One with a separator
 * begins at the shared folder itself; any other is for a name at any depth.
 */
final class IgnoreList {

    /**
     * What every published list has that the engine ever put into a new folder. They hold where there is no list: the
     * engine writes one of its own when it starts.
     */
    static final List<String> DEFAULTS = List.of(
            "~*",
            "*~",
            ".~lock.*",
            "*.part",
            "*.crdownload",
            ".DS_Store",
            "Thumbs.db",
            "desktop.ini",
            "ehthumbs.db",
            "@eaDir",
            ".@__thumb");

    /** More is no list that a person made. */
    private static final int MOST_BYTES = 1 << 20;

    private final Predicate<String> names;
    private final List<Predicate<String>> paths;
    private final List<Predicate<String>> filePaths;

    private IgnoreList(List<String> rules) {
        names = Globs.anyOf(rules.stream().filter(rule -> rule.indexOf('/') < 0).toList());
        List<String> fromRoot = rules.stream()
                .filter(rule -> rule.indexOf('/') >= 0)
                .map(rule -> rule.startsWith("/") ? rule.substring(1) : rule)
                .toList();
        paths = fromRoot.stream()
                .filter(rule -> !isForFilesOnly(rule))
                .map(Globs::path)
                .toList();
        filePaths = fromRoot.stream()
                .filter(IgnoreList::isForFilesOnly)
                .map(Globs::path)
                .toList();
    }

    /** The rules of a folder now. Never fails: what can't be read, or is no text, gives rules that nobody knows. */
    static ContentRules rulesOf(Path folder) {
        Path file = folder.resolve(".sync").resolve("IgnoreList");
        try {
            // Before it is opened: opening a pipe would wait for a writer that may never come.
            if (Files.exists(file) && !Files.isRegularFile(file)) {
                return unknown("list_is_no_file");
            }
            return of(read(file).lines());
        } catch (NoSuchFileException e) {
            boolean leadsNowhere = Files.exists(file, LinkOption.NOFOLLOW_LINKS);
            return leadsNowhere ? unknown("list_leads_nowhere") : of(DEFAULTS.stream());
        } catch (CharacterCodingException e) {
            return unknown("list_is_no_text");
        } catch (IOException e) {
            return unknown("list_not_readable");
        }
    }

    private static ContentRules unknown(String why) {
        return ContentRules.unknown(Message.of("rules." + why));
    }

    static ContentRules of(Stream<String> lines) {
        List<String> rules = lines.map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                .map(line -> Normalizer.normalize(line, Normalizer.Form.NFC))
                .map(line -> File.separatorChar == '\\' ? line.replace('\\', '/') : line)
                .distinct()
                .sorted()
                .toList();
        List<String> identity =
                Stream.concat(Stream.of("IgnoreList"), rules.stream()).toList();
        return ContentRules.of(identity, new IgnoreList(rules)::kindOf);
    }

    private Kind kindOf(String directory, String name, boolean isDirectory) {
        if (EngineFiles.isService(name) || EngineFiles.isUnfinished(name) || EngineFiles.isReplaced(name)) {
            return Kind.OWN;
        }
        if (names.test(name) || isLeftOut(directory, name, isDirectory)) {
            return Kind.LEFT_OUT;
        }
        return EngineFiles.isConflictCopy(name) ? Kind.CONFLICT_COPY : Kind.CONTENT;
    }

    private boolean isLeftOut(String directory, String name, boolean isDirectory) {
        if (paths.isEmpty() && filePaths.isEmpty()) {
            return false;
        }
        String path = directory + name;
        return paths.stream().anyMatch(rule -> rule.test(path))
                || (!isDirectory && filePaths.stream().anyMatch(rule -> rule.test(path)));
    }

    /** {@code maps/*} leaves out the files that lie in maps, and goes no deeper. */
    private static boolean isForFilesOnly(String rule) {
        return rule.endsWith("/*");
    }

    private static String read(Path file) throws IOException {
        byte[] bytes;
        try (InputStream in = Files.newInputStream(file)) {
            bytes = in.readNBytes(MOST_BYTES + 1);
        }
        if (bytes.length > MOST_BYTES) {
            throw new CharacterCodingException();
        }
        String text =
                encodingOf(bytes).newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    /** By the mark at its beginning, as Windows' own editor writes it. */
    private static Charset encodingOf(byte[] bytes) {
        boolean two = bytes.length >= 2;
        if (two && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return StandardCharsets.UTF_16LE;
        }
        boolean highFirst = two && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF;
        return highFirst ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8;
    }
}
