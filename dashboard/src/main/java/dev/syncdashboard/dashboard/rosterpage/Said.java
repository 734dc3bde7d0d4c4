package dev.syncdashboard.dashboard.rosterpage;

import java.util.Locale;

/** What a page says after a change. Only its code stands in the address: nobody can put words of his own there. */
enum Said {
    ADDED("The truck is on the roster now."),
    ALL("All devices are on the roster now."),
    LINKED("The device is linked."),
    IGNORED("The device is ignored from now on."),
    NOT_IGNORED("The device is a new one again."),
    SEPARATED("The device is a new one again."),
    SAVED("Saved."),
    OUT_OF_SERVICE("The truck is out of service."),
    IN_SERVICE("The truck is back in service."),
    UNLINKED("The truck has no device now. The device is a new one again."),
    ACCEPTED("It counts as a truck from now on. What it reports shows in a moment."),
    ALL_IGNORED("They are ignored from now on."),
    TAKEN_BACK("It counts as a truck again."),
    STILL_REMOVED("It stays removed."),
    TRUCK_REMOVED("The truck is removed, and in no count any more. If it is heard again, the overview says so."),
    REMOVED("The truck is no longer on the roster."),
    IMPORTED("The file was imported."),
    COMPLETE("The roster counts as complete now."),
    SEEN("What was lost is no longer said on every page."),
    NOT_KEPT("The change counts now, but it is not on the disk yet: the history can't be written. It is lost if the"
            + " dashboard ends before that, so look at this page again.");

    private final String text;

    Said(String text) {
        this.text = text;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty where the code means nothing. */
    static String text(String code) {
        for (Said said : values()) {
            if (said.code().equals(code)) {
                return said.text;
            }
        }
        return "";
    }
}
