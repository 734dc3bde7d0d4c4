package dev.syncdashboard.agent.selfcheck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.syncdashboard.content.ContentRules;
import dev.syncdashboard.content.ContentRules.Kind;
import dev.syncdashboard.content.FingerprintResult;
import dev.syncdashboard.content.FolderContent;
import dev.syncdashboard.content.Throttle;
import dev.syncdashboard.signature.SigningKey;
import dev.syncdashboard.stationlist.ListSigner;
import dev.syncdashboard.stationlist.ListTrust;
import dev.syncdashboard.stationlist.StationList;
import dev.syncdashboard.stationlist.StationListFolder;
import dev.syncdashboard.status.ContentCheck;
import dev.syncdashboard.status.FileNames;
import dev.syncdashboard.status.FolderHash;
import dev.syncdashboard.status.FolderName;
import dev.syncdashboard.status.PeerId;
import dev.syncdashboard.status.ProblemCode;
import dev.syncdashboard.words.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SelfCheckTest {

    private static final Instant POSTED = Instant.parse("2039-12-31T09:12:00Z");
    private static final FolderHash ENGINE_HASH = new FolderHash("ENGINE-HASH");

    /** Long after the files were written, so that what was read counts. */
    private Instant now = Instant.parse("2040-01-01T00:00:00Z");

    private Duration passed = Duration.ZERO;
    private Callable<Void> whenAsked = () -> null;

    @TempDir
    private Path scratch;

    private Path station;
    private Path truck;
    private Path status;
    private SelfCheck check;
    private final ContentRules stationRules = ContentRules.EVERYTHING;
    private ContentRules rules = ContentRules.of(
            List.of("copies"),
            (directory, name, isDirectory) -> name.contains(".Conflict") ? Kind.CONFLICT_COPY : Kind.CONTENT);

    @BeforeEach
    void makeFolders() throws IOException {
        station = Files.createDirectory(scratch.resolve("station"));
        truck = Files.createDirectory(scratch.resolve("truck"));
        status = Files.createDirectory(scratch.resolve("status"));
        for (Path folder : List.of(station, truck)) {
            Files.writeString(folder.resolve("map.pdf"), "a map");
            Files.writeString(folder.resolve("plan.pdf"), "a plan");
        }
        check = start(Duration.ofDays(1));
    }

    @Test
    void saysThatEveryFileIsThere() throws Exception {
        publish(42);
        check.round();

        ContentCheck found = check.last().orElseThrow();
        assertThat(found.complete()).contains(true);
        assertThat(found.update()).isEqualTo(OptionalLong.of(42));
        assertThat(found.posted()).contains(POSTED);
        assertThat(found.checked()).isEqualTo(now);
        assertThat(found.fullCheck()).as("the first look reads everything").contains(now);
        assertThat(found.matched()).contains(now);
    }

    @Test
    void saysWhatIsMissingDifferentAndExtra() throws Exception {
        Files.writeString(station.resolve("new.pdf"), "new");
        publish(42);
        Files.writeString(truck.resolve("plan.pdf"), "another");
        Files.writeString(truck.resolve("own.txt"), "own");
        Files.writeString(truck.resolve("map.Conflict.pdf"), "mine");
        check.round();

        ContentCheck found = check.last().orElseThrow();
        assertThat(found.complete()).contains(false);
        assertThat(found.missing()).isEqualTo(new FileNames(1, List.of("new.pdf")));
        assertThat(found.different()).isEqualTo(new FileNames(1, List.of("plan.pdf")));
        assertThat(found.extra()).isEqualTo(new FileNames(2, List.of("own.txt", "map.Conflict.pdf")));
        assertThat(found.matched()).isEmpty();
    }

    @Test
    void whatItsOwnRulesLeaveOutOfTheUpdateIsMissingAndNamedSo() throws Exception {
        Files.writeString(station.resolve("new.tmp"), "new");
        Files.writeString(station.resolve("both.tmp"), "both");
        Files.writeString(truck.resolve("both.tmp"), "both");
        publish(42);
        check.round();
        assertThat(problem(check)).isEmpty();

        rules = ContentRules.of(
                List.of("*.tmp"),
                (directory, name, isDirectory) -> name.endsWith(".tmp") ? Kind.LEFT_OUT : Kind.CONTENT);
        check.follow(new Places(truck, status, rules));
        check.round();

        assertThat(check.last().orElseThrow().complete()).contains(false);
        assertThat(check.last().orElseThrow().missing().first()).containsExactly("both.tmp", "new.tmp");
        assertThat(problem(check)).contains("its own ignore list leaves out 2 files of this update: both.tmp, new.tmp");

        check.follow(new Places(truck, status, ContentRules.EVERYTHING));
        Files.writeString(truck.resolve("new.tmp"), "new");
        check.round();

        assertThat(check.last().orElseThrow().complete()).contains(true);
        assertThat(problem(check)).isEmpty();
    }

    @Test
    void byRulesThatNobodyKnowsItCantTell() throws Exception {
        publish(42);
        check.follow(new Places(truck, status, ContentRules.unknown(Message.said("its list is no text"))));
        check.round();

        assertThat(check.last().orElseThrow().complete()).isEmpty();
        assertThat(check.last().orElseThrow().reason()).contains("what the sync program leaves out is not known");
    }

    @Test
    void aFileTooManyTakesNothingFromTheTruck() throws Exception {
        publish(42);
        Files.writeString(truck.resolve("own.txt"), "own");
        check.round();

        assertThat(check.last().flatMap(ContentCheck::complete)).contains(true);
        assertThat(check.last().orElseThrow().extra().count()).isEqualTo(1);
    }

    @Test
    void withoutAListItCannotTell() throws Exception {
        check.round();

        assertThat(check.last().orElseThrow().complete()).isEmpty();
        assertThat(check.last().orElseThrow().reason()).contains("there is no list from the station yet");
        assertThat(check.completeFor(ENGINE_HASH)).isEmpty();
        assertThat(Files.exists(scratch.resolve("state/files.known")))
                .as("the disk is left alone")
                .isFalse();
    }

    @Test
    void withAMissingFolderItCannotTell() throws Exception {
        publish(42);
        Files.delete(truck.resolve("map.pdf"));
        Files.delete(truck.resolve("plan.pdf"));
        Files.delete(truck);
        check.round();

        assertThat(check.last().orElseThrow().complete()).isEmpty();
        assertThat(check.last().orElseThrow().reason()).contains("the Sync folder's directory is missing on the disk");
    }

    @Test
    void looksNowhereBeforeItKnowsWhere() throws Exception {
        SelfCheck lost = new SelfCheck(content(), scratch.resolve("state"), Duration.ZERO, clock(), () -> passed);
        lost.round();

        assertThat(lost.last()).isEmpty();
    }

    @Test
    void looksAgainWhenSomethingChanged() throws Exception {
        publish(42);
        check.round();
        Files.delete(truck.resolve("map.pdf"));
        pass(Duration.ofSeconds(10));
        check.round();
        assertThat(check.last().flatMap(ContentCheck::complete))
                .as("nobody told it")
                .contains(true);

        check.changed();
        pass(Duration.ofSeconds(6));
        check.round();

        assertThat(check.last().flatMap(ContentCheck::complete)).contains(false);
        assertThat(check.last().flatMap(ContentCheck::matched)).contains(now.minusSeconds(16));
    }

    @Test
    void looksAgainWhenTheListIsAnother() throws Exception {
        publish(42);
        check.round();
        Files.writeString(station.resolve("new.pdf"), "new");
        publish(43);
        pass(Duration.ofSeconds(5));
        check.round();

        assertThat(check.last().orElseThrow().update()).isEqualTo(OptionalLong.of(43));
        assertThat(check.last().flatMap(ContentCheck::complete)).contains(false);
    }

    @Test
    void decidesOnlyAboutTheVersionThatTheEngineNames() throws Exception {
        FolderHash fingerprint = publish(42);
        check.round();

        assertThat(check.completeFor(ENGINE_HASH)).contains(true);
        assertThat(check.completeFor(fingerprint)).contains(true);
        assertThat(check.completeFor(new FolderHash("NEXT"))).isEmpty();
    }

    @Test
    void decidesNothingWhileAChangeIsUnseen() throws Exception {
        publish(42);
        check.round();
        check.changed();
        assertThat(check.completeFor(ENGINE_HASH)).isEmpty();

        pass(Duration.ofSeconds(6));
        check.round();
        assertThat(check.completeFor(ENGINE_HASH)).contains(true);
    }

    @Test
    void whatWasFoundHoldsWhileItOnlyLooksAgain() throws Exception {
        Files.writeString(station.resolve("new.pdf"), "new");
        publish(42);
        check.round();
        check.lookAgain();
        assertThat(check.completeFor(ENGINE_HASH)).contains(false);

        Files.writeString(truck.resolve("new.pdf"), "new");
        pass(Duration.ofSeconds(6));
        check.round();
        assertThat(check.completeFor(ENGINE_HASH)).contains(true);
    }

    @Test
    void readsEveryByteOnceADay() throws Exception {
        publish(42);
        check.round();
        Instant first = now;
        pass(Duration.ofHours(23));
        check.round();
        assertThat(check.last().flatMap(ContentCheck::fullCheck)).contains(first);

        pass(Duration.ofHours(1));
        check.round();
        assertThat(check.last().flatMap(ContentCheck::fullCheck)).contains(now);
        assertThat(check.last().flatMap(ContentCheck::complete)).contains(true);
    }

    @Test
    void looksAtChangesOnlyWhileEveryByteOfAnotherFolderIsRead() throws Exception {
        Semaphore everyByte = new Semaphore(1);
        SelfCheck second = new SelfCheck(
                content(),
                scratch.resolve("second"),
                StationListFolder::new,
                Duration.ofDays(1),
                everyByte,
                clock(),
                this::passedTime);
        second.follow(new Places(truck, status, rules));
        publish(42);
        second.round();
        Instant first = now;
        assertThat(everyByte.tryAcquire()).isTrue();
        pass(Duration.ofDays(1));

        second.round();
        assertThat(second.last().map(ContentCheck::checked)).contains(now);
        assertThat(second.last().flatMap(ContentCheck::fullCheck)).contains(first);

        everyByte.release();
        second.round();
        assertThat(second.last().flatMap(ContentCheck::fullCheck)).contains(now);
        assertThat(everyByte.availablePermits()).isEqualTo(1);
    }

    @Test
    void takesNoOtherFoldersListForItsOwn() throws Exception {
        FolderName plans = new FolderName("plans");
        SelfCheck ofPlans = new SelfCheck(
                content(),
                scratch.resolve("second"),
                where -> StationListFolder.of(where, plans, true),
                Duration.ZERO,
                new Semaphore(1),
                clock(),
                this::passedTime);
        ofPlans.follow(new Places(truck, status, rules));
        publish(42);
        StationList maps = ((StationListFolder.Found.Usable) new StationListFolder(status).read()).list();
        Files.delete(status.resolve("station.manifest"));
        StationListFolder.of(status, new FolderName("maps"), true).publish(maps, "~STATION.part");

        ofPlans.round();
        assertThat(ofPlans.last().orElseThrow().update()).isEmpty();
        assertThat(ofPlans.last().orElseThrow().complete()).isEmpty();

        StationListFolder.of(status, plans, false).publish(maps, "~STATION.part");
        ofPlans.round();
        assertThat(ofPlans.last().orElseThrow().complete()).contains(true);
    }

    @Test
    void believesNoListThatItsStationHasNotSigned() throws Exception {
        SigningKey key = SigningKey.generate();
        ListTrust trust = new ListTrust(key.verifyKey(), scratch.resolve("trusting"));
        SelfCheck trusting = new SelfCheck(
                content(),
                scratch.resolve("trusting"),
                where -> new StationListFolder(where).signed(trust),
                Duration.ZERO,
                new Semaphore(1),
                clock(),
                this::passedTime);
        trusting.follow(new Places(truck, status, rules));
        publish(42);
        trusting.round();

        assertThat(trusting.last().orElseThrow().complete()).isEmpty();
        assertThat(trusting.last().orElseThrow().update()).isEmpty();
        assertThat(trusting.last().orElseThrow().reason())
                .contains("the station has not signed the list of files that is there");
        assertThat(trusting.completeFor(ENGINE_HASH)).isEmpty();
        assertThat(trusting.problems()).as("its signature may be on its way").isEmpty();

        pass(Duration.ofMinutes(2));
        trusting.round();
        assertThat(trusting.problems()).extracting(Hindrance::code).containsExactly(ProblemCode.LIST_NOT_SIGNED);

        StationList list = ((StationListFolder.Found.Usable) new StationListFolder(status).read()).list();
        new ListSigner(() -> key, scratch.resolve("data"), clock())
                .sign(status, Optional.empty(), list, "~STATION.part");
        trusting.round();
        assertThat(trusting.last().orElseThrow().complete()).contains(true);
        assertThat(trusting.problems()).isEmpty();
    }

    @Test
    void aFullCheckFindsAByteThatFlippedAndNamesTheFileUntilItIsWholeAgain() throws Exception {
        publish(42);
        check.round();
        overwriteWithItsOldTime("map.pdf", "a mop");
        pass(Duration.ofDays(1));
        check.round();

        assertThat(check.last().orElseThrow().different()).isEqualTo(new FileNames(1, List.of("map.pdf")));
        assertThat(problem(check))
                .contains("the disk may be damaged: 1 file has another content though its size and time are the same:"
                        + " map.pdf");

        SelfCheck next = start(Duration.ofDays(1));
        next.round();
        assertThat(problem(next)).as("after a restart").isEqualTo(problem(check));

        overwriteWithItsOldTime("map.pdf", "a map");
        pass(Duration.ofDays(1));
        check.round();
        assertThat(check.last().flatMap(ContentCheck::complete)).contains(true);
        assertThat(problem(check)).isEmpty();
    }

    @Test
    void aContentThatTheStationHasIsNoDamageHoweverItCame() throws Exception {
        Files.writeString(station.resolve("map.pdf"), "a mop");
        publish(42);
        check.round();
        overwriteWithItsOldTime("map.pdf", "a mop");
        pass(Duration.ofDays(1));
        check.round();

        assertThat(check.last().flatMap(ContentCheck::complete)).contains(true);
        assertThat(problem(check)).isEmpty();
    }

    @Test
    void aNewListCutsTheReadingOfEveryByteShort() throws Exception {
        publish(42);
        check.round();
        pass(Duration.ofDays(1));
        Files.writeString(station.resolve("new.pdf"), "new");
        // Asked what time it is twice before it reads, and then while it reads.
        int[] asked = {0};
        whenAsked = () -> {
            if (++asked[0] == 3) {
                publish(43);
            }
            return null;
        };

        check.round();
        assertThat(check.last().orElseThrow().update()).isEqualTo(OptionalLong.of(42));
        check.round();
        assertThat(check.last().orElseThrow().update()).isEqualTo(OptionalLong.of(43));
        assertThat(check.last().flatMap(ContentCheck::complete)).contains(false);
        assertThat(check.last().flatMap(ContentCheck::fullCheck)).contains(now.minus(Duration.ofDays(1)));
    }

    @Test
    void goesOnFromTheLastCheckAfterARestart() throws Exception {
        publish(42);
        check.round();
        ContentCheck before = check.last().orElseThrow();
        pass(Duration.ofDays(9));

        SelfCheck next = start(Duration.ofDays(1));
        next.recall();

        assertThat(next.last()).contains(before);
        assertThat(new CheckFile(scratch.resolve("state")).read()).contains(before);
        assertThat(next.completeFor(ENGINE_HASH))
                .as("nothing was looked at yet")
                .isEmpty();
    }

    @Test
    void aDamagedFileOfTheLastCheckIsNone() throws Exception {
        Files.createDirectories(scratch.resolve("state"));
        Files.writeString(scratch.resolve("state/check.json"), "{\"checked\": 17");

        check.recall();

        assertThat(check.last()).isEmpty();
    }

    @Test
    void runsUntilItIsInterrupted() throws Exception {
        publish(42);
        FutureTask<Void> run = new FutureTask<>(() -> {
            check.run();
            return null;
        });
        Thread thread = new Thread(run);
        thread.start();
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (check.last().isEmpty() && System.nanoTime() < limit) {
            Thread.onSpinWait();
        }
        thread.interrupt();

        assertThat(check.last().flatMap(ContentCheck::complete)).contains(true);
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> run.get(10, TimeUnit.SECONDS))
                .hasCauseInstanceOf(InterruptedException.class);
    }

    @Test
    void whatWasFoundWrongStaysWhileThereIsNoListAndOverARestart() throws Exception {
        publish(42);
        Files.delete(truck.resolve("map.pdf"));
        Files.writeString(truck.resolve("plan.pdf"), "another");
        check.round();
        ContentCheck found = check.last().orElseThrow();

        Files.delete(status.resolve("station.manifest"));
        pass(Duration.ofSeconds(10));
        check.round();

        assertThat(check.last().orElseThrow().reason()).contains("there is no list from the station yet");
        assertStillFound(found);
        assertThat(check.completeFor(ENGINE_HASH)).contains(false);

        check = start(Duration.ofDays(1));
        check.recall();
        check.round();
        assertStillFound(found);

        publish(42);
        Files.writeString(truck.resolve("map.pdf"), "a map");
        Files.writeString(truck.resolve("plan.pdf"), "a plan");
        check.changed();
        pass(Duration.ofSeconds(10));
        check.round();
        assertThat(check.last().flatMap(ContentCheck::complete)).contains(true);
    }

    @Test
    void whatWasFoundWrongStaysWhileTheDiskCannotBeReadWhole() throws Exception {
        publish(42);
        Files.delete(truck.resolve("map.pdf"));
        check.round();
        ContentCheck found = check.last().orElseThrow();

        Files.delete(truck.resolve("plan.pdf"));
        Files.delete(truck);
        pass(Duration.ofMinutes(20));
        check.round();

        assertThat(check.last().orElseThrow().reason()).contains("the Sync folder's directory is missing on the disk");
        assertStillFound(found);
    }

    @Test
    void aHashOfTheVeryContentShowsWithoutAListThatNothingIsWrongAnyMore() throws Exception {
        FolderHash version = publish(42);
        Files.delete(truck.resolve("map.pdf"));
        check.round();
        check.confirmed(version);
        assertThat(check.last().flatMap(ContentCheck::complete))
                .as("while there is a list, a look at the disk decides")
                .contains(false);

        Files.delete(status.resolve("station.manifest"));
        pass(Duration.ofSeconds(10));
        check.round();
        check.confirmed(ENGINE_HASH);
        assertThat(check.last().flatMap(ContentCheck::complete))
                .as("an engine may know of files that it does not have")
                .contains(false);

        check.confirmed(version);
        assertThat(check.last().orElseThrow().complete()).isEmpty();
        assertThat(check.last().orElseThrow().missing()).isEqualTo(FileNames.NONE);
    }

    @Test
    void wakesWhoeverReportsAsSoonAsItHasFoundSomethingElse() throws Exception {
        int[] woken = {0};
        check.whenNews(() -> woken[0]++);
        publish(42);
        check.round();
        assertThat(woken[0]).isEqualTo(1);

        pass(Duration.ofMinutes(20));
        check.round();
        assertThat(woken[0]).as("the same again is no news").isEqualTo(1);
    }

    @Test
    void saysAfterEachLookThatItIsOver() throws Exception {
        int[] looks = {0};
        check.whenLooked(() -> looks[0]++);
        publish(42);
        check.round();
        check.round();
        assertThat(looks[0]).as("nothing was due the second time").isEqualTo(1);

        pass(Duration.ofMinutes(20));
        check.round();
        assertThat(looks[0]).isEqualTo(2);
    }

    /** Until the look it was not known whether all is there, and so somebody may have been told just that. */
    @Test
    void wakesAlsoWhenAfterAStartOrAChangeItFindsTheSameAsBefore() throws Exception {
        publish(42);
        check.round();
        SelfCheck next = start(Duration.ofDays(1));
        next.recall();
        int[] woken = {0};
        next.whenNews(() -> woken[0]++);

        next.round();
        assertThat(next.completeFor(ENGINE_HASH)).contains(true);
        assertThat(woken[0]).as("after the start").isEqualTo(1);

        next.changed();
        assertThat(next.completeFor(ENGINE_HASH)).isEmpty();
        pass(Duration.ofSeconds(6));
        next.round();
        assertThat(next.completeFor(ENGINE_HASH)).contains(true);
        assertThat(woken[0]).as("after the change").isEqualTo(2);
    }

    @Test
    void aFileThatChangedWhileTheAgentWasOffIsNoticedAtTheFirstLook() throws Exception {
        publish(42);
        check.round();
        Files.writeString(truck.resolve("map.pdf"), "a maP");
        pass(Duration.ofDays(9));

        SelfCheck next = start(Duration.ofDays(1));
        next.recall();
        next.round();

        assertThat(next.completeFor(ENGINE_HASH)).contains(false);
    }

    /** Whatever ends a look, what it set out to see is still to be seen, and the old answer is none. */
    @Test
    void anErrorInTheMiddleOfALookLeavesNoOldAnswer() throws Exception {
        publish(42);
        check.round();
        FolderHash version = check.last().flatMap(ContentCheck::version).orElseThrow();
        assertThat(check.completeFor(version)).contains(true);
        Files.delete(truck.resolve("map.pdf"));
        check.changed();
        passed = passed.plus(Duration.ofMinutes(1));
        int[] asked = {0};
        whenAsked = () -> {
            if (++asked[0] >= 3) {
                throw new OutOfMemoryError("Java heap space");
            }
            return null;
        };

        assertThatThrownBy(check::round).isInstanceOf(OutOfMemoryError.class);

        whenAsked = () -> null;
        assertThat(check.completeFor(version)).isEmpty();
        check.round();
        assertThat(check.completeFor(version)).contains(false);
    }

    @Test
    void aFaultOfTheCheckShowsAndIsOverWhenItWorksAgain() throws Exception {
        publish(42);
        boolean[] broken = {true};
        Thread reports = Thread.currentThread();
        whenAsked = () -> {
            if (broken[0] && Thread.currentThread() != reports) {
                throw new NoClassDefFoundError("a/part/of/the/Program");
            }
            return null;
        };
        FutureTask<Void> run = new FutureTask<>(() -> {
            check.run();
            return null;
        });
        Thread thread = new Thread(run);
        thread.start();
        awaitCondition(() -> !check.problems().isEmpty());
        assertThat(check.problems())
                .extracting(each -> each.problem().code())
                .containsExactly(ProblemCode.SYNC_NOT_LOOKED_AT);
        assertThat(problem(check)).contains("the agent's check of its files fails (NoClassDefFoundError)");

        broken[0] = false;
        awaitCondition(() -> check.problems().isEmpty());
        assertThat(check.last().flatMap(ContentCheck::complete)).contains(true);
        thread.interrupt();
        thread.join();
    }

    /** Until it has ended nobody knows what became of the change, however long it takes. */
    @Test
    void whileAChangeIsLookedAtTheOldAnswerIsNone() throws Exception {
        publish(42);
        check.round();
        assertThat(check.completeFor(ENGINE_HASH)).contains(true);
        Files.delete(truck.resolve("map.pdf"));
        check.changed();
        pass(Duration.ofMinutes(1));

        try (HangingDisk disk = new HangingDisk()) {
            assertThat(check.completeFor(ENGINE_HASH)).isEmpty();
        }
        assertThat(check.completeFor(ENGINE_HASH)).contains(false);
    }

    @Test
    void aDiskThatDoesNotAnswerIsSaidAndLeavesNoOldAnswer() throws Exception {
        publish(42);
        check.round();
        pass(Duration.ofMinutes(15));
        assertThat(check.completeFor(ENGINE_HASH)).contains(true);

        try (HangingDisk disk = new HangingDisk()) {
            assertThat(problem(check)).isEmpty();
            pass(Duration.ofMinutes(1));
            assertThat(problem(check)).as("a disk may take a while").isEmpty();
            assertThat(check.completeFor(ENGINE_HASH)).contains(true);
            pass(Duration.ofMinutes(1));
            assertThat(problem(check))
                    .contains("the agent's check of its files does not go on: the disk does not answer");
            assertThat(check.problems())
                    .extracting(each -> each.problem().code())
                    .containsExactly(ProblemCode.SYNC_NOT_LOOKED_AT);
            assertThat(check.completeFor(ENGINE_HASH)).isEmpty();
        }
        assertThat(problem(check)).isEmpty();
        assertThat(check.completeFor(ENGINE_HASH)).contains(true);
    }

    /** A look that hangs in the middle of the folder, on a thread of its own. */
    private final class HangingDisk implements AutoCloseable {

        private final CountDownLatch hangs = new CountDownLatch(1);
        private final CountDownLatch answers = new CountDownLatch(1);
        private final FutureTask<Void> look;

        private HangingDisk() throws InterruptedException {
            ContentRules usual = rules;
            check.follow(new Places(
                    truck, status, ContentRules.of(List.of("copies"), (directory, name, isDirectory) -> {
                        hangs.countDown();
                        await(answers);
                        return usual.kindOf(directory, name, isDirectory);
                    })));
            look = new FutureTask<>(() -> {
                check.round();
                return null;
            });
            new Thread(look).start();
            await(hangs);
        }

        /** It answers again, and the look ends. */
        @Override
        public void close() throws Exception {
            answers.countDown();
            look.get(60, TimeUnit.SECONDS);
        }

        private static void await(CountDownLatch latch) {
            try {
                assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private static void awaitCondition(BooleanSupplier condition) {
        long limit = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!condition.getAsBoolean() && System.nanoTime() < limit) {
            Thread.onSpinWait();
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    private void assertStillFound(ContentCheck found) {
        ContentCheck now = check.last().orElseThrow();
        assertThat(now.complete()).contains(false);
        assertThat(now.update()).isEqualTo(found.update());
        assertThat(now.posted()).isEqualTo(found.posted());
        assertThat(now.missing()).isEqualTo(found.missing());
        assertThat(now.different()).isEqualTo(found.different());
        assertThat(now.checked()).as("the moment when it was found").isEqualTo(found.checked());
    }

    private static Optional<String> problem(SelfCheck check) {
        return check.problems().stream().findFirst().map(each -> each.problem().text());
    }

    private Duration passedTime() {
        try {
            whenAsked.call();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
        return passed;
    }

    private FolderContent content() {
        return FolderContent.rememberedIn(scratch.resolve("state/files.known"), clock());
    }

    private SelfCheck start(Duration fullCheckEvery) {
        SelfCheck started =
                new SelfCheck(content(), scratch.resolve("state"), fullCheckEvery, clock(), this::passedTime);
        started.follow(new Places(truck, status, rules));
        return started;
    }

    private FolderHash publish(long update) throws Exception {
        FingerprintResult.Whole result = (FingerprintResult.Whole) FolderContent.ofThisRun(clock())
                .read(station, stationRules, FolderContent.Mode.CHANGED_FILES, Throttle.unlimited());
        new StationListFolder(status)
                .publish(
                        StationList.of(
                                update, POSTED, new PeerId("STATION"), Optional.of(ENGINE_HASH), result.fingerprint()),
                        "~STATION.part");
        // Two lists may be written within what the disk's clock can tell apart.
        Files.setLastModifiedTime(status.resolve("station.manifest"), FileTime.from(POSTED.plusSeconds(update)));
        return result.fingerprint().hash();
    }

    private void overwriteWithItsOldTime(String name, String content) throws IOException {
        Path file = truck.resolve(name);
        FileTime time = Files.getLastModifiedTime(file);
        Files.writeString(file, content, StandardOpenOption.WRITE);
        Files.setLastModifiedTime(file, time);
    }

    private void pass(Duration time) {
        passed = passed.plus(time);
        now = now.plus(time);
    }

    private Clock clock() {
        InstantSource source = () -> now;
        return source.withZone(ZoneOffset.UTC);
    }
}
