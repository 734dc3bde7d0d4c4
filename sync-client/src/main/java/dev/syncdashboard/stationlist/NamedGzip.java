package dev.syncdashboard.stationlist;

import dev.syncdashboard.status.FolderName;
import java.io.BufferedInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

/**
 * gzip with the folder's name where the format (RFC 1952) has the original file's: every reader of gzip passes over it, also
 * one that knows nothing of folders.
 */
final class NamedGzip {

    private static final int HEADER = 10;
    private static final int FLAGS = 3;
    private static final byte HAS_NAME = 8;
    private static final int LONGEST = 32;

    private NamedGzip() {}

    static GZIPOutputStream write(Optional<FolderName> name, OutputStream target, int buffer) throws IOException {
        OutputStream named =
                name.<OutputStream>map(each -> new NamingStream(each, target)).orElse(target);
        return new GZIPOutputStream(named, buffer);
    }

    /** What the header at the beginning says of a folder's name. */
    sealed interface Header {
        record Name(Optional<FolderName> name) implements Header {}

        /** Not gzip. */
        record Foreign() implements Header {}

        /** A name that is none, or another header than this program writes. */
        record Odd() implements Header {}
    }

    /** Leaves the stream at its beginning. */
    static Header read(BufferedInputStream in) throws IOException {
        in.mark(HEADER + LONGEST + 1);
        byte[] begin = in.readNBytes(HEADER + LONGEST + 1);
        in.reset();
        if (begin.length < 2 || begin[0] != 0x1F || begin[1] != (byte) 0x8B) {
            return new Header.Foreign();
        }
        if (begin.length < HEADER || begin[FLAGS] == 0) {
            // Too short for a name: whoever reads on finds that it is cut off.
            return new Header.Name(Optional.empty());
        }
        int end = HEADER;
        while (end < begin.length && begin[end] != 0) {
            end++;
        }
        Optional<FolderName> name = begin[FLAGS] == HAS_NAME && end < begin.length
                ? FolderName.parse(new String(begin, HEADER, end - HEADER, StandardCharsets.ISO_8859_1))
                : Optional.empty();
        return name.<Header>map(each -> new Header.Name(Optional.of(each))).orElseGet(Header.Odd::new);
    }

    /** Puts the name behind the header that passes through. */
    private static final class NamingStream extends FilterOutputStream {

        private final byte[] name;
        private int passed;

        NamingStream(FolderName name, OutputStream target) {
            super(target);
            this.name = name.value().getBytes(StandardCharsets.ISO_8859_1);
        }

        @Override
        public void write(int value) throws IOException {
            out.write(passed == FLAGS ? value | HAS_NAME : value);
            passed++;
            if (passed == HEADER) {
                out.write(name);
                out.write(0);
            }
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            int header = Math.min(length, Math.max(0, HEADER - passed));
            for (int i = 0; i < header; i++) {
                write(bytes[offset + i]);
            }
            out.write(bytes, offset + header, length - header);
        }
    }
}
