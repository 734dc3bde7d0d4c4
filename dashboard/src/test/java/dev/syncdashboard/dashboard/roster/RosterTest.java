package dev.syncdashboard.dashboard.roster;

import static dev.syncdashboard.dashboard.fixture.Refusals.english;
import static dev.syncdashboard.dashboard.fixture.Refusals.refused;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.OutOfService;
import dev.syncdashboard.dashboard.model.Refusal.About;
import dev.syncdashboard.dashboard.model.RosterPlace;
import dev.syncdashboard.status.PeerId;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RosterTest {

    private static final Instant NOW = Instant.parse("2026-11-24T14:00:00Z");
    private static final Instant FRIDAY = Instant.parse("2026-11-27T18:00:00Z");
    private static final PeerId LAPTOP_1 = new PeerId("LAPTOP1");
    private static final PeerId LAPTOP_2 = new PeerId("LAPTOP2");
    private static final PeerId PHONE = new PeerId("PHONE");

    /** Engine 7 with laptop 1, and Boat 1 without a device. */
    private static final Roster TWO =
            changed(changed(Roster.EMPTY.approve(LAPTOP_1, "Engine 7", "North")).add("Boat 1", ""));

    @Test
    void withoutATruckThereIsNoRosterAndNothingIsNew() {
        assertThat(Roster.EMPTY.isUsed()).isFalse();
        assertThat(Roster.EMPTY.placeOf(LAPTOP_1, NOW)).isEqualTo(RosterPlace.NONE);
    }

    @Test
    void aDeviceIsNewUntilAPersonSaysWhatItIs() {
        assertThat(TWO.placeOf(LAPTOP_2, NOW)).isEqualTo(RosterPlace.NEW);

        assertThat(changed(TWO.approve(LAPTOP_2, "Engine 8", "South")).placeOf(LAPTOP_2, NOW))
                .isEqualTo(new RosterPlace(false, "South", Optional.empty(), List.of()));
        assertThat(changed(TWO.replaceDevice(2, LAPTOP_2))
                        .placeOf(LAPTOP_2, NOW)
                        .isNew())
                .isFalse();
        assertThat(changed(TWO.ignore(LAPTOP_2)).placeOf(LAPTOP_2, NOW)).isEqualTo(RosterPlace.NONE);
    }

    @Test
    void trucksKeepTheirNumbersWhateverTheyAreCalled() {
        assertThat(TWO.trucks()).extracting(RosterTruck::number).containsExactly(1, 2);

        Roster renamed = changed(TWO.rename(2, "Boat 2", "Lake"));

        assertThat(renamed.truck(2))
                .contains(new RosterTruck(2, "Boat 2", "Lake", Optional.empty(), List.of(), Optional.empty()));
        assertThat(renamed.truck(1)).isEqualTo(TWO.truck(1));
        assertThat(changed(changed(TWO.remove(1, NOW)).add("Engine 9", "")).truckNamed("Engine 9"))
                .map(RosterTruck::number)
                .contains(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"engine 7", "ENGINE 7", "  Engine   7 ", "Engine\u00a07", "\u200bEngine 7", "Engine 7\n"})
    void noTwoTrucksHaveNamesThatLookAlike(String name) {
        Attempt<Roster> refused = refused(About.NAME, "There is already a truck named “Engine 7”.");

        assertThat(english(TWO.add(name, ""))).isEqualTo(refused);
        assertThat(english(TWO.approve(LAPTOP_2, name, ""))).isEqualTo(refused);
        assertThat(english(TWO.rename(2, name, ""))).isEqualTo(refused);
        assertThat(TWO.truckNamed(name)).isEqualTo(TWO.truck(1));
    }

    @Test
    void aTruckMayBeRenamedToItsOwnNameInAnotherCase() {
        assertThat(changed(TWO.rename(1, " engine 7 ", "North")).truck(1))
                .map(RosterTruck::name)
                .contains("engine 7");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "\u200b", "\u0007\n"})
    void aNameThatNobodyCouldSeeIsRefused(String name) {
        assertThat(english(TWO.add(name, ""))).isEqualTo(refused(About.NAME, "A truck needs a name."));
    }

    @Test
    void namesAndGroupsThatAreTooLongAreRefusedAndNotCut() {
        String longest = "\uD83D\uDE92".repeat(RosterTruck.LONGEST_NAME);
        assertThat(changed(TWO.add(longest, "g".repeat(RosterTruck.LONGEST_GROUP)))
                        .trucks()
                        .get(2)
                        .name())
                .isEqualTo(longest);

        assertThat(english(TWO.add(longest + "7", "")))
                .isEqualTo(refused(About.NAME, "A name can't be longer than 60 characters."));
        assertThat(english(TWO.rename(1, "Engine 7", "g".repeat(RosterTruck.LONGEST_GROUP + 1))))
                .isEqualTo(refused(About.GROUP, "The name of a group can't be longer than 40 characters."));
    }

    @Test
    void thereIsAnEndToHowManyTrucksARosterHas() {
        Roster full = Roster.of(
                IntStream.rangeClosed(1, Roster.MOST_TRUCKS)
                        .mapToObj(number -> new RosterTruck(
                                number, "Truck " + number, "", Optional.empty(), List.of(), Optional.empty()))
                        .toList(),
                Set.of());

        assertThat(english(full.add("One more", "")))
                .isEqualTo(refused(About.NOTHING_TYPED, "The roster can't have more than 5000 trucks."));
        assertThat(full.approveAll(Map.of(LAPTOP_1, "One more"))).isInstanceOf(Attempt.Refused.class);
        assertThat(changed(full.remove(1, NOW)).add("One more", "")).isInstanceOf(Attempt.Made.class);
    }

    @Test
    void aDeviceIsOnTheRosterOnce() {
        assertThat(english(TWO.approve(LAPTOP_1, "Engine 8", "")))
                .isEqualTo(refused(About.DEVICE, "This device is on the roster already, as “Engine 7”."));
        Attempt<Roster> taken = refused(About.DEVICE, "This device belongs to “Engine 7”. Unlink it there first.");
        assertThat(english(TWO.ignore(LAPTOP_1))).isEqualTo(taken);
        assertThat(english(TWO.replaceDevice(2, LAPTOP_1))).isEqualTo(taken);
        assertThat(TWO.replaceDevice(1, LAPTOP_1)).isEqualTo(Attempt.made(TWO));
    }

    @Test
    void anIgnoredDeviceIsApartUntilItIsNoLongerIgnoredOrBecomesATruck() {
        Roster ignoring = changed(TWO.ignore(PHONE));
        assertThat(ignoring.ignored()).containsExactly(PHONE);
        assertThat(ignoring.isApart(PHONE)).isTrue();

        assertThat(changed(ignoring.stopIgnoring(PHONE))).isEqualTo(TWO);
        Roster approved = changed(ignoring.approve(PHONE, "Chief", ""));
        assertThat(approved.isApart(PHONE)).isFalse();
        assertThat(approved.ignored()).isEmpty();
        assertThat(changed(ignoring.replaceDevice(2, PHONE)).ignored()).isEmpty();
    }

    @Test
    void aReimagedLaptopTakesThePlaceOfTheOneBefore() {
        Roster replaced = changed(TWO.replaceDevice(1, LAPTOP_2));

        assertThat(replaced.truckWith(LAPTOP_2)).map(RosterTruck::name).contains("Engine 7");
        assertThat(replaced.truckThatHad(LAPTOP_1)).map(RosterTruck::name).contains("Engine 7");
        assertThat(replaced.isApart(LAPTOP_1)).isTrue();
        assertThat(replaced.placeOf(LAPTOP_2, NOW).earlierDevices()).containsExactly(LAPTOP_1);
        Roster back = changed(replaced.replaceDevice(1, LAPTOP_1));
        assertThat(back.truck(1).orElseThrow().earlierDevices()).containsExactly(LAPTOP_2);
        assertThat(back.isApart(LAPTOP_1)).isFalse();
    }

    @Test
    void anEarlierDeviceThatGoesToAnotherTruckBelongsToThatOneOnly() {
        Roster replaced = changed(TWO.replaceDevice(1, LAPTOP_2));

        Roster moved = changed(replaced.replaceDevice(2, LAPTOP_1));

        assertThat(moved.truck(1).orElseThrow().earlierDevices()).isEmpty();
        assertThat(moved.truckWith(LAPTOP_1)).map(RosterTruck::name).contains("Boat 1");
        assertThat(changed(moved.unlink(2)).placeOf(LAPTOP_1, NOW)).isEqualTo(RosterPlace.NEW);
    }

    @Test
    void anEarlierDeviceCanBeTakenForANewOneAgain() {
        Roster replaced = changed(TWO.replaceDevice(1, LAPTOP_2));

        assertThat(changed(replaced.separate(LAPTOP_1)).placeOf(LAPTOP_1, NOW)).isEqualTo(RosterPlace.NEW);
    }

    @Test
    void aTruckWithoutItsDeviceIsStillExpected() {
        Roster unlinked = changed(TWO.unlink(1));

        assertThat(unlinked.truck(1).orElseThrow().device()).isEmpty();
        assertThat(unlinked.placeOf(LAPTOP_1, NOW)).isEqualTo(RosterPlace.NEW);
    }

    @Test
    void aRemovedTruckLeavesWithAllItsDevicesUntilAPersonTakesThemBack() {
        Roster removed = changed(changed(TWO.replaceDevice(1, LAPTOP_2)).remove(1, NOW));

        assertThat(removed.isApart(LAPTOP_1)).isTrue();
        assertThat(removed.isApart(LAPTOP_2)).isTrue();
        assertThat(removed.choices().removed()).isEqualTo(Map.of(LAPTOP_1, NOW, LAPTOP_2, NOW));
        Roster back = changed(removed.accept(Set.of(LAPTOP_2)));
        assertThat(back.isApart(LAPTOP_2)).isFalse();
        assertThat(back.placeOf(LAPTOP_2, NOW)).isEqualTo(RosterPlace.NEW);
        assertThat(changed(removed.approve(LAPTOP_1, "Engine 7", "")).choices().removed())
                .containsOnlyKeys(LAPTOP_2);
    }

    @Test
    void ofADeviceOneThingIsSaidAtATime() {
        Roster accepted = changed(TWO.accept(Set.of(PHONE)));
        assertThat(accepted.knows(PHONE)).isTrue();
        Roster ignored = changed(accepted.ignore(PHONE));
        assertThat(ignored.choices()).isEqualTo(new DeviceChoices(Set.of(), Set.of(PHONE), Map.of()));
        Roster removed = changed(ignored.removeDevice(PHONE, NOW));
        assertThat(removed.choices()).isEqualTo(new DeviceChoices(Set.of(), Set.of(), Map.of(PHONE, NOW)));
        assertThat(changed(removed.accept(Set.of(PHONE)))).isEqualTo(accepted);
    }

    @Test
    void aTruckIsRemovedByItsDeviceToo() {
        Roster removed = changed(TWO.removeDevice(LAPTOP_1, NOW));

        assertThat(removed.truck(1)).isEmpty();
        assertThat(removed.isApart(LAPTOP_1)).isTrue();
    }

    @Test
    void nobodyCanBeAcceptedUnderTheIdThatStandsInForADevice() {
        assertThat(TWO.accept(Set.of(new PeerId("roster=2")))).isInstanceOf(Attempt.Refused.class);
        assertThat(TWO.removeDevice(new PeerId("roster=2"), NOW)).isInstanceOf(Attempt.Refused.class);
    }

    @Test
    void whatIsSaidOfDevicesIsBounded() {
        Set<PeerId> many = IntStream.rangeClosed(0, Roster.MOST_CHOICES)
                .mapToObj(number -> new PeerId("FLOOD" + number))
                .collect(Collectors.toSet());

        assertThat(TWO.ignore(many)).isInstanceOf(Attempt.Refused.class);
        assertThat(TWO.accept(many)).isInstanceOf(Attempt.Refused.class);
    }

    @Test
    void aTruckThatIsNotThereCanNotBeChanged() {
        Attempt<Roster> gone = refused(About.NOTHING_TYPED, "This truck is no longer on the roster.");

        assertThat(english(TWO.rename(9, "Engine 9", ""))).isEqualTo(gone);
        assertThat(english(TWO.outOfService(9, new OutOfService(NOW, Optional.empty(), "sold"))))
                .isEqualTo(gone);
        assertThat(english(TWO.backInService(9))).isEqualTo(gone);
        assertThat(english(TWO.replaceDevice(9, LAPTOP_2))).isEqualTo(gone);
        assertThat(english(TWO.unlink(9))).isEqualTo(gone);
        assertThat(english(TWO.remove(9, NOW))).isEqualTo(gone);
    }

    @Test
    void outOfServiceEndsByItselfAtItsTime() {
        Roster away = changed(TWO.outOfService(1, new OutOfService(NOW, Optional.of(FRIDAY), "new pump")));

        assertThat(away.placeOf(LAPTOP_1, FRIDAY.minusMillis(1)).outOfService()).isPresent();
        assertThat(away.placeOf(LAPTOP_1, FRIDAY).outOfService()).isEmpty();
        assertThat(changed(away.backInService(1))).isEqualTo(TWO);
    }

    @Test
    void aTruckIsOutOfServiceSinceItFirstWasWhateverIsSaidOfItLater() {
        Roster away = changed(TWO.outOfService(1, new OutOfService(NOW, Optional.of(FRIDAY), "new pump")));
        Instant later = NOW.plus(Duration.ofDays(1));

        assertThat(changed(away.outOfService(1, new OutOfService(later, Optional.empty(), "sold")))
                        .truck(1)
                        .orElseThrow()
                        .outOfService())
                .contains(new OutOfService(NOW, Optional.empty(), "sold"));
        assertThat(changed(away.outOfService(1, new OutOfService(FRIDAY, Optional.empty(), "sold")))
                        .truck(1)
                        .orElseThrow()
                        .outOfService())
                .contains(new OutOfService(FRIDAY, Optional.empty(), "sold"));
    }

    @Test
    void outOfServiceNeedsAReasonAndAnEndThatIsStillToCome() {
        assertThat(english(TWO.outOfService(1, new OutOfService(NOW, Optional.empty(), " \u200b"))))
                .isEqualTo(refused(About.REASON, "Please give a reason."));
        assertThat(english(TWO.outOfService(1, new OutOfService(NOW, Optional.of(NOW), "new pump"))))
                .isEqualTo(refused(About.UNTIL, "That date is in the past."));
    }

    @Test
    void allDevicesCanBeTakenForTrucksAtOnceAndGetNamesOfTheirOwn() {
        Roster ignoring = changed(TWO.ignore(PHONE));
        Map<PeerId, String> names = new LinkedHashMap<>();
        names.put(LAPTOP_1, "Another name");
        names.put(LAPTOP_2, "engine 7");
        names.put(PHONE, "Phone");
        names.put(new PeerId("A"), "Engine 7");
        names.put(new PeerId("B"), "x".repeat(60));
        names.put(new PeerId("C"), "X".repeat(80));
        names.put(new PeerId("D"), "\u200b");

        Roster all = changed(ignoring.approveAll(names));

        assertThat(all.trucks())
                .extracting(RosterTruck::name)
                .containsExactly(
                        "Engine 7",
                        "Boat 1",
                        "engine 7 (2)",
                        "Engine 7 (3)",
                        "x".repeat(60),
                        "X".repeat(59) + "…",
                        "Unnamed truck");
        assertThat(all.trucks()).extracting(RosterTruck::number).containsExactly(1, 2, 3, 4, 5, 6, 7);
        assertThat(all.ignored()).containsExactly(PHONE);
        assertThat(changed(all.approveAll(Map.of(new PeerId("E"), "X".repeat(60))))
                        .trucks()
                        .get(7)
                        .name())
                .isEqualTo("X".repeat(52) + "… (2)");
    }

    @Test
    void theIdThatStandsInForADeviceIsNoDevices() {
        PeerId standIn = TWO.truck(2).orElseThrow().id();

        assertThat(RosterTruck.isStandIn(standIn)).isTrue();
        assertThat(RosterTruck.isStandIn(LAPTOP_1)).isFalse();
        assertThat(RosterTruck.isStandIn(new PeerId("roster-2"))).isFalse();
        assertThat(TWO.truck(1).orElseThrow().id()).isEqualTo(LAPTOP_1);
        assertThatThrownBy(() -> TWO.approve(standIn, "Engine 9", "")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Roster changed(Attempt<Roster> change) {
        return change.either(roster -> roster, why -> {
            throw new AssertionError(why);
        });
    }
}
