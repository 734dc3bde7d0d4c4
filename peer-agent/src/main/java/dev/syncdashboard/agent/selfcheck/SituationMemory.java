package dev.syncdashboard.agent.selfcheck;

import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Remembers how things stood when the agent last looked. From any thread. */
public final class SituationMemory {

    private static final Logger LOG = LoggerFactory.getLogger(SituationMemory.class);

    private final SituationFile file;
    private Situation last = Situation.UNKNOWN;
    private Situation kept = Situation.UNKNOWN;

    public SituationMemory(Path stateDirectory) {
        this.file = new SituationFile(stateDirectory);
    }

    /** Since this start; empty values until the sync program has answered. */
    public synchronized Situation last() {
        return last;
    }

    /** The sync program has answered. */
    public synchronized void seen(Situation situation) {
        last = situation;
        if (!last.equals(kept.with(last.looked(), last.trouble()))
                || !last.trouble().equals(kept.trouble())
                || Keeping.isDue(kept.looked(), last.looked())) {
            keep();
        }
    }

    /** It could not be asked, or what it said could not be reported. What it said before is still the last word. */
    public synchronized void trouble(Message what) {
        if (last.trouble().filter(what::equals).isEmpty()) {
            last = last.with(last.looked(), Optional.of(what));
            keep();
        }
    }

    private void keep() {
        try {
            file.write(last);
            kept = last;
        } catch (IOException e) {
            LOG.debug("How things stand can't be kept", e);
        }
    }
}
