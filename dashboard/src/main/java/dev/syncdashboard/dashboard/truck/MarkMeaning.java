package dev.syncdashboard.dashboard.truck;

import dev.syncdashboard.dashboard.verdict.Mark;

/**
 * A mark with what it means for a person.
 *
 * @param text the mark itself: "clock wrong (about 2 h fast)"
 */
record MarkMeaning(String code, String text, String meaning) {

    static MarkMeaning of(Mark mark) {
        return new MarkMeaning(mark.kind().code(), mark.text(), meaning(mark.kind()));
    }

    private static String meaning(Mark.Kind kind) {
        return switch (kind) {
            case OUT_OF_SERVICE -> "A person took it out of service. It is not in the counts and raises no alarm.";
            case NEEDS_A_LOOK -> "This has lasted longer than it should. Somebody should go and see.";
            case IN_CONTACT -> "The station's engine can hear it now.";
            case OUT_OF_CONTACT -> "The station's engine can't hear it. For a truck on the road that is normal.";
            case HEARD_THROUGH_OTHER ->
                "Its reports come in by way of another truck: the station's engine itself does not know it.";
            case CLOCK_FAST -> "Its reports carry times in the future. Set its clock; all ages here are the station's.";
            case CLOCK_SLOW ->
                "Its report is dated before the files that it names. Set its clock; all ages here are the station's.";
            case OLD_REPORT -> "Much may have happened since. Take what it says with care.";
            case QUIET -> "Its agent promised to report more often. It may have stopped.";
            case UNREADABLE -> "The newest status file can't be read. What stands here is from the one before.";
            case DUPLICATE_NAME -> "Tell them apart by their device ids, and give one of them another name.";
            case TWO_AGENTS -> "Two agents write reports for this one truck. Stop one of them.";
            case PROBLEM -> "The agent on the truck noticed this.";
        };
    }
}
