package dev.syncdashboard.start;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A release that lies ready in the state directory.
 *
 * @param version also the name of its directory
 * @param manifest SHA-256 of the manifest that the project signed, 64 hexadecimal digits
 * @param jar SHA-256 of the jar, likewise
 */
public record StagedRelease(String version, String manifest, String jar) {

    private static final Pattern VERSION = Pattern.compile("[0-9][A-Za-z0-9.-]{0,99}");
    private static final Pattern DIGITS = Pattern.compile("[0-9a-f]{64}");

    /** @throws IllegalArgumentException if one of them is not of its form */
    public StagedRelease {
        boolean good = VERSION.matcher(version).matches() && !version.endsWith(".");
        if (!good || !DIGITS.matcher(manifest).matches() || !DIGITS.matcher(jar).matches()) {
            throw new IllegalArgumentException("not a release: " + version + ", " + manifest + ", " + jar);
        }
    }

    /** Whether it is the same release of the same signing. */
    boolean isSameAs(StagedRelease other) {
        return version.equals(other.version) && manifest.equals(other.manifest);
    }

    void put(Map<String, String> values, String prefix) {
        values.put(prefix + "version", version);
        values.put(prefix + "manifest", manifest);
        values.put(prefix + "jar", jar);
    }

    /** @throws IllegalArgumentException if a part of it is missing or not of its form */
    static StagedRelease of(StartNote note, String prefix) {
        return new StagedRelease(
                note.text(prefix + "version").orElse(""),
                note.text(prefix + "manifest").orElse(""),
                note.text(prefix + "jar").orElse(""));
    }

    static Optional<StagedRelease> ofIfThere(StartNote note, String prefix) {
        return note.text(prefix + "version").isEmpty() ? Optional.empty() : Optional.of(of(note, prefix));
    }
}
