package dev.syncdashboard.dashboard.rollout;

import static dev.syncdashboard.dashboard.rollout.Crews.confirmed;
import static dev.syncdashboard.dashboard.rollout.Crews.truck;
import static dev.syncdashboard.dashboard.rollout.Crews.wentBack;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.dashboard.model.Attempt;
import dev.syncdashboard.dashboard.model.Refusal;
import dev.syncdashboard.dashboard.rollout.RolloutCourse.Standing;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.ReleaseReason;
import dev.syncdashboard.words.Message;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A canary A, a group North (B, C), and one more (D). */
class RolloutCourseTest {

    private static final Instant LATER = Crews.BEGUN.plusSeconds(600);

    private static RolloutCourse begun(boolean automatic) {
        return RolloutCourse.begin(Crews.TARGET, new PeerId("A"), List.of("north"), automatic, "Jo", Crews.BEGUN);
    }

    private static List<RolloutTruck> fleet(RolloutTruck... others) {
        List<RolloutTruck> fleet = new ArrayList<>(List.of(others));
        List.of(truck("A", ""), truck("B", "North"), truck("C", "North"), truck("D", "South")).stream()
                .filter(each -> fleet.stream().noneMatch(other -> other.id().equals(each.id())))
                .forEach(fleet::add);
        return fleet;
    }

    private static RolloutReach reach(RolloutCourse course, RolloutTruck... trucks) {
        List<RolloutTruck> fleet = fleet(trucks);
        return new RolloutReach(course.heard(fleet, LATER), fleet);
    }

    private static RolloutCourse went(RolloutReach reach) {
        return reach.goOn(false, LATER).either(next -> next, why -> {
            throw new AssertionError(why);
        });
    }

    private static Message refusal(Attempt<RolloutCourse> attempt) {
        return attempt.either(made -> Message.of("made"), Refusal::why);
    }

    private static Set<String> installing(RolloutReach reach) {
        return reach.devices().stream().map(PeerId::value).collect(java.util.stream.Collectors.toSet());
    }

    @Test
    void eachStageIsAddedToThoseBefore() {
        RolloutReach canary = reach(begun(false), truck("A", "", confirmed(1)));
        assertThat(installing(canary)).containsExactly("A");

        RolloutReach group = reach(went(canary), truck("B", "North", confirmed(1)), truck("C", "NORTH", confirmed(1)));
        assertThat(installing(group)).containsExactlyInAnyOrder("A", "B", "C");

        RolloutReach all = reach(went(group));
        assertThat(installing(all)).containsExactlyInAnyOrder("A", "B", "C", "D");
        assertThat(all.course().isLast()).isTrue();
        assertThat(refusal(all.goOn(true, LATER))).isEqualTo(Message.of("release.refused.last_stage"));
    }

    @Test
    void nobodyFollowsACanaryThatHasNotConfirmed() {
        List<RolloutTruck> canaries = List.of(
                truck("A", ""),
                truck("A", "", Crews.trying(1)),
                truck("A", "", Crews.waiting(1, ReleaseReason.BATTERY)),
                truck("A", "", wentBack(1)),
                truck("A", "", Crews.unsigned(confirmed(1))),
                truck("A", "", Crews.signedBy(Crews.OTHER_KEY, confirmed(1))),
                Crews.withoutDevice(truck("A", "", confirmed(1))));
        for (RolloutTruck canary : canaries) {
            RolloutReach reach = reach(begun(true), canary);
            assertThat(refusal(reach.goOn(true, LATER))).isEqualTo(Message.of("release.refused.canary_first"));
            assertThat(reach.byItself(LATER)).isEqualTo(reach.course());
        }
    }

    @Test
    void withoutAChoiceNothingGoesOnByItself() {
        RolloutReach reach = reach(begun(false), truck("A", "", confirmed(1)));

        assertThat(reach.isConfirmed()).isTrue();
        assertThat(reach.byItself(LATER)).isSameAs(reach.course());
        assertThat(went(reach).reached()).isEqualTo(1);
    }

