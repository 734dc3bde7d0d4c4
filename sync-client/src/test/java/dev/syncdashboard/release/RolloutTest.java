package dev.syncdashboard.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.release.RolloutTrust.RolloutFlaw;
import dev.syncdashboard.signature.SignedText;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.status.PeerId;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RolloutTest {

    private static final String CONTEXT = "sync-dashboard rollout 1";

    @TempDir
    Path status;

    @TempDir
    Path state;

    private static Optional<Rollout> open(byte[] file) {
        return Rollout.open(file, Releases.STATION.verifyKey());
    }

    private static Optional<Rollout> openSigned(String json) {
        return open(SignedText.sign(CONTEXT, (json + "\n").getBytes(StandardCharsets.UTF_8), Releases.STATION));
    }

    private RolloutTrust trust() {
        return new RolloutTrust(Releases.STATION.verifyKey(), state);
    }

    private void put(byte[] file) throws IOException {
        Files.write(status.resolve(RolloutFile.FILE), file);
    }

    @Test
    void readsWhatTheStationSigned() {
        Rollout rollout = Releases.rollout(7);

        assertThat(open(rollout.sign(Releases.STATION))).contains(rollout);
        assertThat(rollout.isFor(Releases.ENGINE_7)).isTrue();
        assertThat(rollout.isFor(new PeerId("ENGINE-8"))).isFalse();
    }

    @Test
    void readsOneForAsManyDevicesAsThereMayBe() {
        Set<PeerId> devices = IntStream.range(0, Rollout.MOST_DEVICES)
                .mapToObj(i -> new PeerId("D" + "X".repeat(120) + i))
                .collect(Collectors.toSet());
        Rollout one = Releases.rollout(1);
        Rollout many = new Rollout(1, one.version(), one.manifest(), devices, false, false, Duration.ofSeconds(1), 0);

        assertThat(open(many.sign(Releases.STATION))).contains(many);
    }

    @Test
    void believesNothingThatIsCutOrChangedOrOfAnotherKeyOrContext() {
        byte[] signed = Releases.rollout(7).sign(Releases.STATION);
        for (int i = 0; i < signed.length; i++) {
            byte[] changed = signed.clone();
            changed[i] ^= 1;
            assertThat(open(changed)).isEmpty();
            assertThat(open(Arrays.copyOf(signed, i))).isEmpty();
        }
        assertThat(Rollout.open(signed, SigningKey.generate().verifyKey())).isEmpty();
        byte[] text = Arrays.copyOf(signed, signed.length - 87);
        assertThat(open(SignedText.sign("sync-dashboard release 1", text, Releases.STATION)))
                .isEmpty();
    }

    @Test
    void takesTheUsualWhereNothingElseIsSaid() {
        Rollout rollout = openSigned(json()).orElseThrow();

        assertThat(rollout.within()).isEqualTo(Duration.ofMinutes(10));
        assertThat(rollout.battery()).isEqualTo(30);
        assertThat(rollout.all()).isFalse();
        assertThat(openSigned(json().replace("{", "{\"new\": [1], "))).contains(rollout);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "number": 3     | "number": 3, "number": 4
                    "number": 3     | "number": 0
                    "number": 3     | "number": 3.5
                    "number": 3     | "number": 9223372036854775808
                    "1.2.0"         | "new"
                    "stopped": false | "stopped": 0
                    "stopped": false | "stop": false
                    "stopped": false | "stopped": false, "all": "yes"
                    "stopped": false | "stopped": false, "within": 0
                    "stopped": false | "stopped": false, "within": 604801
                    "stopped": false | "stopped": false, "within": 9223372036854775807
                    "stopped": false | "stopped": false, "battery": 101
                    "stopped": false | "stopped": false, "battery": -1
                    "stopped": false | "stopped": false, "battery": 4294967296
                    ["A"]           | "A"
                    ["A"]           | ["A", 1]
                    ["A"]           | ["A/../B"]
                    "manifest": "   | "manifest": "0
                    "manifest": "   | "manifest": "xx
                    """)
    void readsNothingOfWhichAFieldIsNotInOrder(String good, String bad) {
        assertThat(json()).contains(good);

        assertThat(openSigned(json().replace(good, bad))).isEmpty();
    }

    private static String json() {
        return "{\"number\": 3, \"version\": \"1.2.0\", \"manifest\": \"" + "ab".repeat(32)
                + "\", \"devices\": [\"A\"], \"stopped\": false}";
    }

    @Test
    void withoutAFileThereIsNoRollout() {
        assertThat(trust().look(status)).isEqualTo(new RolloutTrust.Belief(Optional.empty(), Optional.empty()));
    }

    @Test
    void theNewestCountsAlsoAfterItsFileIsGoneAndAfterARestart() throws IOException {
        put(Releases.rollout(7).sign(Releases.STATION));
        assertThat(trust().look(status).newest()).contains(Releases.rollout(7));

        Files.delete(status.resolve(RolloutFile.FILE));

        assertThat(trust().look(status).newest()).contains(Releases.rollout(7));
    }

    @Test
    void anOlderOneIsTellingAndDoesNotCount() throws IOException {
        RolloutTrust trust = trust();
        put(Releases.rollout(7).sign(Releases.STATION));
        trust.look(status);
        put(Releases.rollout(6).sign(Releases.STATION));

        assertThat(trust.look(status))
                .isEqualTo(
                        new RolloutTrust.Belief(Optional.of(Releases.rollout(7)), Optional.of(RolloutFlaw.REPLAYED)));
        assertThat(trust().look(status).newest()).contains(Releases.rollout(7));
    }

    @Test
    void oneOfAnotherStationIsForgedAndWhatWasBelievedStays() throws IOException {
        RolloutTrust trust = trust();
        put(Releases.rollout(7).sign(Releases.STATION));
        trust.look(status);
        put(Releases.rollout(8).sign(SigningKey.generate()));

        assertThat(trust.look(status))
                .isEqualTo(new RolloutTrust.Belief(Optional.of(Releases.rollout(7)), Optional.of(RolloutFlaw.FORGED)));
    }

    @Test
    void aKeptOneThatIsDamagedIsLikeNone() throws IOException {
        put(Releases.rollout(7).sign(Releases.STATION));
        trust().look(status);
        Files.writeString(state.resolve(RolloutFile.FILE), "damaged");
        Files.delete(status.resolve(RolloutFile.FILE));

        assertThat(trust().look(status).newest()).isEmpty();
    }

    @Test
    void whatIsNoPlainFileIsNotThere() throws IOException {
        Files.createDirectory(status.resolve(RolloutFile.FILE));

        assertThat(trust().look(status).newest()).isEmpty();
        assertThat(new TreeSet<>(Set.of(status.toFile().list()))).containsExactly(RolloutFile.FILE);
    }
}
