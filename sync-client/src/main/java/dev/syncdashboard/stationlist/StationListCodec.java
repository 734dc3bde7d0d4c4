package dev.syncdashboard.stationlist;

import dev.syncdashboard.content.FileList;
import dev.syncdashboard.content.FileListChanges;
import dev.syncdashboard.content.FileListStream;
import dev.syncdashboard.content.FileListStream.MalformedException;
import dev.syncdashboard.content.FileListStream.TooLargeException;
import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UTFDataFormatException;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * Turns a list into bytes and back. Takes bytes from anyone: whatever they are, the result is a list or the defect that
 * prevents one, and no more memory is taken than was allowed. The bytes end with a checksum over all others.
 */
final class StationListCodec {

    private static final int MARK = 0x53_44_4C_73; // "SDLs"
    private static final int FORM = 1;
    private static final int FULL = 1;
    private static final int CHANGES = 2;
    private static final int BUFFER = 1 << 16;
    private static final long END_OF_YEAR_9999 = 253_402_300_799L;

    private StationListCodec() {}

    /** What bytes turned out to be. */
    sealed interface Decoded {
        record Full(StationList list) implements Decoded {}

        record Changes(ListChanges changes) implements Decoded {}

        record Defective(Defect defect) implements Decoded {}
    }

    /** @param name of the folder whose list it is; empty at a station that has no name for it */
    static void encode(StationList list, Optional<FolderName> name, OutputStream target) throws IOException {
        encode(name, FULL, list.head(), out -> FileListStream.write(list.files(), out), target);
    }

    static void encode(ListChanges changes, Optional<FolderName> name, OutputStream target) throws IOException {
        encode(
                name,
                CHANGES,
                changes.head(),
                out -> {
                    FileListStream.writeNumber(changes.baseUpdate(), out);
                    out.writeUTF(changes.baseHash().value());
                    FileListStream.writePaths(changes.changes().removed(), out);
                    FileListStream.write(changes.changes().put(), out);
                },
                target);
    }

    /**
     * The list in these bytes, or why there is none.
     *
     * @param owner the folder whose list it has to be
     * @param mostMemory how many bytes of memory the list may take, about
     * @throws IOException only for what the stream itself throws
     */
    static Decoded decode(InputStream source, ListOwner owner, long mostMemory) throws IOException {
        try {
            return decodeWhole(source, owner, mostMemory);
        } catch (EOFException e) {
            return new Decoded.Defective(Defect.CUT_OFF);
        } catch (TooLargeException e) {
            return new Decoded.Defective(Defect.TOO_LARGE);
        } catch (ZipException | MalformedException | UTFDataFormatException e) {
            return new Decoded.Defective(Defect.DAMAGED);
        }
    }

    private interface Body {
        void writeTo(DataOutputStream out) throws IOException;
    }

    private static void encode(Optional<FolderName> name, int kind, ListHead head, Body body, OutputStream target)
            throws IOException {
        GZIPOutputStream compressed = NamedGzip.write(name, target, BUFFER);
        DigestOutputStream digested = new DigestOutputStream(compressed, Sha256.newDigest());
        DataOutputStream out = new DataOutputStream(new BufferedOutputStream(digested, BUFFER));
        out.writeInt(MARK);
        FileListStream.writeNumber(FORM, out);
        out.writeByte(kind);
        FileListStream.writeNumber(head.update(), out);
        out.writeLong(head.posted().getEpochSecond());
        out.writeUTF(head.station().value());
        out.writeUTF(head.hash().value());
        out.writeUTF(head.engineHash().map(FolderHash::value).orElse(""));
        body.writeTo(out);
        out.flush();
        digested.on(false);
        out.write(digested.getMessageDigest().digest());
        out.flush();
        compressed.finish();
    }

    private static Decoded decodeWhole(InputStream source, ListOwner owner, long mostMemory) throws IOException {
        BufferedInputStream buffered = new BufferedInputStream(source, BUFFER);
        NamedGzip.Header header = NamedGzip.read(buffered);
        if (!(header instanceof NamedGzip.Header.Name named)) {
            boolean foreign = header instanceof NamedGzip.Header.Foreign;
            return new Decoded.Defective(foreign ? Defect.NOT_A_LIST : Defect.DAMAGED);
        }
        if (!owner.owns(named.name())) {
            return new Decoded.Defective(Defect.OTHER_FOLDER);
        }
        InputStream limited = new LimitedStream(new GZIPInputStream(buffered, BUFFER), mostMemory);
        DigestInputStream digested =
                new DigestInputStream(new BufferedInputStream(limited, BUFFER), Sha256.newDigest());
        DataInputStream in = new DataInputStream(digested);
        if (in.readInt() != MARK) {
            return new Decoded.Defective(Defect.NOT_A_LIST);
        }
        if (FileListStream.readNumber(in) != FORM) {
            return new Decoded.Defective(Defect.NEWER_FORM);
        }
        Decoded decoded = decode(in, mostMemory);
        digested.on(false);
        byte[] sum = digested.getMessageDigest().digest();
        boolean whole = MessageDigest.isEqual(sum, in.readNBytes(sum.length)) && in.read() < 0;
        return whole ? decoded : new Decoded.Defective(Defect.DAMAGED);
    }

    private static Decoded decode(DataInputStream in, long mostMemory) throws IOException {
        int kind = in.readByte();
        ListHead head = readHead(in);
        if (kind == FULL) {
            FileList files = FileListStream.read(in, mostMemory);
            if (!files.hash().equals(head.hash())) {
                throw new MalformedException("the hash is not that of the files");
            }
            return new Decoded.Full(new StationList(head, files));
        }
        if (kind != CHANGES) {
            throw new MalformedException("neither a list nor changes");
        }
        long baseUpdate = FileListStream.readNumber(in);
        FolderHash baseHash = readHash(in).orElseThrow(() -> new MalformedException("no hash"));
        FileListChanges changes =
                new FileListChanges(FileListStream.readPaths(in, mostMemory), FileListStream.read(in, mostMemory));
        return new Decoded.Changes(new ListChanges(head, baseUpdate, baseHash, changes));
    }

    private static ListHead readHead(DataInputStream in) throws IOException {
        long update = FileListStream.readNumber(in);
        long posted = in.readLong();
        Optional<PeerId> station = PeerId.parse(in.readUTF());
        Optional<FolderHash> hash = readHash(in);
        Optional<FolderHash> engineHash = readHash(in);
        if (update < 1 || posted < 0 || posted > END_OF_YEAR_9999 || station.isEmpty() || hash.isEmpty()) {
            throw new MalformedException("not the head of a list");
        }
        return new ListHead(update, Instant.ofEpochSecond(posted), station.get(), hash.get(), engineHash);
    }

    private static Optional<FolderHash> readHash(DataInputStream in) throws IOException {
        return FolderHash.parse(in.readUTF());
    }
}
