package dev.syncdashboard.engine;

import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.words.Message;
import java.util.ArrayList;
import java.util.List;

/**
 * Something about a folder on this device, or about how it is shared, that a person should put right.
 *
 * @param code what kind of problem it is, for the report
 * @param problem what is wrong, as a whole sentence but for its full stop, which begins with the folder: "The Sync folder
 *     has 3 files or folders changed on this device only". Without any path, any file's name, or any word that the engine
 *     said, except for the cleaned names of a few devices in a mere setting; and without figures that change all the time
 * @param remedy what to do, in whole sentences
 */
public record FolderAdvice(Urgency urgency, ProblemCode code, Message problem, Message remedy) {

    /** Whom it concerns. */
    public enum Urgency {
        /** Files are missing, wrong, or in danger: the station should hear of it. */
        PROBLEM,
        /** It works, and a setting of the engine would make it work better: for the person who sets up the device. */
        SETTING
    }

    /**
     * An advice that has words of its own.
     *
     * @param name by which its words are found
     * @param facts that they mention besides the folder
     */
    public static FolderAdvice of(Urgency urgency, ProblemCode code, FolderRole role, String name, Object... facts) {
        List<Object> all = new ArrayList<>(List.of(role.folder()));
        all.addAll(List.of(facts));
        return new FolderAdvice(
                urgency, code, new Message("advice." + name, all), new Message("advice." + name + ".remedy", all));
    }

    /** A mere setting. */
    public static FolderAdvice setting(FolderRole role, String name, Object... facts) {
        return of(Urgency.SETTING, ProblemCode.SETTING, role, name, facts);
    }
}
