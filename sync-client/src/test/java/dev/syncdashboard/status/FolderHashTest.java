package dev.syncdashboard.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FolderHashTest {

    private static final String DIGITS = "0123456789abcdef".repeat(4);
    private static final String OTHER_DIGITS = "f123456789abcdef".repeat(4);

    @Test
    void fingerprintsOfTheSameFilesAreEqualWhateverTheirRulesAndForm() {
        FolderHash hash = FolderHash.fingerprint(DIGITS).byRules("ab12cd34");

        assertThat(hash.value()).isEqualTo("fp2-" + DIGITS + "-ab12cd34");
        for (String same : new String[] {
            "fp2-" + DIGITS, "fp2-" + DIGITS + "-99999999", "fp1-" + DIGITS, "fp2-" + DIGITS + "-ab12cd34"
        }) {
            assertThat(new FolderHash(same)).isEqualTo(hash).hasSameHashCodeAs(hash);
            assertThat(hash).isEqualTo(new FolderHash(same));
        }
    }

    @Test
    void anythingElseIsComparedExactly() {
        FolderHash hash = new FolderHash("fp2-" + DIGITS + "-ab12cd34");

        assertThat(hash)
                .isNotEqualTo(new FolderHash("fp2-" + OTHER_DIGITS + "-ab12cd34"))
                .isNotEqualTo(new FolderHash(DIGITS))
                .isNotEqualTo(new FolderHash("fp2-" + DIGITS + "0"))
                .isNotEqualTo(new FolderHash("fp3-" + DIGITS + "-ab12cd34"))
                .isNotEqualTo(new FolderHash("fp2-" + DIGITS.substring(1)));
        assertThat(new FolderHash("fp2-00")).isNotEqualTo(new FolderHash("fp1-00"));
        assertThat(new FolderHash("ENGINE-1")).isNotEqualTo(new FolderHash("ENGINE-2"));
    }

    @Test
    void tellsWhetherADifferenceMayBeThatOfTheRules() {
        FolderHash hash = new FolderHash("fp2-" + DIGITS + "-ab12cd34");

        assertThat(hash.isByOtherRulesThan(new FolderHash("fp2-" + OTHER_DIGITS + "-ab12cd34")))
                .isFalse();
        assertThat(hash.isByOtherRulesThan(new FolderHash("fp2-" + OTHER_DIGITS + "-00000000")))
                .isTrue();
        assertThat(hash.isByOtherRulesThan(new FolderHash("fp1-" + OTHER_DIGITS)))
                .isTrue();
        assertThat(hash.isByOtherRulesThan(new FolderHash("ENGINE"))).isFalse();
        assertThat(new FolderHash("fp1-" + DIGITS).isOfOldForm()).isTrue();
    }
}
