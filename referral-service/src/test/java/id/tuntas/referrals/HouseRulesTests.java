package id.tuntas.referrals;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "id.tuntas.referrals",
        importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    private static final DescribedPredicate<JavaClass> WIRE =
            named("the wire", "(.*Controller|.*View|.*Views|.*Request|.*Requests|TextWithOther)");

    private static final DescribedPredicate<JavaClass> STORE =
            named("the store", "(.*Documents|Stored.*|Places)");

    private static final DescribedPredicate<JavaClass> OUTSIDE =
            WIRE.or(STORE)
                    .or(
                            named(
                                    "settings",
                                    "(.*Configuration|.*Properties|.*Sweep|.*Application|CaseMessages)"))
                    .or(named("other services", "(CaseService.*|Identity.*)"))
                    .or(resideInAPackage("..calls.."))
                    .as("what meets the outside");

    @ArchTest
    static final ArchRule theModelKnowsNoFramework =
            noClasses()
                    .that(not(OUTSIDE))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "com.mongodb..",
                            "org.bson..",
                            "org.apache.kafka..",
                            "tools.jackson..",
                            "io.github.resilience4j..",
                            "jakarta..")
                    .because(
                            "a referral's life and its use cases must be readable, and testable in"
                                    + " milliseconds, without what carries and keeps them");

    @ArchTest
    static final ArchRule theModelSeesNothingThatMeetsTheOutside =
            noClasses()
                    .that(not(OUTSIDE))
                    .should()
                    .dependOnClassesThat(OUTSIDE)
                    .because(
                            "ports point inwards: what is stored or sent may change, the rules not");

    @ArchTest
    static final ArchRule wireAndStoreNeverSeeEachOther =
            noClasses()
                    .that(WIRE.and(resideInAPackage("..referral..")))
                    .should()
                    .dependOnClassesThat(STORE)
                    .because("a field renamed in the store must not change an answer");

    @ArchTest
    static final ArchRule theStoreDoesNotKnowTheWire =
            noClasses()
                    .that(STORE)
                    .should()
                    .dependOnClassesThat(WIRE)
                    .because("what is asked for on a screen must not shape what is kept");

    @ArchTest
    static final ArchRule oneWritePath =
            noClasses()
                    .that()
                    .resideInAnyPackage("..referral..", "..queue..")
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching("com\\.mongodb\\.client\\.(MongoDatabase|MongoCollection)")
                    .because(
                            "a referral is saved with its events by the aggregate store alone; a write"
                                    + " past it would be heard of by nobody");

    @ArchTest
    static final ArchRule guardsStandBeforeEveryCall =
            classes()
                    .that(
                            DescribedPredicate.<JavaClass>describe(
                                            "call other services",
                                            HouseRulesTests::callsOtherServices)
                                    .and(not(resideInAPackage("..calls.."))))
                    .should()
                    .dependOnClassesThat()
                    .haveSimpleName("GuardedCalls")
                    .because("a service that hangs must not hold those that call it");

    @ArchTest
    static final ArchRule featuresFormNoCircle =
            slices().matching("id.tuntas.referrals.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("a room can be changed alone only where the house has a direction");

    private static boolean callsOtherServices(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream()
                .anyMatch(dependency ->
                        dependency.getTargetClass().getSimpleName().equals("RestClient"));
    }

    /** By the name of the outermost class. */
    private static DescribedPredicate<JavaClass> named(String what, String pattern) {
        return DescribedPredicate.describe(
                what,
                type ->
                        type.getPackageName().startsWith("id.tuntas.referrals")
                                && type.getName()
                                        .substring(type.getPackageName().length() + 1)
                                        .replaceFirst("\\$.*", "")
                                        .matches(pattern));
    }
}
