package dev.syncdashboard.start;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which release is to run in place of the installed jar.
 *
 * @param before what ran before it; empty if that was the installed jar
 * @param beside SHA-256 of the installed jar beside which it was put: where a person installs another one, that one runs
 */
public record CurrentRelease(StagedRelease release, Optional<StagedRelease> before, String beside) {

    StartNote toNote() {
        Map<String, String> values = new LinkedHashMap<>();
        release.put(values, "");
        before.ifPresent(staged -> staged.put(values, "before-"));
        values.put("beside", beside);
        return new StartNote(values);
    }

    /** @throws IllegalArgumentException if a part of it is missing or not of its form */
    static CurrentRelease of(StartNote note) {
        return new CurrentRelease(
                StagedRelease.of(note, ""),
                StagedRelease.ofIfThere(note, "before-"),
                note.text("beside").orElseThrow(() -> new IllegalArgumentException("beside what?")));
    }
}
