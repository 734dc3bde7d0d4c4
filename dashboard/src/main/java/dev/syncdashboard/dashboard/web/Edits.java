package dev.syncdashboard.dashboard.web;

import dev.syncdashboard.dashboard.access.Visitors;
import dev.syncdashboard.dashboard.audit.Audit;
import dev.syncdashboard.dashboard.fleet.FleetEdit;
import dev.syncdashboard.dashboard.fleet.FleetEditor;
import dev.syncdashboard.dashboard.model.Actor;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.words.Message;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Makes what a person wants to change, and waits until it is kept, as long as a person would. */
@Component
public class Edits {

    private static final Refusal LATE = Refusal.of(About.NOTHING_TYPED, Message.of("edit.late"));

    private final FleetEditor editor;
    private final Visitors visitors;
    private final Audit audit;
    private final Patience patience;

    @Autowired
    Edits(FleetEditor editor, Visitors visitors, Audit audit) {
        this(editor, visitors, audit, Patience.OF_A_PERSON);
    }

    Edits(FleetEditor editor, Visitors visitors, Audit audit, Patience patience) {
        this.editor = editor;
        this.visitors = visitors;
        this.audit = audit;
        this.patience = patience;
    }

    /**
     * What came of an edit.
     *
     * @param kept whether it is on the disk already
     * @param status of the answer to who wanted it, if it was refused
     */
    public record Answer<T>(Attempt<T> attempt, boolean kept, HttpStatus status) {}

    /** In the name of who has sent the request that this thread answers. */
    public <T> Answer<T> make(FleetEdit<T> edit) {
        Actor actor = visitors.now().actor();
        return patience.await(editor.edit(actor, audit.noting(actor.name(), edit)))
                .map(answer -> new Answer<>(answer.attempt(), answer.kept(), HttpStatus.UNPROCESSABLE_CONTENT))
                .orElseGet(() -> new Answer<>(Attempt.refused(LATE), false, HttpStatus.SERVICE_UNAVAILABLE));
    }
}
