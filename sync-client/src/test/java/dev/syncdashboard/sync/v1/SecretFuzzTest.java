package dev.syncdashboard.sync.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.syncdashboard.fuzz.Answers;
import dev.syncdashboard.fuzz.FuzzContract;
import dev.syncdashboard.sync.ApiCall;
import dev.syncdashboard.sync.PeerIdForm;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

class SecretFuzzTest extends FuzzContract {

    private static final String PROBLEM = "it begins with none of the letters A to F and R"
            + "|one that begins with [A-FR] has (33|59) characters, not \\d+"
            + "|it has others than the characters A to Z and 2 to 7"
            + "|its last character can't be right";

    private static final ApiCall CALL = new ApiCall("GET", "/api").hidingSecrets();

    @FuzzTest(maxDuration = "5m")
    void takesAnything(byte[] text) throws Exception {
        check(text);
    }

    @Override
    protected Stream<byte[]> odd() {
        return Stream.concat(
                super.odd(),
                Stream.of(" " + FakeV1.RW + "\u2003", FakeV1.RW + "\u0000", FakeV1.RW.toLowerCase(Locale.ROOT))
                        .map(text -> text.getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    protected void take(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        Optional<Secret> secret = Secret.parse(text);
        Optional<String> problem = Secret.problemOf(text.strip());
        assertThat(secret.isEmpty()).isEqualTo(problem.isPresent());
        problem.ifPresent(words -> assertThat(words).matches(PROBLEM));
        problem.ifPresent(words -> assertThatThrownBy(() -> new Secret(text.strip()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("not a secret: " + words));
        secret.ifPresent(SecretFuzzTest::assertSound);
        assertHiddenAmong(text);
        KnownHost.parse(text)
                .ifPresent(host -> assertThat(KnownHost.parse(host.toString())).contains(host));
        String id = PeerIdForm.canonical(text);
        assertThat(PeerIdForm.canonical(id)).isEqualTo(id);
    }

    private static void assertHiddenAmong(String text) {
        String end = text.substring(Math.max(0, text.length() - FakeV1.RW.length()));
        String message = CALL.error(200, end + FakeV1.RW + text).getMessage();
        assertThat(message).doesNotContain(FakeV1.RW.substring(1));
    }

    private static void assertSound(Secret secret) {
        assertThat(Secret.parse(secret.value())).contains(secret);
        assertThat(secret.value()).hasSize(secret.kind().length());
        Answers.assertHides(secret.toString());
        assertThat(secret.kind().derives())
                .noneMatch(kind -> kind.writes() && !secret.kind().writes());
    }
}
