package id.tuntas.platform.data;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.mongodb.client.MongoCollection;
import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "id.tuntas.platform",
        importOptions = ImportOption.DoNotIncludeTests.class)
class PlatformRulesTests {

    @ArchTest
    static final ArchRule theStoreOnlyInsertsAndReplaces =
            noClasses()
                    .that()
                    .haveSimpleName("AggregateStore")
                    .should()
                    .callMethodWhere(
                            DescribedPredicate.describe(
                                    "an update or a delete",
                                    (JavaCall<?> call) ->
                                            call.getTargetOwner()
                                                            .isAssignableTo(MongoCollection.class)
                                                    && call.getName()
                                                            .matches(
                                                                    "(update|delete|bulk|findOneAnd).*")))
                    .because(
                            "the change of an update does not carry that version's document, so its"
                                    + " events could be lost or sent twice");

    @ArchTest
    static final ArchRule thePlatformKnowsNoCloudAndNoKeycloak =
            noClasses()
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(
                            "org.springframework.cloud..",
                            "org.keycloak..",
                            "org.springframework.data..")
                    .because("what every service shares must not tie it to one product");

    @ArchTest
    static final ArchRule theEdgeDoesNotKnowTheStore =
            noClasses()
                    .that()
                    .resideInAPackage("id.tuntas.platform.web")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("id.tuntas.platform.data", "com.mongodb..")
                    .because("the gateway has an edge and no store");

    @ArchTest
    static final ArchRule theEdgeHearsOfEndedAccessAndNothingElse =
            noClasses()
                    .that()
                    .resideInAPackage("id.tuntas.platform.web")
                    .and()
                    .haveNameNotMatching(".*\\.(Broker|Revocation[A-Za-z]*)(\\$.*)?")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.apache.kafka..")
                    .because(
                            "every process refuses whoever was revoked; other events are a store's");
}
