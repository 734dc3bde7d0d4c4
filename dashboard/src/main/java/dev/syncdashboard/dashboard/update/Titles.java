package dev.syncdashboard.dashboard.update;

import dev.syncdashboard.dashboard.fleet.FleetEditor;
import dev.syncdashboard.dashboard.fleet.FleetEditor.Outcome;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.verdict.Update;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Gives updates the titles that people type. */
@Component
class Titles {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final String TOO_LONG = "A title can't be longer than " + Update.LONGEST_TITLE + " characters.";
    private static final String TOO_SLOW =
            "The dashboard did not answer in time. Open this page again to see whether the title was saved.";

    private final FleetEditor editor;
    private final Duration patience;

    @Autowired
    Titles(FleetEditor editor) {
        this(editor, PATIENCE);
    }

    Titles(FleetEditor editor, Duration patience) {
        this.editor = editor;
        this.patience = patience;
    }

    /**
     * What came of it.
     *
     * @param problem why it could not be, in a whole sentence; empty if it was done
     * @param code of what was done
     */
    record Answer(String problem, String code, HttpStatus status) {

        static Answer done(Optional<String> title) {
            return new Answer("", title.isPresent() ? "saved" : "removed", HttpStatus.SEE_OTHER);
        }

        static Answer refused(String why) {
            return new Answer(why, "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Waits until it is done, but only so long. */
    Answer give(int number, String typed) {
        String clean = Names.oneLine(typed, Update.LONGEST_TITLE + 1);
        if (clean.codePointCount(0, clean.length()) > Update.LONGEST_TITLE) {
            return Answer.refused(TOO_LONG);
        }
        Optional<String> title = Optional.of(clean).filter(text -> !text.isEmpty());
        try {
            Outcome outcome = editor.title(number, title).get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return outcome instanceof Outcome.Refused refused ? Answer.refused(refused.why()) : Answer.done(title);
        } catch (TimeoutException e) {
            return new Answer(TOO_SLOW, "", HttpStatus.SERVICE_UNAVAILABLE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return new Answer(TOO_SLOW, "", HttpStatus.SERVICE_UNAVAILABLE);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
