package dev.syncdashboard.demo.engine.mesh;

import dev.syncdashboard.status.PeerId;
import java.util.Optional;

/** A running device as others meet it. Safe for many threads; no call blocks for long. */
public interface MeshNode {

    PeerId id();

    String name();

    /** What it shares of this folder now; empty if it does not share it, or has paused it. */
    Optional<OfferedFolder> offers(String shareId);

    /** Something of a neighbour, or the coverage, has changed: look again soon. */
    void wake();
}
