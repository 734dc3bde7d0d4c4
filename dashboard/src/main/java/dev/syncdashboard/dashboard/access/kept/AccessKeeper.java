package dev.syncdashboard.dashboard.access.kept;

import dev.syncdashboard.dashboard.access.Access;
import dev.syncdashboard.dashboard.access.AccessBook;
import dev.syncdashboard.dashboard.access.Account;
import dev.syncdashboard.dashboard.access.DoorState;
import dev.syncdashboard.dashboard.access.DoorState.Claimed;
import dev.syncdashboard.dashboard.access.DoorState.Open;
import dev.syncdashboard.dashboard.access.DoorState.Shut;
import dev.syncdashboard.dashboard.access.Looking;
import dev.syncdashboard.dashboard.access.Pass;
import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.dashboard.text.StationWords;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the file of accounts once, at the start, and writes it before a change counts. */
public final class AccessKeeper implements Access {

    private static final Logger LOG = LoggerFactory.getLogger(AccessKeeper.class);

    private static final Duration USED_EVERY = Duration.ofHours(1);
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(1);

    private final AccessFile file;
    private volatile DoorState state;
    private volatile Instant notNoted = Instant.EPOCH;

    /** @param folder the data directory */
    public AccessKeeper(Path folder) {
        this.file = new AccessFile(folder);
        this.state = stateOf(file.read());
    }

    private DoorState stateOf(AccessFile.Found found) {
        if (found instanceof AccessFile.Found.Whole whole) {
            return new Claimed(whole.book());
        }
        if (found instanceof AccessFile.Found.Unusable unusable) {
            LOG.error(StationWords.said(unusable.why()));
            return new Shut(unusable.why(), file.lastLooking());
        }
        return new Open();
    }

    @Override
    public DoorState state() {
        return state;
    }

    @Override
    public synchronized Attempt<AccessBook> change(Function<AccessBook, Attempt<AccessBook>> change) {
        if (!(state instanceof Claimed claimed)) {
            return Attempt.refused(About.NOTHING_TYPED, Message.of("access.refused.no_book"));
        }
        return change.apply(claimed.book()).either(this::keep, Attempt::refused);
    }

    @Override
    public void used(Pass pass, Instant now) {
        boolean known = pass.used()
                .filter(used -> Duration.between(used, now).abs().compareTo(USED_EVERY) < 0)
                .isPresent();
        boolean failed = Duration.between(notNoted, now).abs().compareTo(AGAIN_AFTER) < 0;
        if (!known && !failed && change(book -> Attempt.made(book.used(pass, now))) instanceof Attempt.Refused) {
            // A full disk must not be tried for each page that somebody asks for.
            notNoted = now;
        }
    }

    @Override
    public synchronized Attempt<AccessBook> claim(Account administrator) {
        if (state instanceof Claimed) {
            return Attempt.refused(About.NOTHING_TYPED, Message.of("access.refused.claimed"));
        }
        Looking looking = state.looking();
        try {
            file.setAside();
        } catch (IOException e) {
            return notWritten(e);
        }
        return keep(new AccessBook(looking, List.of(administrator), List.of()));
    }

    private Attempt<AccessBook> keep(AccessBook book) {
        try {
            file.write(book);
        } catch (IOException e) {
            return notWritten(e);
        }
        state = new Claimed(book);
        return Attempt.made(book);
    }

    private static Attempt<AccessBook> notWritten(IOException why) {
        LOG.warn("The file of accounts can't be written.", why);
        return Attempt.refused(About.NOTHING_TYPED, Message.of("access.refused.not_written"));
    }
}
