package dev.syncdashboard.dashboard.pages.roster;

import dev.syncdashboard.words.Message;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a page says after a change. Only its code stands in the address: nobody can put words of his own there. */
enum ChangeNotice {
    ADDED,
    ALL,
    LINKED,
    IGNORED,
    NOT_IGNORED,
    SEPARATED,
    SAVED,
    OUT_OF_SERVICE,
    IN_SERVICE,
    UNLINKED,
    ACCEPTED,
    ALL_IGNORED,
    TAKEN_BACK,
    STILL_REMOVED,
    TRUCK_REMOVED,
    REMOVED,
    IMPORTED,
    COMPLETE,
    SEEN,
    KEY_ACCEPTED,
    KEY_FORGOTTEN,
    NOT_KEPT;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    Message message() {
        return Message.of("roster.done." + code());
    }

    /** Empty where the code means nothing. */
    static Optional<Message> message(String code) {
        return Arrays.stream(values())
                .filter(said -> said.code().equals(code))
                .findFirst()
                .map(ChangeNotice::message);
    }
}
