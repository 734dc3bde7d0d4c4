package dev.syncdashboard;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import com.tngtech.archunit.lang.syntax.elements.ClassesThat;
import java.time.Instant;

@AnalyzeClasses(packages = "dev.syncdashboard", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

    @ArchTest
    static final ArchRule needsNoSpring =
            noClasses().should().dependOnClassesThat().resideInAPackage("org.springframework..");

    @ArchTest
    static final ArchRule onlyTheHttpPackageKnowsOkHttp = noClasses()
            .that()
            .resideOutsideOfPackage("dev.syncdashboard.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("okhttp3..", "okio..");

    @ArchTest
    static final ArchRule theHttpPackageKnowsNothingOfWhatIsAsked =
            nothingIn("dev.syncdashboard.http..").resideInAnyPackage("..sync..", "..engine..", "..status..");

    @ArchTest
    static final ArchRule theStatusFileKnowsNoEngine =
            nothingIn("..status..").resideInAnyPackage("..sync..", "..engine..", "dev.syncdashboard.http..");

    @ArchTest
    static final ArchRule thePortKnowsNoEngineByName =
            nothingIn("..engine").resideInAnyPackage("..sync..", "dev.syncdashboard.http..", "..engine.*..");

    @ArchTest
    static final ArchRule theLibraryKnowsNoCommandLineOfItsOwn = noClasses()
            .that()
            .resideOutsideOfPackage("..sync.cli..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("..sync.cli..");

    @ArchTest
    static final ArchRule onlySettingsAndTheCommandLineKnowPicocli = noClasses()
            .that()
            .resideOutsideOfPackages("..sync.cli..", "..settings..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..");

    @ArchTest
    static final ArchRule onlyTheProgramEndsTheProcess = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("dev.syncdashboard.sync.cli.SyncCli")
            .should()
            .callMethod(System.class, "exit", int.class);

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching("dev.syncdashboard.(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule theTimeIsGivenFromOutside = noClasses()
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    private static ClassesThat<ClassesShouldConjunction> nothingIn(String packages) {
        return noClasses().that().resideInAPackage(packages).should().dependOnClassesThat();
    }
}
