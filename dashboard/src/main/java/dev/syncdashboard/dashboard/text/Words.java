package dev.syncdashboard.dashboard.text;

/** Counts in English, for texts that are not yet messages. */
public final class Words {

    private Words() {}

    /** "1 file", "3 files": for nouns whose plural only adds an s. */
    public static String count(int count, String noun) {
        return count + " " + (count == 1 ? noun : noun + "s");
    }
}
