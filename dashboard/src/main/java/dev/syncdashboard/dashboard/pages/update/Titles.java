package dev.syncdashboard.dashboard.pages.update;

import dev.syncdashboard.dashboard.fleet.FleetEditor;
import dev.syncdashboard.dashboard.fleet.FleetEditor.Outcome;
import dev.syncdashboard.dashboard.model.Update;
import dev.syncdashboard.dashboard.text.Names;
import dev.syncdashboard.dashboard.web.Patience;
import dev.syncdashboard.status.FolderName;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Gives updates the titles that people type. */
@Component
class Titles {

    private static final String TOO_LONG = "A title can't be longer than " + Update.LONGEST_TITLE + " characters.";
    private static final String TOO_SLOW =
            "The dashboard did not answer in time. Open this page again to see whether the title was saved.";

    private final FleetEditor editor;
    private final Patience patience;

    @Autowired
    Titles(FleetEditor editor) {
        this(editor, Patience.OF_A_PERSON);
    }

    Titles(FleetEditor editor, Patience patience) {
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

        static Answer notKept() {
            return new Answer("", "not-kept", HttpStatus.SEE_OTHER);
        }

        static Answer refused(String why) {
            return new Answer(why, "", HttpStatus.UNPROCESSABLE_CONTENT);
        }
    }

    /** Waits until it is done, but only so long. */
    Answer give(FolderName folder, int number, String typed) {
        String clean = Names.oneLine(typed, Update.LONGEST_TITLE + 1);
        if (clean.codePointCount(0, clean.length()) > Update.LONGEST_TITLE) {
            return Answer.refused(TOO_LONG);
        }
        Optional<String> title = Optional.of(clean).filter(text -> !text.isEmpty());
        return patience.await(editor.title(folder, number, title))
                .map(outcome -> {
                    if (outcome instanceof Outcome.Refused refused) {
                        return Answer.refused(refused.why());
                    }
                    return outcome instanceof Outcome.Done ? Answer.done(title) : Answer.notKept();
                })
                .orElseGet(() -> new Answer(TOO_SLOW, "", HttpStatus.SERVICE_UNAVAILABLE));
    }
}
