package dev.syncdashboard.agent;

import dev.syncdashboard.engine.EngineException;
import dev.syncdashboard.status.Problem;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once that something doesn't work, and once that it works again; what repeats meanwhile is for debugging only. */
final class TroubleLog {

    private static final Logger LOG = LoggerFactory.getLogger(TroubleLog.class);

    private final String over;
    private final Set<Place> places = EnumSet.noneOf(Place.class);
    private final Set<Object> told = new HashSet<>();
    private List<Problem> problems = List.of();

    /** @param over what to say when it works again */
    TroubleLog(String over) {
        this.over = over;
    }

    void begin(Place place, Throwable trouble) {
        places.add(place);
        if (!told.add(kind(trouble))) {
            LOG.debug("Still: {}", trouble.getMessage());
        } else if (trouble instanceof RuntimeException || trouble instanceof Error) {
            LOG.error("A fault of the agent itself. Trying again until it works.", trouble);
        } else {
            LOG.warn("{} Trying again until it works.", sentence(String.valueOf(trouble.getMessage())));
            LOG.debug("Details", trouble);
        }
    }

    /** What comes of a trouble that is being told of. */
    static void again(Throwable trouble) {
        LOG.debug("Neither could it be reported", trouble);
    }

    void over(Place place) {
        if (places.remove(place) && places.isEmpty()) {
            told.clear();
            LOG.info(over);
        }
    }

    void problems(List<Problem> now) {
        List<Problem> begun = new ArrayList<>(now);
        begun.removeAll(problems);
        List<Problem> gone = new ArrayList<>(problems);
        gone.removeAll(now);
        begun.forEach(problem -> LOG.warn("Problem, reported to the station: {}.", problem.text()));
        gone.forEach(problem -> LOG.info("Problem is over: {}.", problem.text()));
        problems = now;
    }

    /** What is the same trouble to a person, whatever its message says in detail. */
    private static Object kind(Throwable trouble) {
        if (trouble instanceof EngineException engine) {
            return engine.kind();
        }
        return trouble instanceof CannotReportException report ? report.reason() : trouble.getClass();
    }

    static String sentence(String message) {
        return message.endsWith(".") ? message : message + ".";
    }

    /** Where a trouble shows; it is over when all places work. */
    enum Place {
        WAITING,
        LOOKING,
        STATE
    }
}
