package dev.syncdashboard.sync.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.syncdashboard.fuzz.Answers;
import dev.syncdashboard.fuzz.FuzzContract;
import dev.syncdashboard.sync.ApiCall;
import dev.syncdashboard.sync.SyncException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class GuiAnswersFuzzTest extends FuzzContract {

    private static final ApiCall CALL = new ApiCall("GET", "/gui/?action=x").hidingSecrets();

    @MethodSource("recorded")
    @FuzzTest(maxDuration = "5m")
    void takesAnything(byte[] body) throws Exception {
        check(body);
    }

    static Stream<byte[]> recorded() {
        return Stream.of(resource("/gui/folders.json"));
    }

    @Override
    protected Stream<byte[]> further() {
        return recorded();
    }

    @Override
    protected void take(byte[] body) {
        Answers.of(body).forEach(answer -> {
            GuiConnection.tokenIn(answer).ifPresent(token -> assertThat(token).matches("[A-Za-z0-9_=-]{1,512}"));
            assertEngineCodeIsTheEngines(() -> GuiAnswer.open(CALL, answer), answer.body());
            Answers.readHiding(() -> GuiAnswer.open(CALL, answer)).ifPresent(GuiAnswersFuzzTest::take);
        });
    }

    private static void take(GuiAnswer answer) {
        List<Answers.Reading<Object>> readings = List.of(
                () -> WebClient.foldersIn(answer),
                () -> WebClient.devicesIn(answer),
                () -> WebClient.linkIn(answer),
                () -> WebClient.preferencesIn(answer),
                () -> WebLicense.from(answer.fields().optional()),
                () -> answer.whole().requiredText("value"),
                () -> answer.fields().text("devicename"));
        readings.forEach(Answers::readAndShow);
        Answers.read(() -> WebClient.foldersIn(answer))
                .ifPresent(folders ->
                        folders.forEach(folder -> assertThat(folder.id()).isNotBlank()));
    }

    /** An engine's number in a failure is one that stands in the answer. */
    private static void assertEngineCodeIsTheEngines(Answers.Reading<GuiAnswer> reading, String body) {
        try {
            reading.read();
        } catch (SyncException.ErrorAnswer e) {
            e.engineCode().ifPresent(code -> assertThat(code).isNotZero());
            e.engineCode().ifPresent(code -> assertThat(body).contains(Integer.toString(Math.abs(code))));
        } catch (SyncException e) {
            assertThat(e.isRetryable() || e instanceof SyncException.LoginRefused)
                    .isTrue();
        }
    }
}
