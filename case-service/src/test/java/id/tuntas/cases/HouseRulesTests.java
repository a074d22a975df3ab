package id.tuntas.cases;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(packages = "id.tuntas.cases", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    private static final DescribedPredicate<JavaClass> WIRE =
            named("the wire", ".*(Controller|View|Views|Body|Bodies|Summary|Problems)");

    private static final DescribedPredicate<JavaClass> STORE =
            named("the store", ".*(Documents?|DocumentKind)|PersonalFields");

    private static final DescribedPredicate<JavaClass> MESSAGES =
            named("the messages", ".*Messages");

    private static final DescribedPredicate<JavaClass> EDGE =
            WIRE.or(STORE)
                    .or(MESSAGES)
                    .or(
                            named(
                                    "what puts things together",
                                    ".*(Configuration|Application)"
                                            + "|Consistent|KnownDistrict|ValidPhone"
                                            + "|IdentityDirectory"))
                    .as("what meets the outside");

    @ArchTest
    static final ArchRule theModelKnowsNoFramework =
            noClasses()
                    .that(DescribedPredicate.not(EDGE))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework..",
                            "com.mongodb..",
                            "org.bson..",
                            "org.apache.kafka..",
                            "tools.jackson..",
                            "jakarta..")
                    .because(
                            "lifecycles, policies and use cases must be readable, and testable in"
                                    + " milliseconds, without what carries and keeps them");

    @ArchTest
    static final ArchRule theModelSeesNothingThatMeetsTheOutside =
            noClasses()
                    .that(DescribedPredicate.not(EDGE))
                    .should()
                    .dependOnClassesThat(EDGE)
                    .because("what is stored or sent may change, the rules not");

    @ArchTest
    static final ArchRule theWireSeesNeitherStoreNorMessages =
            noClasses()
                    .that(WIRE)
                    .should()
                    .dependOnClassesThat(STORE.or(MESSAGES))
                    .because("a field renamed in the store must not change an answer");

    @ArchTest
    static final ArchRule theStoreSeesNeitherWireNorMessages =
            noClasses()
                    .that(STORE)
                    .should()
                    .dependOnClassesThat(WIRE.or(MESSAGES))
                    .because("what a screen asks for must not shape what is kept");

    @ArchTest
    static final ArchRule messagesSeeNeitherWireNorStore =
            noClasses()
                    .that(MESSAGES)
                    .should()
                    .dependOnClassesThat(WIRE.or(STORE))
                    .because("an event reaches the model by the same use cases as a request");

    @ArchTest
    static final ArchRule oneWritePath =
            noClasses()
                    .that()
                    .resideInAnyPackage("..report..", "..disclosure..", "..closure..")
                    .or(named("case files", "Case.*"))
                    .should()
                    .dependOnClassesThat()
                    .haveNameMatching("com\\.mongodb\\.client\\.(MongoDatabase|MongoCollection)")
                    .because(
                            "an aggregate is saved with its events by the aggregate store alone; of a"
                                    + " write past it nobody would hear");

    @ArchTest
    static final ArchRule personalDataIsOpenedForViewsAlone =
            classes()
                    .that(
                            DescribedPredicate.describe(
                                    "open personal data",
                                    (JavaClass type) ->
                                            type.getMethodCallsFromSelf().stream()
                                                    .anyMatch(call ->
                                                            call.getTargetOwner()
                                                                            .getSimpleName()
                                                                            .equals("Personal")
                                                                    && call.getName()
                                                                            .equals("open"))))
                    .should()
                    .haveNameMatching(".*(Views?(\\$.*)?|Opening)")
                    .because("each place that opens it is one more that can leak it");

    @ArchTest
    static final ArchRule featuresFormNoCircle =
            slices().matching("id.tuntas.cases.(*)..")
                    .should()
                    .beFreeOfCycles()
                    .because("a room can be changed alone only where the house has a direction");

    /** By the name of the outermost class. */
    private static DescribedPredicate<JavaClass> named(String what, String pattern) {
        return DescribedPredicate.describe(
                what,
                type ->
                        type.getPackageName().startsWith("id.tuntas.cases")
                                && type.getName()
                                        .substring(type.getPackageName().length() + 1)
                                        .replaceFirst("\\$.*", "")
                                        .matches(pattern));
    }
}
