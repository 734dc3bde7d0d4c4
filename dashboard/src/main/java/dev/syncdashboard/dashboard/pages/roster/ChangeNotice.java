package dev.syncdashboard.dashboard.pages.roster;

import java.util.Locale;

/** What a page says after a change. Only its code stands in the address: nobody can put words of his own there. */
enum ChangeNotice {
    ADDED("The truck was added to the roster."),
    ALL("All devices were added to the roster."),
    LINKED("The device is linked."),
    IGNORED("The device is now ignored."),
    NOT_IGNORED("The device is listed as new again."),
    SEPARATED("The device is listed as new again."),
    SAVED("Saved."),
    OUT_OF_SERVICE("The truck is out of service."),
    IN_SERVICE("The truck is back in service."),
    UNLINKED("The truck has no device now. The device is listed as new again."),
    ACCEPTED("It now counts as a truck. Its reports show in a moment."),
    ALL_IGNORED("They are now ignored."),
    TAKEN_BACK("It counts as a truck again."),
    STILL_REMOVED("It stays removed."),
    TRUCK_REMOVED("The truck was removed and is no longer counted. If it is heard again, the overview says so."),
    REMOVED("The truck was removed from the roster."),
    IMPORTED("The file was imported."),
    COMPLETE("The roster now counts as complete."),
    SEEN("The loss is no longer shown on every page."),
    NOT_KEPT("The change counts now, but it is not on the disk yet: the history can't be written. It is lost if the"
            + " dashboard ends before that, so look at this page again.");

    private final String text;

    ChangeNotice(String text) {
        this.text = text;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Empty where the code means nothing. */
    static String text(String code) {
        for (ChangeNotice said : values()) {
            if (said.code().equals(code)) {
                return said.text;
            }
        }
        return "";
    }
}
