package dev.syncdashboard.agent.joining;

import dev.syncdashboard.words.Message;

/** Joining can't go on here, and a person has to hear why. */
final class JoinStop extends Exception {

    private static final long serialVersionUID = 1L;

    private final JoinEnd end;
    private final transient Message why;

    JoinStop(JoinEnd end, Message why) {
        super(why.code());
        this.end = end;
        this.why = why;
    }

    JoinEnd end() {
        return end;
    }

    Message why() {
        return why;
    }
}
