package dev.syncdashboard.engine;

import dev.syncdashboard.content.ContentRules;
import java.util.List;

/**
 * A folder at one moment.
 *
 * @param activity its hash and peers; neither for the Status folder, of which nobody needs them
 * @param completeness whether every byte of what the hash names is on this device's disk; unknown but on a truck
 * @param rules what in it is content
 * @param advice what the engine knows to be wrong with the folder on this device, or not set as it should be, beyond its
 *     state; for a Sync folder also how the devices are set here that share it. Empty from an engine that knows of nothing
 */
public record FolderLook(
        FolderActivity activity, Completeness completeness, ContentRules rules, List<FolderAdvice> advice) {

    public FolderLook {
        advice = List.copyOf(advice);
    }

    /** Of a Status folder. */
    public static FolderLook ofStatus(List<FolderAdvice> advice) {
        return new FolderLook(FolderActivity.NONE, Completeness.UNKNOWN, ContentRules.EVERYTHING, advice);
    }
}
