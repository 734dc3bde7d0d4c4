package dev.syncdashboard.trouble;

import java.util.Optional;
import org.slf4j.Logger;

/**
 * Something that may not work, and is tried again and again. The log says it once, however often it fails in the same way,
 * and once that it works again. Safe for many threads.
 *
 * @param <T> what a trouble is told as; two that are equal are the same trouble
 */
public final class Trouble<T> {

    private final Logger log;
    private final String over;
    private volatile Optional<T> now = Optional.empty();

    /** @param over what the log says when it works again, in a whole sentence */
    public Trouble(Logger log, String over) {
        this.log = log;
        this.over = over;
    }

    /**
     * It has failed.
     *
     * @param what the trouble, for a person; another one than before is said anew
     * @param words what the log says of it
     */
    public void failed(T what, String words, Throwable cause) {
        failed(what, words);
        log.debug("The cause:", cause);
    }

    /** The same of what nothing else has brought about. */
    public synchronized void failed(T what, String words) {
        if (now.filter(what::equals).isEmpty()) {
            log.warn(words);
        }
        now = Optional.of(what);
    }

    /** It works. */
    public synchronized void works() {
        now.ifPresent(what -> log.info(over));
        now = Optional.empty();
    }

    /** The trouble that there is now. */
    public Optional<T> now() {
        return now;
    }
}
