package dev.syncdashboard.sync;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeerIdFormTest {

    @ParameterizedTest
    @CsvSource({
        "20153D00112233445566778899AABBCCDDEEFF00, EAKT2AAREIZUIVLGO6EJTKV3ZTO657YA",
        "20153d00112233445566778899aabbccddeeff00, EAKT2AAREIZUIVLGO6EJTKV3ZTO657YA",
        "IBU9ABEiM0RVZneImaq7zN3u_wA=, EAKT2AAREIZUIVLGO6EJTKV3ZTO657YA",
        "IBU9ABEiM0RVZneImaq7zN3u_wA, EAKT2AAREIZUIVLGO6EJTKV3ZTO657YA"
    })
    void theSameBytesAreTheSameId(String form, String canonical) {
        assertThat(PeerIdForm.canonical(form)).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "EAKT2AAREIZUIVLGO6EJTKV3ZTO657YA", "20153D", "../../etc", "0"})
    void anythingElseStaysAsItIs(String id) {
        assertThat(PeerIdForm.canonical(id)).isEqualTo(id);
    }
}
