package dev.syncdashboard.sync.v2;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.syncdashboard.fuzz.Answers;
import dev.syncdashboard.fuzz.FuzzContract;
import dev.syncdashboard.http.HttpAnswer;
import dev.syncdashboard.sync.ApiCall;
import dev.syncdashboard.sync.Fields;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

class V2AnswersFuzzTest extends FuzzContract {

    private static final ApiCall CALL = new ApiCall("GET", "/api/v2/x");

    @MethodSource("recorded")
    @FuzzTest(maxDuration = "5m")
    void takesAnything(byte[] body) throws Exception {
        check(body);
    }

    static Stream<byte[]> recorded() {
        return Stream.of(
                        "activity",
                        "client",
                        "client-settings",
                        "events",
                        "folder",
                        "folders",
                        "folders-odd",
                        "link",
                        "token")
                .map(name -> resource("/sync-api/" + name + ".json"));
    }

    @Override
    protected Stream<byte[]> further() {
        return recorded();
    }

    @Override
    protected void take(byte[] body) {
        Answers.of(body).forEach(answer -> {
            Answers.readHiding(() -> Envelope.whole(CALL.hidingSecrets(), answer));
            Answers.read(() -> Envelope.open(CALL, answer)).ifPresent(data -> take(data, answer));
        });
    }

    private static void take(Fields data, HttpAnswer answer) {
        assertThat(answer.isSuccessful()).isTrue();
        Answers.read(() -> Folder.from(data)).ifPresent(V2AnswersFuzzTest::assertSound);
        Answers.read(() -> Folder.listIn(data)).ifPresent(all -> all.forEach(V2AnswersFuzzTest::assertSound));
        Answers.read(() -> Activity.from(data))
                .flatMap(Activity::hash)
                .ifPresent(hash -> assertThat(hash).isNotBlank());
        Answers.read(() -> EventPage.from(data)).ifPresent(V2AnswersFuzzTest::assertSound);
        for (String field : List.of("link", "peerid", "token")) {
            Answers.read(() -> data.requiredText(field))
                    .ifPresent(text -> assertThat(text).isNotBlank());
        }
        Answers.read(() -> data.text("devicename"));
    }

    private static void assertSound(Folder folder) {
        assertThat(folder.id()).isNotBlank();
        assertThat(folder.hasId(folder.id())).isTrue();
    }

    private static void assertSound(EventPage page) {
        List<Long> ids = page.events().stream()
                .flatMapToLong(event -> event.id().stream())
                .boxed()
                .toList();
        assertThat(ids).isSorted();
    }
}
