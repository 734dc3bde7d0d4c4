package dev.syncdashboard.sync.v1;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.http.HttpAnswer;
import dev.syncdashboard.sync.ApiCall;
import dev.syncdashboard.sync.SyncException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An engine may repeat in an error what it was sent. */
class HiddenSecretTest {

    private static final ApiCall CALL = new ApiCall("GET", "/api").hidingSecrets();

    /** What a parser says of a text that it can't read repeats the beginning of it. */
    @ParameterizedTest
    @ValueSource(strings = {"%s", "{\"dir\": %s}", "{\"error\": [\"%s\"]}", "{\"result\": {\"message\": \"%s\"}}"})
    void noFailureRepeatsASecretThatStandsSomewhereElse(String body) {
        assertThatThrownBy(() -> V1Answer.open(CALL, new HttpAnswer(200, body.formatted(FakeV1.RW), List.of())))
                .isInstanceOf(SyncException.class)
                .hasNoCause()
                .satisfies(failure -> assertThat(failure.toString()).doesNotContain(FakeV1.RW));
    }

    @ParameterizedTest
    @ValueSource(ints = {200, 400, 401, 500})
    void noMessageRepeatsASecretThatAnErrorNames(int code) {
        String body = "{\"error\": 1, \"message\": \"no folder " + FakeV1.RW + "\"}";

        assertThatThrownBy(() -> V1Answer.open(CALL, new HttpAnswer(code, body, List.of())))
                .isInstanceOf(SyncException.class)
                .hasMessageContaining("no folder ***")
                .satisfies(failure -> assertThat(failure.toString()).doesNotContain(FakeV1.RW));
    }
}
