package dev.syncdashboard.joining;

import dev.syncdashboard.content.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/**
 * The kit as text to type: its bytes, compressed, in {@link TypedLine}s. In front of them stand the version, how many they
 * are, and the first bytes of a checksum. Pure.
 */
final class KitText {

    private static final int CHECKSUM = 4;
    private static final int HEAD = 1 + Short.BYTES + CHECKSUM;
    private static final int GROUP = 5;

    private KitText() {}

    static List<String> lines(Kit kit) {
        return TypedLine.lines(packed(kit)).stream()
                .map(line -> line.replaceAll("(.{" + GROUP + "})(?=.)", "$1 "))
                .toList();
    }

    static String oneLine(Kit kit) {
        return String.join("", TypedLine.lines(packed(kit)));
    }

    static boolean isRight(int number, String line) {
        return TypedLine.data(number, TypedLine.normal(line)).isPresent();
    }

    private static byte[] packed(Kit kit) {
        byte[] plain = KitBytes.of(kit);
        byte[] small = deflated(plain);
        return ByteBuffer.allocate(HEAD + small.length)
                .put((byte) KitCodec.VERSION)
                .putShort((short) small.length)
                .put(checksum(plain))
                .put(small)
                .array();
    }

    private static byte[] checksum(byte[] plain) {
        return Arrays.copyOf(Sha256.of(plain).toBytes(), CHECKSUM);
    }

    private static byte[] deflated(byte[] plain) {
        ByteArrayOutputStream small = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try (DeflaterOutputStream out = new DeflaterOutputStream(small, deflater)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return small.toByteArray();
    }

    /** The kit in lines that a person typed, or in one line without an end. */
    static KitReading decode(String typed) {
        List<String> lines = typed.lines()
                .map(TypedLine::normal)
                .filter(line -> !line.isEmpty())
                .toList();
        if (lines.size() == 1) {
            lines = TypedLine.chunks(lines.get(0));
        }
        StringBuilder data = new StringBuilder();
        List<Integer> wrong = new ArrayList<>();
        for (int number = 1; number <= lines.size(); number++) {
            Optional<String> line = TypedLine.data(number, lines.get(number - 1));
            line.ifPresent(data::append);
            if (line.isEmpty()) {
                wrong.add(number);
            }
        }
        if (wrong.size() == lines.size()) {
            return KitReading.refused(new KitFlaw.NoKit());
        }
        return wrong.isEmpty()
                ? unpacked(TypedLine.bytes(data.toString()))
                : KitReading.refused(new KitFlaw.WrongLine(wrong.get(0)));
    }

    private static KitReading unpacked(byte[] packed) {
        if (packed.length > 0 && packed[0] != KitCodec.VERSION) {
            return KitReading.refused(new KitFlaw.OtherVersion(Byte.toUnsignedInt(packed[0])));
        }
        if (packed.length < HEAD) {
            return KitReading.refused(new KitFlaw.CutOff());
        }
        ByteBuffer in = ByteBuffer.wrap(packed, 1, packed.length - 1);
        int length = Short.toUnsignedInt(in.getShort());
        byte[] checksum = new byte[CHECKSUM];
        in.get(checksum);
        if (in.remaining() < length) {
            return KitReading.refused(new KitFlaw.CutOff());
        }
        byte[] small = new byte[length];
        in.get(small);
        return in.hasRemaining() ? KitReading.refused(new KitFlaw.Damaged()) : unpacked(small, checksum);
    }

    private static KitReading unpacked(byte[] small, byte[] checksum) {
        Inflater inflater = new Inflater(true);
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(small), inflater)) {
            // A few compressed bytes can hold any number of plain ones.
            byte[] plain = in.readNBytes(KitCodec.MOST_BYTES);
            boolean whole = in.read() < 0 && Arrays.equals(checksum, checksum(plain));
            return whole ? new KitReading.Whole(KitBytes.read(plain)) : KitReading.refused(new KitFlaw.Damaged());
        } catch (IOException | NoSuchElementException | IllegalArgumentException e) {
            return KitReading.refused(new KitFlaw.Damaged());
        } finally {
            inflater.end();
        }
    }
}
