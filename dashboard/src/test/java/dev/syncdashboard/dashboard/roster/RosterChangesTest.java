package dev.syncdashboard.dashboard.roster;

import static org.assertj.core.api.Assertions.assertThat;

import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Change;
import dev.syncdashboard.dashboard.model.OutOfService;
import dev.syncdashboard.dashboard.model.TruckKey;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.signature.VerifyKey;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RosterChangesTest {

    private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    private static final PeerId LAPTOP = new PeerId("LAPTOP1");

    private final Roster one = made(Roster.EMPTY.add("Engine 7", "North"));

    @Test
    void nothingIsDifferentFromItself() {
        assertThat(RosterChanges.between(one, one)).isEmpty();
    }

    @Test
    void aTruckThatComesGoesOrIsChangedIsToldWithWhatItWas() {
        Roster two = made(one.add("Ladder 2", ""));
        assertThat(RosterChanges.between(one, two)).containsExactly(Change.of("truck.added", "Ladder 2"));
        assertThat(RosterChanges.between(two, one)).containsExactly(Change.of("truck.removed", "Ladder 2"));

        int number = one.trucks().get(0).number();
        Roster renamed = made(one.rename(number, "Engine 8", "South"));
        assertThat(RosterChanges.between(one, renamed))
                .containsExactly(
                        new Change("truck.name", "Engine 8", "Engine 7", "Engine 8"),
                        new Change("truck.group", "Engine 8", "North", "South"));

        Roster away = made(
                one.outOfService(number, new OutOfService(NOON, Optional.of(NOON.plusSeconds(3_600)), "new pump")));
        assertThat(RosterChanges.between(one, away))
                .containsExactly(new Change("truck.out_of_service", "Engine 7", "", "new pump (2026-11-24T13:00:00Z)"));
    }

    @Test
    void whatIsSaidOfDevicesAndGroupsIsTold() {
        Roster ignored = made(one.ignore(LAPTOP));
        assertThat(RosterChanges.between(one, ignored)).containsExactly(Change.of("device.ignored", "LAPTOP1"));
        assertThat(RosterChanges.between(ignored, one))
                .containsExactly(Change.of("device.no_longer_ignored", "LAPTOP1"));

        Roster needs = made(one.need("North", Optional.of(Set.of(new FolderName("maps")))));
        assertThat(RosterChanges.between(one, needs)).containsExactly(new Change("group.needs", "North", "", "maps"));
    }

    @Test
    void whatAPersonSaysOfAKeyIsToldByItsCode() {
        VerifyKey old = SigningKey.generate().verifyKey();
        VerifyKey other = SigningKey.generate().verifyKey();
        Roster first = one.with(one.keys().seen(Map.of(LAPTOP, new TruckKey(old, NOON, false))));

        assertThat(RosterChanges.between(one, first)).as("no person did that").isEmpty();
        assertThat(RosterChanges.between(first, first.with(first.keys().accepted(LAPTOP, old, NOON))))
                .containsExactly(
                        new Change("key.compared", "LAPTOP1", "", old.code().value()));
        assertThat(RosterChanges.between(first, first.with(first.keys().accepted(LAPTOP, other, NOON))))
                .containsExactly(new Change(
                        "key.replaced",
                        "LAPTOP1",
                        old.code().value(),
                        other.code().value()));
        assertThat(RosterChanges.between(first, first.with(first.keys().without(LAPTOP))))
                .containsExactly(Change.of("key.forgotten", "LAPTOP1"));
    }

    @Test
    void ofAWholeFleetOnlyTheFirstAreToldAndHowManyMore() {
        Roster many = one;
        for (int i = 0; i < 300; i++) {
            many = made(many.add("Truck " + i, ""));
        }

        List<Change> changes = RosterChanges.between(one, many);

        assertThat(changes).hasSize(201);
        assertThat(changes.get(200)).isEqualTo(new Change("roster.more", "", "", "100"));
    }

    private static Roster made(Attempt<Roster> attempt) {
        return attempt.either(roster -> roster, why -> {
            throw new AssertionError(why);
        });
    }
}
