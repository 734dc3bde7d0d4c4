package dev.syncdashboard.engine.resilioweb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.engine.Completeness;
import dev.syncdashboard.engine.EngineFolder.State;
import dev.syncdashboard.engine.FolderAdvice;
import dev.syncdashboard.engine.FolderRole;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.sync.web.FakeGui;
import dev.syncdashboard.sync.web.WebClientTest;
import dev.syncdashboard.words.InEnglish;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What follows from the engine's answer, in which all is in order but for what a test changes. */
class FolderEvidenceTest extends WebClientTest {

    private FolderEvidence with(String field, String value) throws Exception {
        return of(
                FakeGui.folders().replaceFirst("\"" + field + "\": (\\[\\]|[^,\\]]*)", "\"" + field + "\": " + value));
    }

    private FolderEvidence without(String field) throws Exception {
        return of(FakeGui.folders().replaceFirst("\"" + field + "\": ", "\"x_" + field + "\": "));
    }

    private FolderEvidence of(String answer) throws Exception {
        engine.answer("getsyncfolders", answer);
        return new FolderEvidence(client.folders().get(0));
    }

    @Test
    void aFolderOfWhichAllIsSaidIsComplete() throws Exception {
        FolderEvidence evidence = of(FakeGui.folders());

        assertThat(evidence.state()).isEqualTo(State.ACTIVE);
        assertThat(evidence.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(evidence.works()).isTrue();
        assertThat(evidence.standsStillByItself()).isTrue();
        assertThat(FolderNotes.of(evidence, FolderRole.TRUCK_SYNC)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "status, 3",
        "status, 5",
        "status, 6",
        "local_files, 2",
        "local_size, 29",
        "files, 4",
        "size, 31",
        "down_status, 99",
        "queue_download_files, 1"
    })
    void whatIsStillToComeMakesItIncomplete(String field, String value) throws Exception {
        assertThat(with(field, value).completeness()).isEqualTo(Completeness.INCOMPLETE);
    }

    @ParameterizedTest
    @CsvSource({
        "status, 0",
        "status, 1",
        "status, 2",
        "status, 9",
        "status, 10",
        "status, 11",
        "status, 12",
        "status, -7",
        "status, '\"7.5\"'",
        "paused, true",
        "paused, {}",
        "stopped, true",
        "loading, true",
        "indexing, true",
        "indexing, '\"no\"'",
        "rescanning, true",
        "remoteindexing, true",
        "error, 32797",
        "error, '\"E\"'",
        "errors, [1]",
        "synclevel, 0",
        "synclevel, 1",
        "synclevel, '\"full\"'",
        "files, null",
        "local_files, '\"?\"'",
        "size, 1e400",
        "local_size, {}",
        "down_status, null",
        "queue_download_files, null"
    })
    void whateverIsNotInOrderOrNotSaidIsNeverComplete(String field, String value) throws Exception {
        assertThat(with(field, value).completeness()).isEqualTo(Completeness.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"status", "files", "local_files", "size", "local_size", "down_status", "queue_download_files"})
    void whatIsLostIsNeverComplete(String field) throws Exception {
        assertThat(without(field).completeness()).isEqualTo(Completeness.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"4", "8"})
    void sendingOrAloneItCanBeComplete(String status) throws Exception {
        assertThat(with("status", status).completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @ParameterizedTest
    @CsvSource({
        "paused, true, PAUSED",
        "status, 1, PAUSED",
        "stopped, true, STOPPED",
        "status, 2, STOPPED",
        "status, 10, STOPPED",
        "error, 32797, STOPPED",
        "indexing, true, INDEXING",
        "loading, true, INDEXING",
        "rescanning, true, ACTIVE",
        "synclevel, 1, PLACEHOLDERS",
        "synclevel, 0, DISCONNECTED",
        "status, 3, ACTIVE",
        "status, 8, ACTIVE",
        "status, 11, ACTIVE"
    })
    void saysWhatTheWebUiWouldSay(String field, String value, State state) throws Exception {
        assertThat(with(field, value).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @CsvSource({
        "files, 4",
        "local_files, 2",
        "size, 31",
        "local_size, 29",
        "queue_download_files, 1",
        "last_modified, 1785801701"
    })
    void aFigureThatChangesIsAChange(String field, String value) throws Exception {
        assertThat(with(field, value).counters())
                .isNotEqualTo(of(FakeGui.folders()).counters());
    }

    @ParameterizedTest
    @ValueSource(strings = {"down_speed", "up_speed", "available_space", "onlinepeerscount", "queue_upload_files"})
    void aFigureThatSaysNothingOfTheFilesIsNone(String field) throws Exception {
        assertThat(with(field, "7").mark()).isEqualTo(of(FakeGui.folders()).mark());
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "8", "11", "6"})
    void aSettledFolderConfirmsItsHash(String status) throws Exception {
        assertThat(with("status", status).standsStillByItself()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1", "2", "3", "5", "9", "10", "12"})
    void anyOtherDoesNot(String status) throws Exception {
        assertThat(with("status", status).standsStillByItself()).isFalse();
    }

    @Test
    void anErrorWhileNothingMovesIsOneOfTheFolder() throws Exception {
        assertThat(FolderNotes.of(with("error", "32797"), FolderRole.TRUCK_SYNC))
                .singleElement()
                .extracting(FolderAdvice::code, advice -> InEnglish.say(advice.problem()))
                .containsExactly(
                        ProblemCode.FOLDER_ERROR,
                        "The Sync folder stands still: the sync program reports the error 32797");
    }

    @Test
    void anErrorWhileFilesMoveIsOneOfFiles() throws Exception {
        String moving = FakeGui.folders().replace("\"status\": 7", "\"status\": 3");

        assertThat(FolderNotes.of(of(moving.replace("\"error\": 0", "\"error\": -5")), FolderRole.TRUCK_SYNC))
                .singleElement()
                .extracting(FolderAdvice::code)
                .isEqualTo(ProblemCode.ITEMS_FAILED);
    }
}
