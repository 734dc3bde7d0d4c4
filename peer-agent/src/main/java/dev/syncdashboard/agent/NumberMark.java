package dev.syncdashboard.agent;

import dev.syncdashboard.disk.AtomicFile;
import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number beyond all that a device has given its reports, kept apart from them and written seldom: a power cut that takes the
 * last report, in the state directory and in the Status folder, leaves it. The station counts no report with a lower number
 * than one before, so counting from 1 again would be silence for years.
 */
final class NumberMark {

    private static final String NAME = "numbers";

    /** So many reports go by before it is written again, and so many numbers at most are left out after a loss. */
    private static final long STEP = 1000;

    private static final int MOST_BYTES = 1024;
    private static final Pattern FORM = Pattern.compile("(\\S+) ([0-9]{1,15})\n?");

    private final Path file;

    NumberMark(Path stateDirectory) {
        this.file = stateDirectory.resolve(NAME);
    }

    /** 0 if none is known of this device. */
    long of(PeerId peer) {
        try (InputStream in = Files.newInputStream(file)) {
            Matcher kept = FORM.matcher(new String(in.readNBytes(MOST_BYTES), StandardCharsets.UTF_8));
            return kept.matches() && kept.group(1).equals(peer.value()) ? Long.parseLong(kept.group(2)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    /** To be told of a number before it is used. */
    void reach(PeerId peer, long number) throws IOException {
        if (number > of(peer)) {
            AtomicFile.replacePrivate(
                    file,
                    AtomicFile.temporaryBeside(file, NAME + ".part"),
                    (peer.value() + " " + (number + STEP) + "\n").getBytes(StandardCharsets.UTF_8));
        }
    }
}