    @Test
    void byChoiceItGoesOnOnceAllOfTheStageHaveConfirmed() {
        RolloutCourse inGroup = reach(begun(true), truck("A", "", confirmed(1))).byItself(LATER);
        assertThat(inGroup.reached()).isEqualTo(1);
        assertThat(inGroup.since()).isEqualTo(LATER);

        RolloutReach half = reach(inGroup, truck("B", "North", confirmed(1)));
        assertThat(half.unconfirmed()).extracting(RolloutTruck::id).containsExactly(new PeerId("C"));
        assertThat(half.byItself(LATER)).isSameAs(half.course());

        RolloutReach whole = reach(half.course(), truck("C", "North", confirmed(1)));
        assertThat(whole.byItself(LATER).reached()).isEqualTo(2);
    }

    @Test
    void aPersonGoesOnWithoutATruckThatCannotBeReachedOnlyKnowingIt() {
        RolloutReach reach =
                reach(went(reach(begun(true), truck("A", "", confirmed(1)))), truck("B", "North", confirmed(1)));

        assertThat(refusal(reach.goOn(false, LATER))).isEqualTo(Message.of("release.refused.unconfirmed", 1));
        assertThat(reach.goOn(true, LATER).either(RolloutCourse::reached, why -> -1))
                .isEqualTo(2);
    }

    @Test
    void nobodyWaitsForATruckThatIsOutOfServiceOrGetsNoReleasesOrIsAhead() {
        RolloutCourse inGroup = went(reach(begun(true), truck("A", "", confirmed(1))));

        RolloutReach reach = reach(
                inGroup,
                truck("B", "North", confirmed(1)),
                Crews.outOfService(truck("C", "North")),
                Crews.withoutFolder(truck("E", "North")),
                Crews.withoutDevice(truck("F", "North")));

        assertThat(reach.byItself(LATER).reached()).isEqualTo(2);
        assertThat(installing(reach)).containsExactlyInAnyOrder("A", "B", "C", "E");
    }

    @Test
    void aStageInWhichNobodyIsAwaitedIsPassedByAPersonOnly() {
        RolloutCourse inGroup = went(reach(begun(true), truck("A", "", confirmed(1))));
        List<RolloutTruck> nobodyInNorth = List.of(truck("A", "", confirmed(2)), truck("D", "South"));
        RolloutReach reach = new RolloutReach(inGroup.heard(nobodyInNorth, LATER), nobodyInNorth);

        assertThat(reach.byItself(LATER)).isSameAs(reach.course());
        assertThat(reach.goOn(false, LATER).either(RolloutCourse::reached, why -> -1))
                .isEqualTo(2);
    }

    @Test
    void whoIsTakenOffTheRosterOrHasAnotherComputerIsAwaitedNoMoreAndMayInstallNoMore() {
        RolloutCourse inGroup = went(reach(begun(true), truck("A", "", confirmed(1))));
        List<RolloutTruck> now =
                List.of(truck("A", "", confirmed(1)), truck("B", "North", confirmed(1)), truck("C2", "North"));
        RolloutReach reach = new RolloutReach(inGroup.heard(now, LATER), now);

        assertThat(installing(reach)).containsExactlyInAnyOrder("A", "B", "C2");
        assertThat(reach.unconfirmed()).extracting(RolloutTruck::id).containsExactly(new PeerId("C2"));

        List<RolloutTruck> withoutCanary = List.of(truck("B", "North", confirmed(1)));
        RolloutReach lost = new RolloutReach(begun(true).heard(withoutCanary, LATER), withoutCanary);
        assertThat(lost.devices()).isEmpty();
        assertThat(refusal(lost.goOn(true, LATER))).isEqualTo(Message.of("release.refused.canary_first"));
    }

    @Test
    void aTruckThatGoesBackLaterIsNoLongerConfirmed() {
        RolloutReach confirmed = reach(begun(true), truck("A", "", confirmed(1)));
        RolloutReach back = reach(confirmed.course(), truck("A", "", wentBack(2)));

        assertThat(back.isTried()).isFalse();
        assertThat(back.course().failures()).isEqualTo(1);
        assertThat(back.byItself(LATER)).isSameAs(back.course());
    }

