package dev.syncdashboard.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Good inputs with some bytes changed, cut, repeated, put in, or taken from another one. The same in each run. */
final class Mutations {

    private static final long SEED = 20_261_129;
    private static final int OF_ALL = 2_000;
    private static final int MOST_CHANGES = 4;
    private static final int LONGEST_PIECE = 64;

    private static final List<String> PIECES = List.of(
            "\"",
            "{",
            "}",
            "[",
            "]",
            ",",
            ":",
            "\\",
            "\\u0000",
            "\\ud800",
            "null",
            "-",
            "0",
            "1e999",
            ".",
            "\u0000",
            "\uFEFF",
            "99999999999999999999",
            "=",
            "/");

    private final List<byte[]> good;
    private final SplittableRandom random = new SplittableRandom(SEED);

    Mutations(List<byte[]> good) {
        this.good = List.copyOf(good);
    }

    Stream<byte[]> stream() {
        return IntStream.range(0, OF_ALL).mapToObj(i -> mutated(good.get(i % good.size())));
    }

    private byte[] mutated(byte[] input) {
        byte[] bytes = input.clone();
        for (int changes = 1 + random.nextInt(MOST_CHANGES); changes > 0; changes--) {
            bytes = changed(bytes);
        }
        return bytes;
    }

    private byte[] changed(byte[] bytes) {
        int from = random.nextInt(bytes.length + 1);
        int to = Math.min(bytes.length, from + random.nextInt(LONGEST_PIECE));
        byte[] none = {};
        return switch (random.nextInt(7)) {
            case 0 -> replaced(bytes, from, Math.min(from + 1, bytes.length), new byte[] {(byte) random.nextInt()});
            case 1 -> flipped(bytes, from);
            case 2 -> replaced(bytes, from, to, none);
            case 3 -> replaced(bytes, from, from, Arrays.copyOfRange(bytes, from, to));
            case 4 -> replaced(bytes, from, from, piece());
            case 5 -> Arrays.copyOf(bytes, from);
            default -> replaced(bytes, from, bytes.length, endOfAnother());
        };
    }

    private byte[] piece() {
        return PIECES.get(random.nextInt(PIECES.size())).getBytes(StandardCharsets.UTF_8);
    }

    private byte[] endOfAnother() {
        byte[] other = good.get(random.nextInt(good.size()));
        return Arrays.copyOfRange(other, random.nextInt(other.length + 1), other.length);
    }

    private byte[] flipped(byte[] bytes, int at) {
        byte[] flipped = bytes.clone();
        if (at < flipped.length) {
            flipped[at] ^= (byte) (1 << random.nextInt(8));
        }
        return flipped;
    }

    private static byte[] replaced(byte[] bytes, int from, int to, byte[] by) {
        byte[] replaced = new byte[bytes.length - (to - from) + by.length];
        System.arraycopy(bytes, 0, replaced, 0, from);
        System.arraycopy(by, 0, replaced, from, by.length);
        System.arraycopy(bytes, to, replaced, from + by.length, bytes.length - to);
        return replaced;
    }
}
