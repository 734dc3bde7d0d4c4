package dev.syncdashboard.dashboard.joining;

import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has the book as it stands in its file. Whoever makes the next book of this one holds the keeper's monitor meanwhile; to
 * read takes none.
 */
final class BookKeeper {

    private static final Logger LOG = LoggerFactory.getLogger(BookKeeper.class);

    private final JoinBookFile file;

    // Written under the monitor, and only after the file was.
    private volatile Optional<JoinBook> book = Optional.empty();

    BookKeeper(Path directory) {
        this.file = new JoinBookFile(directory);
        try {
            book = Optional.of(file.read());
        } catch (IOException e) {
            LOG.warn("Nobody can join: the file of kits can't be read.", e);
        }
    }

    /** Empty if its file can't be read: then nobody knows which kits were used. */
    Optional<JoinBook> book() {
        return book;
    }

    /** Empty if nothing is wrong with the file. */
    Optional<Message> problem() {
        return book.isEmpty() ? Optional.of(Message.of("join.problem.book")) : Optional.empty();
    }

    /** Whether the book is the next one now; if not, the one before still is. */
    synchronized boolean write(JoinBook next) {
        try {
            file.write(next);
            book = Optional.of(next);
            return true;
        } catch (IOException e) {
            LOG.warn("The file of kits can't be written.", e);
            return false;
        }
    }

    /** As {@link #write}, of what is made of the book that there is. */
    synchronized boolean change(UnaryOperator<JoinBook> change) {
        return write(change.apply(book.orElseThrow()));
    }
}
