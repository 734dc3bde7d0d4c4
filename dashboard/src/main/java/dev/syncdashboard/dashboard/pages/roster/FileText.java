package dev.syncdashboard.dashboard.pages.roster;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.stream.Stream;

/** The text of a file in one of the codes in which spreadsheets save: with a mark UTF-8 or UTF-16, else UTF-8 or that of old Windows. */
final class FileText {

    private static final char MARK = '\uFEFF';
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private FileText() {}

    /** Without the mark; empty if it is no text. */
    static Optional<String> of(byte[] file) {
        return Stream.of(codeWithMark(file))
                .flatMap(marked ->
                        marked.isPresent() ? Stream.of(marked.get()) : Stream.of(StandardCharsets.UTF_8, WINDOWS))
                .flatMap(code -> decoded(file, code).stream())
                .findFirst()
                .filter(FileText::isText);
    }

    private static Optional<Charset> codeWithMark(byte[] file) {
        return Stream.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)
                .filter(code -> startsWith(file, String.valueOf(MARK).getBytes(code)))
                .findFirst();
    }

    private static boolean startsWith(byte[] file, byte[] mark) {
        return file.length >= mark.length
                && ByteBuffer.wrap(file, 0, mark.length).equals(ByteBuffer.wrap(mark));
    }

    private static Optional<String> decoded(byte[] file, Charset code) {
        try {
            String text = code.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return Optional.of(!text.isEmpty() && text.charAt(0) == MARK ? text.substring(1) : text);
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** What has control characters in it is a program's, or in a code that none of these is. */
    private static boolean isText(String text) {
        return text.chars().noneMatch(character -> character < ' ' && "\t\r\n\f".indexOf(character) < 0);
    }
}
