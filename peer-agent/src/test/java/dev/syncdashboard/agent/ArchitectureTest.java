package dev.syncdashboard.agent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packages = "dev.syncdashboard", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String AGENT = "dev.syncdashboard.agent..";

    @ArchTest
    static final ArchRule NO_SPRING_AND_NO_ENGINE_BY_NAME = noClasses()
            .that()
            .resideInAPackage(AGENT)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.springframework..",
                    "okhttp3..",
                    "tools.jackson..",
                    "dev.syncdashboard.sync..",
                    "dev.syncdashboard.engine.syncv1..",
                    "dev.syncdashboard.engine.syncv2..",
                    "dev.syncdashboard.engine.syncthing..");

    @ArchTest
    static final ArchRule PICOCLI_ONLY_IN_THE_PROGRAM = noClasses()
            .that()
            .resideInAPackage(AGENT)
            .and()
            .resideOutsideOfPackage("dev.syncdashboard.agent.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("picocli..", "dev.syncdashboard.agent.cli..", "java.util.logging..");

    @ArchTest
    static final ArchRule TIME_IS_INJECTED = noClasses()
            .that()
            .resideInAPackage(AGENT)
            .and()
            .doNotHaveFullyQualifiedName("dev.syncdashboard.agent.cli.Main")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC");

    @ArchTest
    static final ArchRule ONLY_MAIN_ENDS_THE_PROCESS = noClasses()
            .that()
            .resideInAPackage(AGENT)
            .and()
            .doNotHaveFullyQualifiedName("dev.syncdashboard.agent.cli.Main")
            .should()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule THE_STARTER_NEEDS_NOTHING_ELSE = noClasses()
            .that()
            .resideInAnyPackage("dev.syncdashboard.start..", "dev.syncdashboard.log..")
            .should()
            .dependOnClassesThat(
                    // Annotations of JSpecify need not be there when it runs.
                    new DescribedPredicate<JavaClass>("are not of java.base") {
                        @Override
                        public boolean test(JavaClass used) {
                            String name = used.getBaseComponentType().getPackageName();
                            return !name.equals("dev.syncdashboard.start")
                                    && !name.equals("dev.syncdashboard.log")
                                    && !name.isEmpty()
                                    && !name.startsWith("org.jspecify")
                                    && !ModuleLayer.boot()
                                            .findModule("java.base")
                                            .orElseThrow()
                                            .getPackages()
                                            .contains(name);
                        }
                    });

    @ArchTest
    static final ArchRule NO_CYCLES =
            slices().matching("dev.syncdashboard.(agent..)").should().beFreeOfCycles();
}
