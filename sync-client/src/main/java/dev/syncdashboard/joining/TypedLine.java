package dev.syncdashboard.joining;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Bytes as lines of 20 characters, each with a 21st that tells whether the line is right and in its place: it finds each
 * single wrong character and any two that were swapped. Without the letters I, L, O and U, which people take for others.
 * Pure.
 */
final class TypedLine {

    private static final String ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 20;
    private static final int BITS = 5;
    private static final int ALL = 1 << BITS;

    /** x^5 + x^2 + 1: the field of 32 elements that the check is reckoned in. */
    private static final int POLYNOMIAL = 0b100101;

    private TypedLine() {}

    static List<String> lines(byte[] bytes) {
        String data = characters(bytes);
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < data.length(); at += LENGTH) {
            String line = data.substring(at, Math.min(at + LENGTH, data.length()));
            lines.add(line + check(lines.size() + 1, line));
        }
        return lines;
    }

    /** Without blanks and strokes, in capitals, and with the digits that people read some letters for. */
    static String normal(String line) {
        return line.replaceAll("[\\s\\p{Z}\\p{Pd}]", "")
                .toUpperCase(Locale.ROOT)
                .replace('O', '0')
                .replace('I', '1')
                .replace('L', '1');
    }

    /** One long line as the lines that it was made of. */
    static List<String> chunks(String all) {
        List<String> lines = new ArrayList<>();
        for (int at = 0; at < all.length(); at += LENGTH + 1) {
            lines.add(all.substring(at, Math.min(at + LENGTH + 1, all.length())));
        }
        return lines;
    }

    /**
     * The line without its last character; empty if it is not right, or not in its place.
     *
     * @param number from 1
     * @param line as {@link #normal} gives it
     */
    static Optional<String> data(int number, String line) {
        boolean possible = line.length() >= 2
                && line.length() <= LENGTH + 1
                && line.chars().allMatch(each -> ALPHABET.indexOf(each) >= 0);
        if (!possible) {
            return Optional.empty();
        }
        String data = line.substring(0, line.length() - 1);
        return check(number, data) == line.charAt(line.length() - 1) ? Optional.of(data) : Optional.empty();
    }

    private static char check(int number, String data) {
        int sum = number % ALL;
        for (int i = 0; i < data.length(); i++) {
            sum = twice(sum) ^ ALPHABET.indexOf(data.charAt(i));
        }
        return ALPHABET.charAt(twice(sum));
    }

    private static int twice(int element) {
        int doubled = element << 1;
        return doubled < ALL ? doubled : doubled ^ POLYNOMIAL;
    }

    private static String characters(byte[] bytes) {
        StringBuilder text = new StringBuilder();
        int held = 0;
        int bits = 0;
        for (byte each : bytes) {
            held = held << Byte.SIZE | (each & 0xFF);
            for (bits += Byte.SIZE; bits >= BITS; bits -= BITS) {
                text.append(ALPHABET.charAt(held >>> (bits - BITS) & (ALL - 1)));
            }
        }
        return bits == 0
                ? text.toString()
                : text.append(ALPHABET.charAt(held << (BITS - bits) & (ALL - 1)))
                        .toString();
    }

    /** What is left of the last character is no byte. */
    static byte[] bytes(String characters) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int held = 0;
        int bits = 0;
        for (int i = 0; i < characters.length(); i++) {
            held = held << BITS | ALPHABET.indexOf(characters.charAt(i));
            bits += BITS;
            if (bits >= Byte.SIZE) {
                bits -= Byte.SIZE;
                bytes.write(held >>> bits);
            }
        }
        return bytes.toByteArray();
    }
}
