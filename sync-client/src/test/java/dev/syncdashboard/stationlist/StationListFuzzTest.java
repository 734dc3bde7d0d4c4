package dev.syncdashboard.stationlist;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.fuzz.FuzzContract;
import dev.syncdashboard.signature.SignedText;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.stationlist.StationListCodec.Decoded;
import dev.syncdashboard.status.FolderName;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.params.provider.MethodSource;

/** Bytes as a whole file, and as the inside of one whose checksum is right. */
class StationListFuzzTest extends FuzzContract {

    private static final SigningKey KEY = SigningKey.generate();

    private static final long MOST_MEMORY = 1 << 20;
    private static final int CHECKSUM = 32;
    private static final StationList BASE = Lists.list(1, 3, 0);

    @MethodSource("good")
    @FuzzTest(maxDuration = "5m")
    void takesAnything(byte[] file) throws Exception {
        check(file);
    }

    static Stream<byte[]> good() throws IOException {
        StationList next = Lists.list(2, 4, 1);
        List<byte[]> files = List.of(
                encoded(BASE, Optional.empty()),
                encoded(next, Optional.of(new FolderName("maps"))),
                encoded(next.changesSince(BASE)));
        return Stream.concat(files.stream(), files.stream().map(StationListFuzzTest::inside));
    }

    @Override
    protected Stream<byte[]> further() {
        try {
            return good();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Each good file cut at each place, and with each byte at both ends of its range. */
    @Override
    protected Stream<byte[]> odd() {
        return further()
                .flatMap(good -> IntStream.range(0, good.length)
                        .boxed()
                        .flatMap(at -> Stream.of(
                                Arrays.copyOf(good, at),
                                with(good, at, 0),
                                with(good, at, 0x7F),
                                with(good, at, 0xFF))));
    }

    /** A few bytes that stand for very many. */
    @Override
    protected Stream<byte[]> huge() {
        byte[] begin = Arrays.copyOf(further().toList().get(3), 40);
        return Stream.of(0, 0x7F, 0xFF).map(value -> {
            byte[] bytes = Arrays.copyOf(begin, 30_000_000);
            Arrays.fill(bytes, begin.length, bytes.length, value.byteValue());
            return bytes;
        });
    }

    @Override
    protected void take(byte[] bytes) throws Exception {
        takeFile(bytes);
        takeFile(sealed(bytes));
        takeSignatures(bytes);
    }

    /** Also as if the station itself had signed it. */
    private static void takeSignatures(byte[] bytes) {
        assertThat(SignedLists.open(bytes, KEY.verifyKey())).isEmpty();
        byte[] text = Arrays.copyOf(bytes, Math.min(bytes.length, SignedLists.MOST_BYTES) + 1);
        text[text.length - 1] = '\n';
        SignedLists.open(SignedText.sign("sync-dashboard lists 1", text, KEY), KEY.verifyKey())
                .ifPresent(lists -> assertThat(SignedLists.open(lists.sign(KEY), KEY.verifyKey()))
                        .contains(lists));
    }

    private static void takeFile(byte[] file) throws IOException {
        Decoded decoded = decode(file);
        if (decoded instanceof Decoded.Full full) {
            Decoded again = decode(encoded(full.list(), Optional.empty()));
            assertThat(again).isInstanceOf(Decoded.Full.class);
            assertThat(((Decoded.Full) again).list().identity())
                    .isEqualTo(full.list().identity());
            assertThat(full.list().files().hash()).isEqualTo(full.list().head().hash());
        }
        if (decoded instanceof Decoded.Changes changes) {
            Decoded again = decode(encoded(changes.changes()));
            assertThat(again).isInstanceOf(Decoded.Changes.class);
            changes.changes()
                    .appliedTo(BASE)
                    .ifPresent(list -> assertThat(list.files().hash())
                            .isEqualTo(changes.changes().head().hash()));
        }
    }

    private static Decoded decode(byte[] file) throws IOException {
        return StationListCodec.decode(new ByteArrayInputStream(file), new ListOwner.Any(), MOST_MEMORY);
    }

    private static byte[] encoded(StationList list, Optional<FolderName> name) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StationListCodec.encode(list, name, out);
        return out.toByteArray();
    }

    private static byte[] encoded(ListChanges changes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        StationListCodec.encode(changes, Optional.empty(), out);
        return out.toByteArray();
    }

    /** Without the checksum. */
    private static byte[] inside(byte[] file) {
        try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(file))) {
            byte[] plain = in.readAllBytes();
            return Arrays.copyOf(plain, plain.length - CHECKSUM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] sealed(byte[] inside) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(file)) {
            out.write(inside);
            out.write(Sha256.of(inside).toBytes());
        }
        return file.toByteArray();
    }

    private static byte[] with(byte[] bytes, int at, int value) {
        byte[] changed = bytes.clone();
        changed[at] = (byte) value;
        return changed;
    }
}
