package dev.syncdashboard.engine;

import dev.syncdashboard.status.ProblemCode;

/**
 * Something about a folder on this device, or about how it is shared, that a person should put right.
 *
 * @param code what kind of problem it is, for the report
 * @param problem what is wrong, as the end of a sentence that begins with the folder: "has 3 files or folders that were
 *     changed on this device". Without any path, any file's name, or any word that the engine said, except for the
 *     cleaned names of a few devices in a mere setting; and without figures that change all the time
 * @param remedy what to do, in whole sentences
 */
public record FolderAdvice(Urgency urgency, ProblemCode code, String problem, String remedy) {

    /** Whom it concerns. */
    public enum Urgency {
        /** Files are missing, wrong, or in danger: the station should hear of it. */
        PROBLEM,
        /** It works, and a setting of the engine would make it work better: for the person who sets up the device. */
        SETTING
    }
}
