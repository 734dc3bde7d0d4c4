package dev.syncdashboard.dashboard.access;

/** Tells who asks. */
public interface Visitors {

    /** Who has sent the request that this thread answers. */
    Visitor now();

    /** What pages have to know of him. */
    Entrance entrance();
}
