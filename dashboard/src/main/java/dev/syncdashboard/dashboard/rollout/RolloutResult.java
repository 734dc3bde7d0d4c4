package dev.syncdashboard.dashboard.rollout;

import java.util.Locale;

/** What became of a release on a truck, by the truck's own signed word. The worst first. */
public enum RolloutResult {
    /** It went back to the version before, or found that the release is not what it should be. */
    FAILED,
    /** It can't install it, for a reason that says nothing against the release. */
    UNABLE,
    /** Nobody can tell: its reports are not signed, say nothing of it, or contradict themselves. */
    CANNOT_TELL,
    /** It never reported. */
    NOT_HEARD,
    /** It runs it, and has not found yet whether that goes well. */
    TRYING,
    /** It will install it, and says what it waits for. */
    WAITING,
    /** It has not said anything of this release: it may not have heard of it. */
    NOT_YET,
    /** It runs a version that is newer. */
    NEWER,
    /** It runs it, and has reported by it. */
    HAS_IT;

    /** For JSON and words. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
