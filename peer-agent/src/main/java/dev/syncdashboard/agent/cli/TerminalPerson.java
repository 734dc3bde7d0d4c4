package dev.syncdashboard.agent.cli;

import dev.syncdashboard.agent.joining.Person;
import dev.syncdashboard.agent.words.AgentWords;
import dev.syncdashboard.words.Message;
import dev.syncdashboard.words.Voice;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;

/** Who sits at the terminal. */
record TerminalPerson(Voice voice, Clock clock, PrintWriter out, Prompt prompt) implements Person {

    @Override
    public void hears(Message message) {
        out.println(said(message));
        out.flush();
    }

    @Override
    public boolean isThere() {
        return prompt.isTerminal();
    }

    @Override
    public Optional<String> answers(Message question) {
        return prompt.line(said(question)).map(String::strip).filter(text -> !text.isEmpty());
    }

    @Override
    public Optional<String> confides(Message question) {
        return prompt.secret(said(question)).filter(text -> !text.isEmpty());
    }

    private String said(Message message) {
        return AgentWords.shown(message, voice, clock.instant());
    }
}
