package dev.syncdashboard.dashboard;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.belongToAnyOf;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.elements.ClassesShouldConjunction;
import com.tngtech.archunit.lang.syntax.elements.ClassesThat;
import dev.syncdashboard.content.Sha256;
import dev.syncdashboard.dashboard.fleet.Fleet;
import dev.syncdashboard.dashboard.fleet.FleetEditor;
import dev.syncdashboard.dashboard.fleet.FleetEvent;
import dev.syncdashboard.dashboard.fleet.FleetNews;
import dev.syncdashboard.dashboard.fleet.FleetSubscriber;
import dev.syncdashboard.signature.KeyCode;
import dev.syncdashboard.signature.VerifyKey;
import java.time.Clock;
import java.time.Instant;

@AnalyzeClasses(packages = "dev.syncdashboard.dashboard", importOptions = DoNotIncludeTests.class)
class ArchitectureTest {

    private static final String ROOT = "dev.syncdashboard.dashboard";

    /** What there is depends on no rule, no thread and no page. */
    @ArchTest
    static final ArchRule theModelKnowsNothingAboveIt = classes()
            .that()
            .resideInAPackage(ROOT + ".model")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            ROOT + ".model",
                            ROOT + ".text",
                            "dev.syncdashboard.status",
                            "dev.syncdashboard.words",
                            "java..",
                            "org.jspecify..")
                    .or(belongToAnyOf(Sha256.class, VerifyKey.class, KeyCode.class)));

    @ArchTest
    static final ArchRule verdictAndTextArePure = classes()
            .that()
            .resideInAnyPackage(ROOT + ".verdict", ROOT + ".text", ROOT + ".roster", ROOT + ".rollout")
            .should()
            .onlyDependOnClassesThat(resideInAnyPackage(
                            ROOT + ".model",
                            ROOT + ".verdict",
                            ROOT + ".text",
                            ROOT + ".roster",
                            ROOT + ".rollout",
                            "dev.syncdashboard.status",
                            "dev.syncdashboard.text",
                            "dev.syncdashboard.words",
                            "java..",
                            "org.jspecify..")
                    .or(belongToAnyOf(Sha256.class, VerifyKey.class, KeyCode.class)));

    /** What became of updates is worked out from the snapshot and the history, and for no page in particular. */
    @ArchTest
    static final ArchRule deliveriesKnowNoPage = nothingIn(ROOT + ".delivery")
            .resideInAnyPackage(ROOT + ".pages..", ROOT + ".web..", ROOT + ".api", ROOT + ".live");

    /** Facts flow into the fleet, and from it snapshots and events to all others. */
    @ArchTest
    static final ArchRule theFleetKnowsNoneOfItsSubscribers = nothingIn(ROOT + ".fleet", ROOT + ".archive")
            .resideInAnyPackage(ROOT + ".history", ROOT + ".live", ROOT + ".api", ROOT + ".health");

    @ArchTest
    static final ArchRule theHistoryKnowsOfTheFleetOnlyWhatHappens = noClasses()
            .that()
            .resideInAPackage(ROOT + ".history")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + ".fleet")
                    .and(not(assignableTo(FleetEvent.class)
                            .or(assignableTo(FleetSubscriber.class))
                            .or(assignableTo(FleetNews.class)))));

    @ArchTest
    static final ArchRule subscribersAreToldAndDoNotAsk = noClasses()
            .that()
            .implement(FleetSubscriber.class)
            .should()
            .dependOnClassesThat(assignableTo(Fleet.class).or(assignableTo(FleetEditor.class)));

    @ArchTest
    static final ArchRule livePagesHearOfTheFleetFromItself =
            nothingIn(ROOT + ".live").resideInAPackage(ROOT + ".history");

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching(ROOT + ".(**)").should().beFreeOfCycles();

    /** What two pages have in common is in {@code pages}, so that each can be changed without the other. */
    @ArchTest
    static final ArchRule noPageImportsAPage =
            slices().matching(ROOT + ".pages.(*)..").should().notDependOnEachOther();

    /** Guards stand before all pages and know none of them. */
    @ArchTest
    static final ArchRule guardsKnowNoPage = noClasses()
            .that()
            .resideInAPackage(ROOT + ".guard..")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + ".pages..").or(resideInAPackage(ROOT + ".fleet")));

    @ArchTest
    static final ArchRule pagesOnlyRender = noClasses()
            .that()
            .resideInAnyPackage(ROOT + ".pages..", ROOT + ".api", ROOT + ".live", ROOT + ".web..")
            .should()
            .dependOnClassesThat(resideInAPackage("dev.syncdashboard.engine..")
                    .or(resideInAPackage("dev.syncdashboard.sync.."))
                    .or(resideInAPackage(ROOT + ".station"))
                    .or(resideInAPackage(ROOT + ".reports")));

    @ArchTest
    static final ArchRule controllersAreNotForOthers =
            classes().that().haveSimpleNameEndingWith("Controller").should().bePackagePrivate();

    @ArchTest
    static final ArchRule onlyTheWiringKnowsTheSystemsTime = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT)
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(Clock.class, "systemUTC")
            .orShould()
            .callMethod(Clock.class, "systemDefaultZone");

    @ArchTest
    static final ArchRule nothingSpeaksHttpToAnEngineButTheClient = noClasses()
            .should()
            .dependOnClassesThat(resideInAPackage("okhttp3..").and(not(resideInAPackage("okhttp3.tls"))));

    @ArchTest
    static final ArchRule onlyTheHistoryKnowsSql = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".history")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.sql..", "org.springframework.jdbc..", "com.zaxxer..", "org.flywaydb..");

    /** It is not there in a program that was built without it. */
    @ArchTest
    static final ArchRule onlyOnePackageKnowsOpenIdConnect = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".issuer.oidc")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("com.nimbusds..", "net.minidev..");

    private static ClassesThat<ClassesShouldConjunction> nothingIn(String... packages) {
        return noClasses().that().resideInAnyPackage(packages).should().dependOnClassesThat();
    }
}
