package dev.syncdashboard.agent;

import dev.syncdashboard.status.PeerId;
import java.nio.file.Path;

/** Another agent on this computer reports for the same device. Two would report in each other's place. */
public final class AnotherAgentException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    AnotherAgentException(PeerId peer, Path statusFolder) {
        super("Another agent on this computer already writes the report " + peer.statusFileName() + " in "
                + statusFolder
                + ", with another state directory. This one ends. See which of the two is to stay, and remove the other"
                + " (two services, or one beside an agent that was started by hand?).");
    }
}
