package dev.syncdashboard.demo;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import java.time.Instant;

@AnalyzeClasses(packages = "dev.syncdashboard.demo", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ENGINE = "dev.syncdashboard.demo.engine..";

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.syncdashboard.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule listsAndMergesKnowNoDiskAndNoNetwork = noClasses()
            .that()
            .resideInAPackage("dev.syncdashboard.demo.engine.files")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.io..", "java.nio.channels..", "java.net..", "java.util.concurrent..");

    @ArchTest
    static final ArchRule engineKnowsNothingOfTheDemo = noClasses()
            .that()
            .resideInAPackage(ENGINE)
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("dev.syncdashboard.agent..", "dev.syncdashboard.dashboard..", "org.springframework..");

    @ArchTest
    static final ArchRule timeComesFromAClock = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule onlyTheApiKnowsHttp = noClasses()
            .that()
            .resideInAPackage(ENGINE)
            .and()
            .resideOutsideOfPackage("dev.syncdashboard.demo.engine.api")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.sun.net.httpserver..", "tools.jackson..");
}
