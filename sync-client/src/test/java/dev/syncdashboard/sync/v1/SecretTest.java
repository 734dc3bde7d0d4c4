package dev.syncdashboard.sync.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class SecretTest {

    @ParameterizedTest
    @CsvSource({
        FakeV1.RW + ",READ_WRITE",
        FakeV1.RO + ",READ_ONLY",
        FakeV1.RW_ENCRYPTABLE + ",READ_WRITE_ENCRYPTABLE",
        FakeV1.RO_ENCRYPTABLE + ",READ_ONLY_ENCRYPTABLE",
        FakeV1.ENCRYPTED + ",ENCRYPTED",
        "CH6CE2YL7RUJ3C277FUJF7ECTOH3BIWZO,ONE_TIME",
        "RWC4YD3S723QRVHHHIZWJXPTQMO6GKEQR,READ_ONLY_OLD",
    })
    void knowsTheKindByTheFirstLetter(String text, SecretKind kind) {
        assertThat(new Secret(text).kind()).isEqualTo(kind);
        assertThat(Secret.parse("  " + text + "\r\n")).contains(new Secret(text));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    ''                                                            | it begins with none of the letters A to F and R
                    GH6CE2YL7RUJ3C277FUJF7ECTOH3BIWZO                             | it begins with none of the letters A to F and R
                    aH6CE2YL7RUJ3C277FUJF7ECTOH3BIWZO                             | it begins with none of the letters A to F and R
                    AH6CE2YL7RUJ3C277FUJF7ECTOH3BIWZ                              | one that begins with A has 33 characters, not 32
                    DJj98eY2XqsVf83RpiDU0SuAzVZcPatsjJ2KsxkTDl5em2hMsxPqx          | one that begins with D has 33 characters, not 53
                    EH6CE2YL7RUJ3C277FUJF7ECTOH3BIWZO                             | one that begins with E has 59 characters, not 33
                    AH6CE2YL7RUJ3C277FUJF7ECTOH3BIWZ0                             | it has others than the characters A to Z and 2 to 7
                    AH6CE2YL7RUJ3C277FUJF7ECTOH3BIWZo                             | it has others than the characters A to Z and 2 to 7
                    EVT4XMODPNRO273HU24KWCOZNX462PMNBLZS35WBWGXJFGGU3K56ZCHKXNB   | its last character can't be right
                    """)
    void refusesWhatIsNoSecretAndSaysWhyWithoutRepeatingIt(String text, String why) {
        assertThat(Secret.problemOf(text)).contains(why);
        assertThat(Secret.parse(text)).isEmpty();
        assertThatThrownBy(() -> new Secret(text)).hasMessage("not a secret: " + why);
    }

    @ParameterizedTest
    @EnumSource
    void derivesNothingThatMayDoMore(SecretKind kind) {
        assertThat(kind.derives()).doesNotContain(kind).noneMatch(SecretKind::writes);
        assertThat(kind.derives()).allMatch(derived -> derived.isEncryptable() == kind.isEncryptable());
    }

    @Test
    void saysWhatComesOfWhat() {
        assertThat(SecretKind.READ_WRITE.derives()).containsExactly(SecretKind.READ_ONLY);
        assertThat(SecretKind.READ_WRITE_ENCRYPTABLE.derives())
                .containsExactlyInAnyOrder(SecretKind.READ_ONLY_ENCRYPTABLE, SecretKind.ENCRYPTED);
        assertThat(SecretKind.READ_ONLY_ENCRYPTABLE.derives()).containsExactly(SecretKind.ENCRYPTED);
    }

    @Test
    void neverShowsItself() {
        assertThat(new Secret(FakeV1.RW)).hasToString("Secret[READ_WRITE, ***]");
        assertThat(FolderTerms.of(new Secret(FakeV1.RW)).toString()).doesNotContain("H6CE2");
    }

    /** Any text at all: a secret or not, and never anything else. */
    @Test
    void takesAnyText() {
        Random random = new Random(11);
        for (int i = 0; i < 20_000; i++) {
            String text = random.ints(random.nextInt(70), 0, 200)
                    .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                    .toString();
            assertThat(Secret.parse(text).isPresent())
                    .isEqualTo(Secret.problemOf(text.strip()).isEmpty());
        }
    }

    /** Both pairs that official clients are known to have made (examples of icy/btsync). */
    @ParameterizedTest
    @CsvSource({
        "AHRAXZOGOMZ7B7VIFL5JK7VRH5URQVHMA, B3MF5NHDCWI6JTVUU2R3LYMQDAK2QCEXG",
        "AH6CE2YL7RUJ3C277FUJF7ECTOH3BIWZO, BGCOZ2337JPE4D37SETGMWRVOYME3QKOO"
    })
    void makesTheReadOnlySecretThatTheEngineMakes(String readWrite, String readOnly) {
        assertThat(new Secret(readWrite).readOnly()).contains(new Secret(readOnly));
        assertThat(new Secret(readOnly).readOnly()).contains(new Secret(readOnly));
    }

    @Test
    void makesNoneOfWhatItDoesNotKnow() {
        for (String kind : new String[] {"C", "D", "F"}) {
            assertThat(new Secret(kind + "HRAXZOGOMZ7B7VIFL5JK7VRH5URQVHMA").readOnly())
                    .isEmpty();
        }
    }

    @Test
    void newOnesDiffer() {
        assertThat(Secret.newReadWrite()).isNotEqualTo(Secret.newReadWrite());
        assertThat(Secret.newReadWrite().kind()).isEqualTo(SecretKind.READ_WRITE);
    }
}
