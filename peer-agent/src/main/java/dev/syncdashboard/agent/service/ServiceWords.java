package dev.syncdashboard.agent.service;

import java.io.PrintWriter;
import java.util.Optional;

/** What the commands about the service say on the terminal. */
public record ServiceWords(PrintWriter out) {

    void say(String text) {
        out.println(text);
    }

    ServiceEnd fails(String text) {
        out.println(text);
        return ServiceEnd.FAILED;
    }

    /** Says what hindered something; false if nothing did. */
    boolean hindered(Optional<String> hindrance) {
        hindrance.ifPresent(out::println);
        return hindrance.isPresent();
    }
}
