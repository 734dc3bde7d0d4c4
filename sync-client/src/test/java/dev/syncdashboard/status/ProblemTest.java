package dev.syncdashboard.status;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProblemTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '|', textBlock = """
        the Sync folder's directory is missing on the disk, FOLDER_DIRECTORY_MISSING
        the Sync folder is paused, FOLDER_PAUSED
        the Sync folder is stopped, FOLDER_STOPPED
        the Sync folder is being indexed, FOLDER_INDEXING
        the Sync folder holds placeholders instead of files (selective sync), FOLDER_PLACEHOLDERS
        the Sync folder is disconnected on this device, FOLDER_DISCONNECTED
        |the Sync folder has lost its marker .stfolder, so Syncthing does not touch it|, FOLDER_ERROR
        the Sync folder gets no more files because its disk is too full, FOLDER_ERROR
        the Sync folder stands still with an error, FOLDER_ERROR
        |the Sync folder can't be read whole by this program, so nobody knows its content|, CANNOT_READ_WHOLE
        |the disk may be damaged: 1 file has another content though its size and time are the same: a|, DISK_DAMAGED
        the Sync folder has 3 files or folders that Syncthing can't bring up to date, ITEMS_FAILED
        the Sync folder has 1 file or folder changed on this device only, CHANGED_HERE
        |the Sync folder leaves out files on this device by ignore patterns, so it can't match the others|, IGNORES_FILES_OF_THE_UPDATE
        the Sync folder has a type of which this program knows nothing, FOLDER_TYPE_WRONG
        the Sync folder is not receive-only: what is changed on this device reaches all others, NOT_RECEIVE_ONLY
        the Sync folder is missing on the disk, FOLDER_DIRECTORY_MISSING
        the Status folder is paused, STATUS_FOLDER
        the Status folder is read-only on this device: reports stay here, STATUS_FOLDER
        the Status folder is send-only: reports of other devices neither arrive nor are passed on, STATUS_FOLDER
        disk almost full, DISK_ALMOST_FULL
        the Sync folder smells, OTHER
        everything is fine, OTHER
        """)
    void understandsTheWordsOfOlderAgents(String text, ProblemCode code) {
        assertThat(Problem.ofText(text)).isEqualTo(new Problem(code, text));
    }

    @ParameterizedTest
    @EnumSource
    void understandsACodeThatStandsInPlaceOfWords(ProblemCode code) {
        assertThat(Problem.ofText(code.code()).code()).isEqualTo(code);
    }

    @Test
    void wordsThatNobodyKnowsMayTouchTheContent() {
        assertThat(Problem.ofText("gremlins").touchesContent()).isTrue();
        assertThat(Problem.ofText("disk almost full").touchesContent()).isFalse();
    }
}
