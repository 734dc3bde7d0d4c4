package dev.syncdashboard.dashboard.door;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.DoorState.Open;
import dev.syncdashboard.dashboard.guard.Exposure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says in the log, once after the start, that others can reach a station whose roster anybody may change. */
@Component
class OpenDoorWarning {

    private static final Logger LOG = LoggerFactory.getLogger(OpenDoorWarning.class);

    private final Exposure exposure;
    private final Access access;

    OpenDoorWarning(Exposure exposure, Access access) {
        this.exposure = exposure;
        this.access = access;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (exposure.beyondThisComputer() && access.state() instanceof Open) {
            LOG.warn(
                    "The dashboard listens beyond this computer, and has no accounts: whoever can reach it can read its pages"
                            + " and change the roster. Make an administrator: sync-dashboard login-link"
                            + " (of the jar alone: java -jar dashboard.jar login-link)");
        }
    }
}
