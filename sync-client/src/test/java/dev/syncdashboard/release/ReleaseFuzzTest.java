package dev.syncdashboard.release;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.syncdashboard.fuzz.FuzzContract;
import dev.syncdashboard.release.ReleaseManifest.Reading;
import dev.syncdashboard.signature.SignedText;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.stream.Stream;

class ReleaseFuzzTest extends FuzzContract {

    @FuzzTest(maxDuration = "5m")
    void takesAnything(byte[] input) throws Exception {
        check(input);
    }

    @Override
    protected Stream<byte[]> further() {
        return Stream.of(
                ReleaseManifest.sign(Releases.release("1.2.0"), Releases.PROJECT),
                Releases.rollout(7).sign(Releases.STATION));
    }

    @Override
    protected void take(byte[] input) {
        assertThat(Rollout.open(input, Releases.PROJECT.verifyKey())).isEmpty();
        assertThat(ReleaseManifest.open(input, Releases.STATION.verifyKey())).isInstanceOf(Reading.Unusable.class);
        // Large ones are slow to sign.
        if (input.length <= 100_000) {
            takeSigned(withoutSignature(input));
        }
    }

    /** As if the station or the project had signed it: what is read then must be sound too. */
    private static void takeSigned(byte[] text) {
        Rollout.open(SignedText.sign("sync-dashboard rollout 1", text, Releases.STATION), Releases.STATION.verifyKey())
                .ifPresent(rollout -> assertThat(
                                Rollout.open(rollout.sign(Releases.STATION), Releases.STATION.verifyKey()))
                        .contains(rollout));
        byte[] manifest = SignedText.sign("sync-dashboard release 1", text, Releases.PROJECT);
        if (ReleaseManifest.open(manifest, Releases.PROJECT.verifyKey()) instanceof Reading.Signed read) {
            byte[] again = ReleaseManifest.sign(read.signed().release(), Releases.PROJECT);
            assertThat(ReleaseManifest.open(again, Releases.PROJECT.verifyKey()))
                    .isInstanceOfSatisfying(
                            Reading.Signed.class,
                            same -> assertThat(same.signed().release())
                                    .isEqualTo(read.signed().release()));
        }
    }

    private static byte[] withoutSignature(byte[] input) {
        int end = new String(input, StandardCharsets.ISO_8859_1).lastIndexOf('}') + 1;
        byte[] text = Arrays.copyOf(input, end + 1);
        text[end] = '\n';
        return text;
    }
}
