package dev.syncdashboard.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Whatever bytes come from outside, what reads them gives a sound value or refuses them in the way that its callers know:
 * nothing else is thrown, an {@link Error} neither, and it never takes long.
 *
 * <p>A subclass has a method {@code takesAnything} with {@code @FuzzTest}, which calls {@link #check}. Its good inputs, and
 * whatever once was found to break a promise, are kept in {@code <class>Inputs/takesAnything}. The inputs of the other
 * tests are made out of those, and are the same in each run.
 */
@Tag("fuzz")
public abstract class FuzzContract {

    /** Far more than any input needs, also on a busy machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private static final int MOST_SHOWN = 6_000;

    /** Reads the bytes in every way that there is, and checks what comes out. */
    protected abstract void take(byte[] input) throws Exception;

    /** Good inputs besides those that are kept. */
    protected Stream<byte[]> further() {
        return Stream.empty();
    }

    /** Inputs that are bad in a way that bytes at random seldom are. */
    protected Stream<byte[]> odd() {
        return Stream.concat(NastyJson.texts(), good().stream().flatMap(NastyJson::withOneOddValue));
    }

    /** Inputs too large to be kept. */
    protected Stream<byte[]> huge() {
        return NastyJson.huge();
    }

    protected final void check(byte[] input) throws Exception {
        long begin = System.nanoTime();
        take(input);
        assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(PATIENCE);
    }

    @Test
    void takesOddInputs() {
        assertThat(odd().peek(this::checkShown).count()).isGreaterThan(20);
    }

    @Test
    void takesHugeInputs() {
        assertThat(huge().peek(this::checkShown).count()).isPositive();
    }

    @Test
    void takesMutationsOfGoodInputs() {
        List<byte[]> good = good();
        assertThat(good).isNotEmpty();
        new Mutations(good).stream().forEach(this::checkShown);
    }

    private List<byte[]> good() {
        return Stream.concat(kept().stream(), further()).toList();
    }

    private List<byte[]> kept() {
        URL directory = getClass().getResource(getClass().getSimpleName() + "Inputs/takesAnything");
        assertThat(directory).isNotNull();
        List<byte[]> kept = new ArrayList<>();
        try (Stream<Path> files = Files.list(Path.of(directory.toURI())).sorted()) {
            for (Path file : files.toList()) {
                kept.add(Files.readAllBytes(file));
            }
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return kept;
    }

    protected static byte[] resource(String name) {
        try (InputStream in = FuzzContract.class.getResourceAsStream(name)) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void checkShown(byte[] input) {
        try {
            check(input);
        } catch (Exception | Error e) {
            String shown = Base64.getEncoder().encodeToString(input);
            throw new AssertionError(
                    input.length + " bytes, in base64: " + shown.substring(0, Math.min(MOST_SHOWN, shown.length())), e);
        }
    }
}
