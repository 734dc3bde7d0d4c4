package dev.syncdashboard.engine.syncv1;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.engine.Completeness;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Complete is said only if nothing in the engine or on the disk speaks against it, and never by silence. */
class V1CompletenessTest extends V1DeviceTest {

    private static final String WHOLE =
            "{\"name\": \"plan.txt\", \"state\": \"created\", \"type\": \"file\", \"have_pieces\": 1, \"total_pieces\": 1}";

    @Test
    void isCompleteIfEveryPieceIsHereAndTheEngineSaysThatAllIsWell() throws Exception {
        assertThat(truck.look().completeness()).isEqualTo(Completeness.COMPLETE);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"name": "a", "state": "created", "type": "file", "have_pieces": 1, "total_pieces": 2}                | INCOMPLETE
                    {"name": "a", "state": "created", "type": "file", "have_pieces": "0", "total_pieces": "1"}            | INCOMPLETE
                    {"name": "a", "state": "created", "type": "file", "have_pieces": 1, "total_pieces": 1, "download": 0} | INCOMPLETE
                    {"name": "a", "state": "created", "type": "file", "have_pieces": 1}                                  | UNKNOWN
                    {"name": "a", "state": "created", "type": "file"}                                                    | UNKNOWN
                    {"name": "a", "state": "deleted", "type": "file", "have_pieces": 0, "total_pieces": 2}                | UNKNOWN
                    {"name": "a", "state": "created", "type": "link"}                                                    | UNKNOWN
                    {"name": "a"}                                                                                        | UNKNOWN
                    """)
    void isNotCompleteByWhatTheEngineSaysOfItsFiles(String file, Completeness completeness) throws Exception {
        truck.filesAre(WHOLE + ", " + file);

        assertThat(truck.look().completeness()).isEqualTo(completeness);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"error\": 0, \"indexing\": 1",
                "\"error\": 5, \"indexing\": 0",
                "\"error\": 0",
                "\"indexing\": 0",
                "\"error\": \"?\", \"indexing\": 0"
            })
    void isNotKnownUnlessTheEngineSaysThatAllIsWell(String fields) throws Exception {
        truck.folderIs(fields);

        assertThat(truck.look().completeness()).isEqualTo(Completeness.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(strings = {"plan.txt.!sync", "a/b.!Sync", "c.SyncPart", "d.bts", "e.rsls"})
    void isIncompleteWhileAnUnfinishedFileStandsThere(String name) throws Exception {
        truck.write(name, "half");

        assertThat(truck.look().completeness()).isEqualTo(Completeness.INCOMPLETE);
    }

    @Test
    void looksIntoDirectories() throws Exception {
        truck.filesAre("{\"name\": \"a\", \"state\": \"created\", \"type\": \"folder\"}");
        truck.server.answer(
                "get_files",
                Map.entry("path", "a"),
                "[" + WHOLE + ", {\"name\": \"b\", \"state\": \"created\", \"type\": \"folder\"}]");
        truck.server.answer("get_files", Map.entry("path", "a/b"), "[" + WHOLE + "]");
        assertThat(truck.look().completeness()).isEqualTo(Completeness.COMPLETE);

        truck.server.answer("get_files", Map.entry("path", "a/b"), """
                [{"name": "x", "state": "created", "type": "file", "have_pieces": 0, "total_pieces": 1}]""");
        assertThat(truck.look().completeness()).isEqualTo(Completeness.INCOMPLETE);
    }

    /** Each directory holds itself: without a limit that would never end. */
    @Test
    void givesUpOnTooManyDirectories() throws Exception {
        truck.filesAre("{\"name\": \"a\", \"state\": \"created\", \"type\": \"folder\"}");

        assertThat(truck.look().completeness()).isEqualTo(Completeness.UNKNOWN);
        assertThat(truck.server.queries().stream().filter(query -> query.contains("get_files")))
                .hasSize(Pieces.MOST_DIRECTORIES);
    }

    @Test
    void isNotKnownIfTheEngineDoesNotGiveItsFiles() throws Exception {
        truck.server.answer("get_files", "{\"error\": 3}");

        assertThat(truck.look().completeness()).isEqualTo(Completeness.UNKNOWN);
    }
}
