package dev.syncdashboard.joining;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.syncdashboard.fuzz.FuzzContract;
import dev.syncdashboard.signature.SignedText;
import dev.syncdashboard.words.InEnglish;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

class JoiningFuzzTest extends FuzzContract {

    private static final String ANSWER = "sync-dashboard joined 1\n" + Kits.TRUCK.value();

    @FuzzTest(maxDuration = "5m")
    void takesAnything(byte[] input) throws Exception {
        check(input);
    }

    @Override
    protected Stream<byte[]> further() {
        return Stream.of(
                KitCodec.encode(Kits.resilio()),
                KitCodec.properties(Kits.syncthing()),
                KitCodec.oneLine(Kits.resilio()).getBytes(StandardCharsets.UTF_8),
                JoinName.format(Kits.request()).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    protected void take(byte[] input) {
        assertSound(KitCodec.decode(input));
        JoinFile.decode(input, Kits.TRUCK)
                .ifPresent(heard -> assertThat(JoinFile.decode(JoinFile.encode(heard), Kits.TRUCK))
                        .contains(heard));
        JoinName.parse(Kits.TRUCK, new String(input, StandardCharsets.UTF_8))
                .ifPresent(request -> assertThat(JoinName.parse(Kits.TRUCK, JoinName.format(request)))
                        .contains(request));
        assertThat(JoinAnswer.open(input, Kits.TRUCK, Kits.AGENT_KEY.verifyKey()))
                .isEmpty();
        signed(input)
                .ifPresent(file -> JoinAnswer.open(file, Kits.TRUCK, Kits.STATION_KEY.verifyKey())
                        .ifPresent(answer -> assertThat(JoinAnswer.open(
                                        answer.sign(Kits.STATION_KEY), Kits.TRUCK, Kits.STATION_KEY.verifyKey()))
                                .contains(answer)));
    }

    private static void assertSound(KitReading reading) {
        if (reading instanceof KitReading.Whole whole) {
            assertThat(KitCodec.decode(KitCodec.encode(whole.kit()))).isEqualTo(whole);
        } else if (reading instanceof KitReading.Refused refused) {
            assertThat(InEnglish.say(refused.flaw().why())).isNotBlank();
        }
    }

    /** As if the station itself had signed it: what it reads then must be sound too. Large ones are slow to sign. */
    private static Optional<byte[]> signed(byte[] input) {
        if (input.length > 100_000) {
            return Optional.empty();
        }
        int end = new String(input, StandardCharsets.ISO_8859_1).lastIndexOf('}') + 1;
        byte[] text = Arrays.copyOf(input, end + 1);
        text[end] = '\n';
        return Optional.of(SignedText.sign(ANSWER, text, Kits.STATION_KEY));
    }
}
