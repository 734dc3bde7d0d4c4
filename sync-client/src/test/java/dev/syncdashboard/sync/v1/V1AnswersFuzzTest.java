package dev.syncdashboard.sync.v1;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.syncdashboard.fuzz.Answers;
import dev.syncdashboard.fuzz.FuzzContract;
import dev.syncdashboard.sync.ApiCall;
import java.util.List;

class V1AnswersFuzzTest extends FuzzContract {

    private static final ApiCall CALL = new ApiCall("GET", "/api?method=x").hidingSecrets();

    @FuzzTest(maxDuration = "5m")
    void takesAnything(byte[] body) throws Exception {
        check(body);
    }

    @Override
    protected void take(byte[] body) {
        Answers.of(body)
                .forEach(answer ->
                        Answers.readHiding(() -> V1Answer.open(CALL, answer)).ifPresent(V1AnswersFuzzTest::take));
    }

    private static void take(V1Answer answer) {
        List<Answers.Reading<Object>> readings = List.of(
                () -> SyncV1Client.folders(answer),
                () -> SyncV1Client.files(answer),
                () -> SyncV1Client.peers(answer),
                () -> SyncV1Client.secrets(answer),
                () -> SyncV1Client.switches(answer),
                () -> SyncV1Client.hosts(answer),
                () -> V1Preferences.from(answer).number("listening_port"),
                () -> TransferSpeed.from(answer),
                () -> answer.fields().requiredText("os"));
        readings.forEach(Answers::readAndShow);
        Answers.read(() -> SyncV1Client.folders(answer))
                .ifPresent(folders -> folders.forEach(V1AnswersFuzzTest::assertSound));
        Answers.read(() -> SyncV1Client.secrets(answer)).ifPresent(secrets -> Answers.assertHides(secrets.toString()));
    }

    private static void assertSound(V1Folder folder) {
        assertThat(folder.directory()).isNotNull();
        folder.secret().ifPresent(secret -> Answers.assertHides(secret.toString()));
        folder.secret()
                .ifPresent(secret ->
                        assertThat(secret.value()).hasSize(secret.kind().length()));
    }
}
