package dev.syncdashboard.release;

import dev.syncdashboard.signature.VerifyKey;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The key by which a program knows the project's releases. The build puts it in (property {@code release.key}). */
public final class ProjectKey {

    private static final int MOST_BYTES = 4096;

    private ProjectKey() {}

    /** The key of this build; empty if it was built without one, and then no release can be told from a forged one. */
    public static Optional<VerifyKey> ofThisBuild() {
        try (InputStream in = ProjectKey.class.getResourceAsStream("project.key")) {
            return in == null
                    ? Optional.empty()
                    : VerifyKey.parse(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
