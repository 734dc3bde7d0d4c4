package dev.syncdashboard.demo;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Timer;
import java.util.concurrent.Executor;
import java.util.concurrent.ThreadFactory;

/** A thread that begins elsewhere than in its one place can end without a word. */
@AnalyzeClasses(packages = "dev.syncdashboard", importOptions = DoNotIncludeTests.class)
class ThreadsTest {

    @ArchTest
    static final ArchRule threadsBeginInOnePlace = noClasses()
            .that()
            // The starter has nothing but java.base, and its one thread ends the process whatever happens to it.
            .resideOutsideOfPackages("dev.syncdashboard.threads", "dev.syncdashboard.start", "dev.syncdashboard.demo..")
            .should()
            .callCodeUnitWhere(beginsThreadsOfItsOwn())
            .orShould()
            .beAssignableTo(Thread.class)
            .orShould()
            .beAssignableTo(Timer.class);

    private static DescribedPredicate<JavaCall<?>> beginsThreadsOfItsOwn() {
        return describe("begins threads of its own", call -> {
            CodeUnitCallTarget called = call.getTarget();
            boolean begins = switch (called.getOwner().getName()) {
                case "java.lang.Thread", "java.util.Timer" -> called.getName().equals("<init>");
                case "java.util.concurrent.Executors" -> called.getName().startsWith("new") && !isGivenThreads(called);
                case "java.util.concurrent.ThreadPoolExecutor",
                        "java.util.concurrent.ScheduledThreadPoolExecutor",
                        "java.util.concurrent.ForkJoinPool" ->
                    called.getName().equals("<init>") && !isGivenThreads(called);
                case "java.util.concurrent.CompletableFuture" ->
                    called.getName().endsWith("Async") && !isGivenThreads(called);
                default ->
                    called.getName().equals("parallelStream")
                            || called.getName().equals("commonPool");
            };
            return begins;
        });
    }

    private static boolean isGivenThreads(CodeUnitCallTarget called) {
        return called.getRawParameterTypes().stream()
                .anyMatch(type -> type.isAssignableTo(ThreadFactory.class) || type.isAssignableTo(Executor.class));
    }
}
