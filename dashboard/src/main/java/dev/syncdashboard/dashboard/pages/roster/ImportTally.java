package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.dashboard.roster.MergedRoster;
import dev.syncdashboard.words.Message;
import java.util.Map;

/** What an import did, in numbers, as they stand in the address of the page after it. */
record ImportTally(int added, int changed, int same, int kept, int removed) {

    static ImportTally of(MergedRoster merged) {
        return new ImportTally(merged.added(), merged.changed(), merged.same(), merged.kept(), merged.removed());
    }

    /** From an address, where anybody could write anything. */
    static ImportTally of(Map<String, String> address) {
        return new ImportTally(
                number(address, "added"),
                number(address, "changed"),
                number(address, "same"),
                number(address, "kept"),
                number(address, "removed"));
    }

    private static int number(Map<String, String> address, String name) {
        String value = address.getOrDefault(name, "");
        return value.matches("[0-9]{1,5}") ? Integer.parseInt(value) : 0;
    }

    Map<String, Integer> counts() {
        return Map.of("added", added, "changed", changed, "same", same, "kept", kept, "removed", removed);
    }

    /** "3 added, 2 changed, 15 as before; 1 truck on the roster is not in the file (kept)." */
    Message message() {
        Message done = Message.of("roster.imported", added, changed, same);
        if (kept > 0) {
            return Message.of("roster.imported.kept", done, kept);
        }
        return removed > 0
                ? Message.of("roster.imported.removed", done, removed)
                : Message.of("roster.imported.all", done);
    }
}