    private static RolloutCourse toAll() {
        return RolloutCourse.begin(Crews.TARGET, new PeerId("A"), List.of(), false, "Jo", Crews.BEGUN)
                .heard(List.of(truck("A", "", confirmed(1))), LATER)
                .atNextStage(LATER);
    }

    private static RolloutCourse failing(RolloutCourse course, String... ids) {
        RolloutCourse next = course;
        for (String id : ids) {
            next = next.heard(List.of(truck(id, "", wentBack(5))), LATER);
        }
        return next;
    }

    @Test
    void threeTrucksThatFailStopIt() {
        assertThat(failing(toAll(), "B", "C").standing()).isEqualTo(Standing.GOING);
        assertThat(failing(toAll(), "B", "B", "B", "C").standing()).isEqualTo(Standing.GOING);

        RolloutCourse stopped = failing(toAll(), "B", "C", "D");
        assertThat(stopped.standing()).isEqualTo(Standing.FAILED);
        assertThat(stopped.since()).isEqualTo(LATER);
        assertThat(refusal(new RolloutReach(stopped, fleet()).goOn(true, LATER)))
                .isEqualTo(Message.of("release.refused.not_going"));
    }

    @Test
    void aFailureCountsWhateverTheTruckSaysLaterAndWhoeverItIs() {
        RolloutCourse course = failing(toAll(), "B", "C");
        RolloutCourse recovered =
                course.heard(List.of(truck("B", "", confirmed(6)), truck("C", "", confirmed(6))), LATER);

        assertThat(recovered.failures()).isEqualTo(2);
        assertThat(failing(recovered, "no-longer-a-truck").standing()).isEqualTo(Standing.FAILED);
    }

    @Test
    void aForgedFailureStopsNothing() {
        RolloutCourse course = toAll();
        for (String id : List.of("B", "C", "D", "E")) {
            course = course.heard(
                    List.of(
                            truck(id, "", Crews.signedBy(Crews.OTHER_KEY, wentBack(1))),
                            truck(id + "2", "", Crews.unsigned(wentBack(1)))),
                    LATER);
        }

        assertThat(course).isEqualTo(toAll());
    }

    @Test
    void whoGoesOnAfterFailuresKnowsOfThemAndThreeMoreStopItAgain() {
        RolloutCourse again = failing(toAll(), "B", "C", "D").resumed(LATER);
        assertThat(again.standing()).isEqualTo(Standing.GOING);
        assertThat(again.failures()).isZero();

        assertThat(failing(again, "B", "C", "D", "E", "F").standing()).isEqualTo(Standing.GOING);
        assertThat(failing(again, "E", "F", "G").standing()).isEqualTo(Standing.FAILED);
    }

    @Test
    void aStopHoldsUntilAPersonGoesOnInTheSameStage() {
        RolloutCourse stopped =
                reach(begun(true), truck("A", "", confirmed(1))).course().stopped(LATER);
        RolloutReach reach = reach(stopped, truck("A", "", confirmed(2)));

        assertThat(reach.byItself(LATER)).isSameAs(reach.course());
        assertThat(reach.course().standing()).isEqualTo(Standing.STOPPED);
        RolloutCourse resumed = reach.course().resumed(LATER);
        assertThat(resumed.reached()).isZero();
        assertThat(resumed.isGoing()).isTrue();
        assertThat(stopped.stopped(LATER.plusSeconds(1))).isSameAs(stopped);
    }

    @Test
    void whatWasWithdrawnIsOverForGood() {
        RolloutCourse over = begun(true).withdrawn(LATER);

        assertThat(over.resumed(LATER)).isSameAs(over);
        assertThat(over.stopped(LATER).outdated(LATER).withdrawn(LATER.plusSeconds(1)))
                .isSameAs(over);
        assertThat(over.heard(fleet(truck("A", "", wentBack(1))), LATER)).isSameAs(over);
        assertThat(begun(true).stopped(LATER).withdrawn(LATER).isOver()).isTrue();
    }

    @Test
    void dataThatWerePutBackStopWhatWasGoing() {
        assertThat(begun(true).outdated(LATER).standing()).isEqualTo(Standing.OUTDATED);
        assertThat(begun(true).outdated(LATER).resumed(LATER).isGoing()).isTrue();
        assertThat(begun(true).stopped(LATER).outdated(LATER).standing()).isEqualTo(Standing.STOPPED);
    }

