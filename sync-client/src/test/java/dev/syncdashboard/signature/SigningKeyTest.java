package dev.syncdashboard.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    private static final byte[] TEXT = "Engine 7 has update 42".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path directory;

    @Test
    void onlyTheVeryBytesAreSigned() {
        SigningKey key = SigningKey.generate();
        String signature = key.sign(TEXT);

        assertThat(key.verifyKey().signed(TEXT, signature)).isTrue();
        assertThat(key.verifyKey().signed("Engine 7 has update 43".getBytes(StandardCharsets.UTF_8), signature))
                .isFalse();
        assertThat(SigningKey.generate().verifyKey().signed(TEXT, signature)).isFalse();
    }

    /** RFC 8032, section 7.1, test 2. */
    @Test
    void aSignatureOfTheStandardIsRight() {
        VerifyKey key = new VerifyKey("PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw");
        String signature = "kqAJqfDUyrhyDoILX2QlQKKye1QWUD-Ps3YiI-vbadoIWsHkPhWZbkWPNhPQ8R2MOHsurrQwKu6wDSkWErsMAA";

        assertThat(key.signed(new byte[] {0x72}, signature)).isTrue();
        assertThat(key.signed(new byte[] {0x73}, signature)).isFalse();
    }

    /** RFC 8032, section 7.1, tests 1 and 2. */
    @Test
    void theSameBytesAreTheSameKey() {
        byte[] first = HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60");
        byte[] second = HexFormat.of().parseHex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb");

        assertThat(SigningKey.ofSeed(second).verifyKey().value())
                .isEqualTo("PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw");
        assertThat(SigningKey.ofSeed(second).sign(new byte[] {0x72}))
                .isEqualTo("kqAJqfDUyrhyDoILX2QlQKKye1QWUD-Ps3YiI-vbadoIWsHkPhWZbkWPNhPQ8R2MOHsurrQwKu6wDSkWErsMAA");
        assertThat(SigningKey.ofSeed(first).verifyKey())
                .isEqualTo(SigningKey.ofSeed(first.clone()).verifyKey())
                .isNotEqualTo(SigningKey.ofSeed(second).verifyKey());
        assertThatThrownBy(() -> SigningKey.ofSeed(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void aSignedTextIsOpenedInItsContextOnly() {
        SigningKey key = SigningKey.generate();
        byte[] signed = SignedText.sign("answer\nA", "{}\n".getBytes(StandardCharsets.UTF_8), key);

        assertThat(SignedText.open("answer\nA", signed, key.verifyKey()))
                .contains("{}\n".getBytes(StandardCharsets.UTF_8));
        assertThat(SignedText.open("answer\nB", signed, key.verifyKey())).isEmpty();
        assertThat(SignedText.open("answer", signed, key.verifyKey())).isEmpty();
        assertThat(SignedText.open("answer\nA", signed, SigningKey.generate().verifyKey()))
                .isEmpty();
        assertThat(SignedText.open("answer\nA", new byte[0], key.verifyKey())).isEmpty();
    }

    @Test
    void whatIsNoSignatureIsNone() {
        VerifyKey key = SigningKey.generate().verifyKey();

        for (String none :
                new String[] {"", "A", "*".repeat(86), "A".repeat(86), "A".repeat(85), "A".repeat(1_000_000)}) {
            assertThat(key.signed(TEXT, none)).isFalse();
        }
    }

    @Test
    void aKeyHasOneSpelling() {
        String value = SigningKey.generate().verifyKey().value();

        assertThat(VerifyKey.parse(value)).isPresent();
        assertThat(VerifyKey.parse(value + "=")).isEmpty();
        assertThat(VerifyKey.parse(" " + value)).isEmpty();
        assertThat(VerifyKey.parse(value.substring(1))).isEmpty();
        // 43 characters hold two bits more than 32 bytes, which must be 0.
        assertThat(VerifyKey.parse("A".repeat(42) + "B")).isEmpty();
    }

    @Test
    void aPointOnNoCurveSignedNothing() {
        VerifyKey none = new VerifyKey("_".repeat(42) + "8");

        assertThat(none.signed(TEXT, SigningKey.generate().sign(TEXT))).isFalse();
    }

    @Test
    void aCodeIsSixCharactersThatNobodyMistakes() {
        VerifyKey key = SigningKey.generate().verifyKey();

        assertThat(key.code().value()).matches("[0-9A-HJKMNP-TV-Z]{3} [0-9A-HJKMNP-TV-Z]{3}");
        assertThat(key.code()).isEqualTo(new VerifyKey(key.value()).code());
        assertThat(key.code()).isNotEqualTo(SigningKey.generate().verifyKey().code());
    }

    /** People have compared it: another version must not show another one. */
    @Test
    void theCodeOfAKeyStays() {
        assertThat(new VerifyKey("PUAXw-hDiVqStwqnTRt-vJyYLM8uxJaMwM1V8Sr0Zgw")
                        .code()
                        .value())
                .isEqualTo("2PW P6V");
    }

    @Test
    void theFileGivesTheSameKeyAgain() throws Exception {
        Path file = directory.resolve("state").resolve("agent.key");

        assertThat(new KeyFile(file).kept()).isEmpty();
        SigningKey made = new KeyFile(file).open();

        assertThat(new KeyFile(file).open().verifyKey()).isEqualTo(made.verifyKey());
        assertThat(made.verifyKey().signed(TEXT, new KeyFile(file).open().sign(TEXT)))
                .isTrue();
        assertThat(made.toString()).doesNotContain(Files.readAllLines(file).get(0));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void nobodyElseMayReadTheFile() throws Exception {
        Path file = directory.resolve("agent.key");
        new KeyFile(file).open();

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aDamagedFileIsNotReplacedUnseen() throws Exception {
        Path file = directory.resolve("agent.key");
        SigningKey other = SigningKey.generate();
        new KeyFile(file).open();
        String whole = Files.readString(file);

        for (String damaged : new String[] {
            "",
            "\n\n",
            whole.substring(0, 40),
            whole + "x",
            "x" + whole,
            whole.split("\n", -1)[0] + "\n" + other.verifyKey().value() + "\n"
        }) {
            Files.writeString(file, damaged);
            assertThatThrownBy(() -> new KeyFile(file).open()).isInstanceOf(IOException.class);
            assertThat(Files.readString(file)).isEqualTo(damaged);
        }
    }
}
