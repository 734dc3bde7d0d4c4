package dev.syncdashboard.dashboard.history;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.model.Contact.Spell;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InMemoryHistoryStoreTest extends HistoryStoreContract {

    private final HistoryStore memory = new InMemoryHistoryStore(FOLDERS);

    /** Its place is itself. */
    @Override
    HistoryStore newStore() {
        return memory;
    }

    @Test
    void theTimeOfForgottenContactIsNotSaidToBeWithoutContact() {
        for (int minute = 0; minute < 1_002; minute++) {
            keep(new Entry.SpellSeen(ENGINE_7, new Spell(at(minute), Optional.of(at(minute)))));
        }
        keep(new Entry.Watched(new Stretch(NOON, at(1))), new Entry.Watched(new Stretch(at(3), at(2_000))));

        assertThat(past(ENGINE_7, NOON).gaps()).containsExactly(new Stretch(NOON, at(2)), new Stretch(at(1), at(3)));
        assertThat(past(BRUSH_12, NOON).gaps()).containsExactly(new Stretch(at(1), at(3)));
        assertThat(past(ENGINE_7, at(4)).gaps()).isEmpty();
    }
}
