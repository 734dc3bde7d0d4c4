package dev.syncdashboard.start;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;

/**
 * A small file that starter and agent leave for each other: lines {@code key=value}, and in the last line a checksum, so that
 * what a power cut has damaged is never taken for something else. Pure.
 */
record StartNote(Map<String, String> values) {

    static final int MOST_BYTES = 64 << 10;

    private static final String HEAD = "sync-dashboard start 1\n";
    private static final String CHECK = "check=";

    StartNote {
        values = new LinkedHashMap<>(values);
    }

    /** @throws IllegalArgumentException if a value has a line feed in it */
    byte[] encode() {
        StringBuilder text = new StringBuilder(HEAD);
        values.forEach((key, value) -> {
            if (value.indexOf('\n') >= 0) {
                throw new IllegalArgumentException("more than one line: " + value);
            }
            text.append(key).append('=').append(value).append('\n');
        });
        return (text + CHECK + check(text.toString()) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Empty if these bytes are not a whole note. */
    static Optional<StartNote> decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        int end = text.lastIndexOf("\n" + CHECK) + 1;
        if (end <= 0
                || !text.startsWith(HEAD)
                || !text.substring(end).equals(CHECK + check(text.substring(0, end)) + "\n")) {
            return Optional.empty();
        }
        Map<String, String> values = new LinkedHashMap<>();
        for (String line : text.substring(HEAD.length(), end).split("\n", -1)) {
            int equals = line.indexOf('=');
            if (equals > 0) {
                values.put(line.substring(0, equals), line.substring(equals + 1));
            }
        }
        return Optional.of(new StartNote(values));
    }

    Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** From 0 on. */
    Optional<Long> number(String key) {
        return text(key).filter(text -> text.matches("[0-9]{1,18}")).map(Long::valueOf);
    }

    private static String check(String text) {
        CRC32 sum = new CRC32();
        sum.update(text.getBytes(StandardCharsets.UTF_8));
        return String.format(Locale.ROOT, "%08x", sum.getValue());
    }
}
