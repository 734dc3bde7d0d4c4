package dev.syncdashboard.dashboard.pages;

import dev.syncdashboard.dashboard.model.PeerState;
import dev.syncdashboard.dashboard.model.Verdict;

/**
 * The icon of a state.
 *
 * @param state its code, which names the icon and its colours
 * @param lastKnown the truck is out of contact: the border is dashed
 * @param number what stands in the triangle of a truck that is behind; empty for every other state
 */
public record Badge(String state, boolean lastKnown, String number) {

    private static final int MOST = 99;

    public static Badge of(Verdict verdict) {
        return new Badge(
                verdict.state().code(),
                verdict.lastKnown(),
                verdict.state() == PeerState.BEHIND ? number(verdict) : "");
    }

    private static String number(Verdict verdict) {
        if (verdict.behindBy().isEmpty()) {
            return "!";
        }
        int behind = verdict.behindBy().getAsInt();
        return behind > MOST ? MOST + "+" : Integer.toString(behind);
    }
}
