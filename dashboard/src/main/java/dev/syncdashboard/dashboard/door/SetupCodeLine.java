package dev.syncdashboard.dashboard.door;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Says in the log, once after the start, how a station that is nobody's yet is set up. */
@Component
class SetupCodeLine {

    private static final Logger LOG = LoggerFactory.getLogger(SetupCodeLine.class);

    private final FirstSetup first;
    private final SetupCode code;

    SetupCodeLine(FirstSetup first, SetupCode code) {
        this.first = first;
        this.code = code;
    }

    @EventListener
    void ready(ApplicationReadyEvent event) {
        if (first.isOpen()) {
            // Behind a proxy of this computer it is asked for, too.
            LOG.info(
                    "This station is not set up yet. Open its page in a browser{}. The code for that is {} until the next"
                            + " start.",
                    first.wantsCodeInLog()
                            ? ""
                            : " of this computer; where a proxy stands in between it asks for a code",
                    code.shown());
        }
    }
}