    @Test
    void itIsDoneOnlyWhenAllOfTheLastStageHaveConfirmed() {
        RolloutTruck a = truck("A", "", confirmed(1));
        RolloutTruck b = truck("B", "", confirmed(1));
        RolloutCourse all = toAll().heard(List.of(a, b), LATER);

        assertThat(new RolloutReach(all, List.of(a, b)).isDone()).isTrue();
        assertThat(new RolloutReach(all, List.of(a, b, truck("C", ""))).isDone())
                .isFalse();
        assertThat(new RolloutReach(all.stopped(LATER), List.of(a, b)).isDone()).isFalse();
        assertThat(new RolloutReach(all, List.of()).isDone()).isFalse();
    }

    @Test
    void noMomentDecidesAnything() {
        Instant longBefore = Crews.BEGUN.minusSeconds(1_000_000_000);
        RolloutTruck early = truck("A", "", Crews.heardAt(longBefore, confirmed(1)));
        RolloutTruck late = truck("A", "", Crews.heardAt(Instant.MAX, confirmed(1)));

        for (RolloutTruck canary : List.of(early, late)) {
            RolloutReach reach = new RolloutReach(begun(true).heard(fleet(canary), longBefore), fleet(canary));
            assertThat(reach.byItself(longBefore).reached()).isEqualTo(1);
        }
    }

    @Test
    void whatIsKnownOfATruckIsWhatItSaidWithItsPresentKey() {
        RolloutCourse course = begun(false).heard(fleet(truck("A", "", confirmed(1))), LATER);
        RolloutTruck otherKey = Crews.knownBy(Optional.of(Crews.OTHER_KEY), truck("A", "", confirmed(1)));
        RolloutTruck noKey = Crews.knownBy(Optional.empty(), truck("A", "", confirmed(1)));

        assertThat(result(course, truck("A", ""))).isEqualTo(RolloutResult.HAS_IT);
        assertThat(result(course, otherKey)).isEqualTo(RolloutResult.CANNOT_TELL);
        assertThat(result(course, noKey)).isEqualTo(RolloutResult.CANNOT_TELL);
        assertThat(result(course, truck("B", ""))).isEqualTo(RolloutResult.NOT_HEARD);
        assertThat(result(course, Crews.withoutDevice(truck("B", "")))).isEqualTo(RolloutResult.NOT_HEARD);
        assertThat(result(course, truck("B", "", Crews.unsigned(confirmed(1))))).isEqualTo(RolloutResult.CANNOT_TELL);
    }

    private static RolloutResult result(RolloutCourse course, RolloutTruck truck) {
        return new RolloutReach(course, List.of(truck)).of(truck);
    }

    @Test
    void nothingNewGivesTheSameObject() {
        List<RolloutTruck> fleet = fleet(truck("A", "", confirmed(1)));
        RolloutCourse course = begun(false).heard(fleet, LATER);

        assertThat(course.heard(fleet, LATER.plusSeconds(1))).isSameAs(course);
        assertThat(course.saysSame(course.heard(fleet(truck("A", "", confirmed(2))), LATER)))
                .isTrue();
        assertThat(course.saysSame(course.heard(fleet(truck("A", "", wentBack(2))), LATER)))
                .isFalse();
        assertThat(course.saysSame(course.stopped(LATER))).isFalse();
    }

    @Test
    void tenThousandTrucksAreOneStep() {
        List<RolloutTruck> fleet = IntStream.range(0, 10_000)
                .mapToObj(at -> truck("T" + at, "", confirmed(at)))
                .toList();

        assertThat(toAll().heard(fleet, LATER).answers()).hasSize(10_001);
    }

    @Test
    void aCourseHasACanaryFirstAndEverybodyLast() {
        assertThatThrownBy(() -> new RolloutCourse(
                        Crews.TARGET,
                        List.of(new Stage.Everybody()),
                        0,
                        false,
                        Standing.GOING,
                        "Jo",
                        Crews.BEGUN,
                        Crews.BEGUN,
                        Map.of(),
                        Set.of(),
                        Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
