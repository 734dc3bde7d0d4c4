package dev.syncdashboard.release;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.release.ReleaseManifest.ManifestFlaw;
import dev.syncdashboard.release.ReleaseManifest.Reading;
import dev.syncdashboard.signature.SignedText;
import dev.syncdashboard.signature.SigningKey;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReleaseManifestTest {

    private static final String CONTEXT = "sync-dashboard release 1";
    private static final byte[] SIGNED = ReleaseManifest.sign(Releases.release("1.2.0"), Releases.PROJECT);

    private static Reading open(byte[] file) {
        return ReleaseManifest.open(file, Releases.PROJECT.verifyKey());
    }

    private static Reading openSigned(String json) {
        return open(SignedText.sign(CONTEXT, (json + "\n").getBytes(StandardCharsets.UTF_8), Releases.PROJECT));
    }

    private static void assertUnusable(Reading reading, ManifestFlaw flaw) {
        assertThat(reading).isEqualTo(new Reading.Unusable(flaw));
    }

    @Test
    void readsWhatTheProjectSignedAndNamesItByItsBytes() {
        assertThat(open(SIGNED))
                .isEqualTo(new Reading.Signed(new SignedRelease(Releases.release("1.2.0"), Sha256.of(SIGNED))));
    }

    @Test
    void isAFileThatADifferentProgramCanRead() {
        String text = new String(SIGNED, StandardCharsets.UTF_8);

        assertThat(text)
                .contains(
                        "\"program\" : \"peer-agent\"",
                        "\"version\" : \"1.2.0\"",
                        "\"made\" : \"2026-11-30T12:00:00Z\"")
                .contains("\"java\" : 17", "\"size\" : 16", "\"sha256\" : \"" + Sha256.of(Releases.JAR) + "\"");
    }

    @Test
    void believesNoOtherKey() {
        assertUnusable(ReleaseManifest.open(SIGNED, SigningKey.generate().verifyKey()), ManifestFlaw.NOT_SIGNED);
    }

    @Test
    void believesNoSignatureOfAnotherContext() {
        byte[] text = Arrays.copyOf(SIGNED, SIGNED.length - 87);

        assertUnusable(
                open(SignedText.sign("sync-dashboard rollout 1", text, Releases.PROJECT)), ManifestFlaw.NOT_SIGNED);
    }

    @Test
    void believesNothingThatIsCutOrChangedAnywhere() {
        for (int i = 0; i < SIGNED.length; i++) {
            byte[] changed = SIGNED.clone();
            changed[i] ^= 1;
            assertUnusable(open(changed), ManifestFlaw.NOT_SIGNED);
            assertUnusable(open(Arrays.copyOf(SIGNED, i)), ManifestFlaw.NOT_SIGNED);
        }
    }

    @Test
    void readsNothingThatIsTooLarge() {
        byte[] huge = SignedText.sign(
                CONTEXT, (" ".repeat(70_000) + "\n").getBytes(StandardCharsets.UTF_8), Releases.PROJECT);

        assertUnusable(open(huge), ManifestFlaw.NOT_SIGNED);
    }

    @Test
    void ignoresFieldsThatItDoesNotKnow() {
        assertThat(openSigned(json("\"news\": {\"de\": \"Neues\"},", ""))).isInstanceOf(Reading.Signed.class);
    }

    @Test
    void isOfNoOtherProgram() {
        assertUnusable(openSigned(json("", "").replace("peer-agent\"", "dashboard\"")), ManifestFlaw.OTHER_PROGRAM);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    "1.2.0"       | "1.2.0", "version": "1.3.0"
                    "1.2.0"       | "../1"
                    "1.2.0"       | 12
                    2026-11       | 10000-11
                    2026-11-30T   | 1969-11-30T
                    "java": 17    | "java": "17"
                    "java": 17    | "java": 7
                    "java": 17    | "java": 4294967313
                    peer-agent.jar | peer-agent.jar2
                    peer-agent.jar | ../peer-agent.jar
                    "size": 16    | "size": 0
                    "size": 16    | "size": 268435457
                    "size": 16    | "size": 1e99999
                    "sha256": "   | "sha256": "00
                    "files": [    | "files": {}, "x": [
                    {"name"       | {"name": "peer-agent.jar", "size": 1, "sha256": "0000000000000000000000000000000000000000000000000000000000000000"}, {"name"
                    """)
    void readsNothingOfWhichAFieldIsNotInOrder(String good, String bad) {
        String whole = json("", "");
        assertThat(openSigned(whole)).isInstanceOf(Reading.Signed.class);
        assertThat(whole).contains(good);

        assertUnusable(openSigned(whole.replace(good, bad)), ManifestFlaw.NOT_READABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{}", "[]", "null", "{\"program\": \"peer-agent\"}"})
    void readsNothingElseThatIsSigned(String text) {
        assertUnusable(openSigned(text), ManifestFlaw.NOT_READABLE);
    }

    private static String json(String first, String last) {
        return "{%s\"program\": \"peer-agent\", \"version\": \"1.2.0\", \"made\": \"2026-11-30T12:00:00Z\", \"java\": 17, \"files\": [{\"name\": \"peer-agent.jar\", \"size\": 16, \"sha256\": \"%s\"}]%s}"
                .formatted(first, Sha256.of(Releases.JAR), last);
    }
}
