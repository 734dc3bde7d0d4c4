package dev.syncdashboard.dashboard.access;

import dev.syncdashboard.dashboard.model.Attempt;
import java.time.Instant;
import java.util.function.Function;

/** Who may do what, and the way to change that. Safe for many threads. */
public interface Access {

    /** As it is now. Reads no disk. */
    DoorState state();

    /** Changes the book and puts it on the disk; refused where it can't be put there, and where there is none. */
    Attempt<AccessBook> change(Function<AccessBook, Attempt<AccessBook>> change);

    /** A pass has let somebody in at this moment. That is put on the disk at most once an hour. */
    void used(Pass pass, Instant now);

    /**
     * Makes the first administrator of a station that has no accounts, or whose accounts can't be read. What can't be read is
     * put aside and not lost.
     */
    Attempt<AccessBook> claim(Account administrator);
}
