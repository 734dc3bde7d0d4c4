package dev.syncdashboard.demo.engine.files;

import java.util.function.Predicate;

/** Names of conflict copies: {@code plan.Conflict.txt}, then {@code plan.Conflict1.txt}, and so on. */
public final class ConflictName {

    private ConflictName() {}

    /** The first conflict name for this file that is still free. */
    public static EngineFilePath of(EngineFilePath path, Predicate<EngineFilePath> taken) {
        EngineFilePath candidate = numbered(path, "");
        for (int number = 1; taken.test(candidate); number++) {
            candidate = numbered(path, String.valueOf(number));
        }
        return candidate;
    }

    private static EngineFilePath numbered(EngineFilePath path, String number) {
        String name = path.name();
        int dot = name.lastIndexOf('.');
        int end = dot > 0 ? dot : name.length();
        return path.sibling(name.substring(0, end) + ".Conflict" + number + name.substring(end));
    }
}
