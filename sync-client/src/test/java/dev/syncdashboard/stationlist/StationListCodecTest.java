package dev.syncdashboard.stationlist;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.content.FileList;
import dev.syncdashboard.content.FileListStream;
import dev.syncdashboard.stationlist.StationListCodec.Decoded;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StationListCodecTest {

    private static final long ENOUGH = 1 << 26;

    private final StationList list = Lists.list(42, 30, 0);

    @Test
    void aListComesBackAsItWas() {
        assertThat(decode(encode(list))).isEqualTo(new Decoded.Full(list));
        StationList empty = Lists.of(1, FileList.EMPTY);
        assertThat(decode(encode(empty))).isEqualTo(new Decoded.Full(empty));
    }

    @Test
    void changesComeBackAsTheyWere() {
        ListChanges changes = Lists.list(43, 25, 5).changesSince(list);

        Decoded decoded = decode(encode(changes));

        assertThat(decoded).isEqualTo(new Decoded.Changes(changes));
        assertThat(((Decoded.Changes) decoded).changes().appliedTo(list)).contains(Lists.list(43, 25, 5));
    }

    @Test
    void changesFitNoOtherBase() {
        ListChanges changes = Lists.list(43, 25, 5).changesSince(list);

        assertThat(changes.appliedTo(Lists.list(41, 30, 0))).isEmpty();
        assertThat(changes.appliedTo(Lists.list(42, 30, 1))).isEmpty();
    }

    @Test
    void aListThatIsCutOffAnywhereIsNoList() {
        byte[] whole = encode(list);
        for (int length = 0; length < whole.length; length++) {
            assertThat(decode(Arrays.copyOf(whole, length)))
                    .as("length %s of %s", length, whole.length)
                    .isIn(
                            new Decoded.Defective(Defect.CUT_OFF),
                            new Decoded.Defective(length < 2 ? Defect.NOT_A_LIST : Defect.CUT_OFF));
        }
    }

    @Test
    void noFlippedBitGoesUnnoticed() {
        byte[] whole = encode(list);
        for (int i = 0; i < whole.length * 8; i++) {
            byte[] bad = whole.clone();
            bad[i / 8] ^= (byte) (1 << i % 8);
            // gzip's own head has a few bits that mean nothing: then the list is the right one.
            assertThat(decode(bad))
                    .as("bit %s", i)
                    .satisfiesAnyOf(
                            decoded -> assertThat(decoded).isInstanceOf(Decoded.Defective.class),
                            decoded -> assertThat(decoded).isEqualTo(new Decoded.Full(list)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "\u001f", "station.manifest"})
    void otherBytesAreNoList(String text) {
        assertThat(decode(text.getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(new Decoded.Defective(Defect.NOT_A_LIST));
    }

    @Test
    void knowsThatAFormIsNewerThanItself() {
        assertThat(decode(packed(out -> {
                    out.writeInt(0x53444C73);
                    FileListStream.writeNumber(2, out);
                })))
                .isEqualTo(new Decoded.Defective(Defect.NEWER_FORM));
    }

    @ParameterizedTest
    @ValueSource(strings = {"../etc/passwd", "/etc/passwd", "a/../../b", "", "a//b", "e\u0301"})
    void aPathThatLeadsElsewhereSpoilsTheList(String path) {
        assertThat(decode(handWritten(path))).isEqualTo(new Decoded.Defective(Defect.DAMAGED));
    }

    @Test
    void takesNoMoreMemoryThanAllowed() {
        // Each path shares all but its end with the one before, so that 40 bytes of the file make 30,000 in memory.
        byte[] bomb = packed(out -> {
            head(out);
            FileListStream.writeNumber(1_000_000, out);
            for (int i = 0; i < 100_000; i++) {
                FileListStream.writeNumber(i == 0 ? 0 : 30_000, out);
                String rest = i == 0 ? "a".repeat(30_000) : String.format("%06d", i);
                FileListStream.writeNumber(rest.length(), out);
                out.write(rest.getBytes(StandardCharsets.US_ASCII));
                FileListStream.writeNumber(0, out);
                out.write(new byte[32]);
            }
        });
        byte[] zeros = packed(out -> out.write(new byte[100_000_000]));
        byte[] blanks = packed(out -> {
            head(out);
            FileListStream.writeNumber(Long.MAX_VALUE, out);
            out.write(new byte[1000]);
        });

        assertThat(decode(bomb)).isEqualTo(new Decoded.Defective(Defect.TOO_LARGE));
        assertThat(decode(zeros)).isEqualTo(new Decoded.Defective(Defect.NOT_A_LIST));
        assertThat(decode(blanks)).isEqualTo(new Decoded.Defective(Defect.DAMAGED));
        assertThat(decode(encode(list), 1000)).isEqualTo(new Decoded.Defective(Defect.TOO_LARGE));
    }

    @Test
    void aListOfManyFilesStaysSmall() {
        // 32 bytes of each file are its digest, which nothing makes smaller.
        assertThat(encode(Lists.list(1, 10_000, 0)).length / 10_000.0).isBetween(32.0, 48.0);
        StationList next = Lists.list(2, 10_000, 10);
        assertThat(encode(next.changesSince(Lists.list(1, 10_000, 0)))).hasSizeLessThan(2_000);
    }

    private interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }

    private static byte[] handWritten(String path) {
        return packed(out -> {
            head(out);
            FileListStream.writeNumber(1, out);
            byte[] bytes = path.getBytes(StandardCharsets.UTF_8);
            FileListStream.writeNumber(0, out);
            FileListStream.writeNumber(bytes.length, out);
            out.write(bytes);
            FileListStream.writeNumber(0, out);
            out.write(new byte[32]);
        });
    }

    private static void head(DataOutputStream out) throws IOException {
        out.writeInt(0x53444C73);
        FileListStream.writeNumber(1, out);
        out.writeByte(1);
        FileListStream.writeNumber(7, out);
        out.writeLong(0);
        out.writeUTF("STATION");
        out.writeUTF("fp1-0");
        out.writeUTF("");
    }

    private static byte[] packed(Content content) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
                DigestOutputStream digested = new DigestOutputStream(gzip, MessageDigest.getInstance("SHA-256"));
                content.writeTo(new DataOutputStream(digested));
                gzip.write(digested.getMessageDigest().digest());
            }
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    private static byte[] encode(StationList list) {
        return bytes(out -> StationListCodec.encode(list, Optional.empty(), out));
    }

    private static byte[] encode(ListChanges changes) {
        return bytes(out -> StationListCodec.encode(changes, Optional.empty(), out));
    }

    private static byte[] bytes(Content content) {
        try {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            content.writeTo(new DataOutputStream(bytes));
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Decoded decode(byte[] bytes) {
        return decode(bytes, ENOUGH);
    }

    private static Decoded decode(byte[] bytes, long mostMemory) {
        try {
            return StationListCodec.decode(new ByteArrayInputStream(bytes), new ListOwner.Any(), mostMemory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
