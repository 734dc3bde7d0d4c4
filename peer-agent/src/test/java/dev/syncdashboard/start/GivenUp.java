package dev.syncdashboard.start;

import dev.syncdashboard.start.FailedRelease.Failure;
import java.io.IOException;

/** What the starter does with a release that did not start, for tests of what comes then. */
public final class GivenUp {

    private GivenUp() {}

    /** Gives up the release that would be started next. */
    public static void current(ReleaseStore store) throws IOException {
        store.goBack(store.current().orElseThrow(), Failure.DID_NOT_START, 1_800_000_000L);
    }
}
