package id.tuntas.gateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "id.tuntas.gateway",
        importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    @ArchTest
    static final ArchRule noBusinessCode =
            classes()
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "javax.net.ssl..",
                            "jakarta.servlet..",
                            "org.jspecify..",
                            "org.springframework..",
                            "org.apache.hc..",
                            "org.apache.catalina..",
                            "org.apache.tomcat..",
                            "io.github.resilience4j..",
                            "io.github.bucket4j..",
                            "com.github.benmanes.caffeine..",
                            "io.micrometer.core..",
                            "com.mongodb..",
                            "org.bson..",
                            "org.mongodb.spring.session..",
                            "javax.crypto..",
                            "org.slf4j..",
                            "tools.jackson..",
                            "id.tuntas.platform.web..",
                            "id.tuntas.gateway..")
                    .because(
                            "the gateway routes and guards; what it reads or joins of a body would"
                                    + " have to change with every service");

    @ArchTest
    static final ArchRule jsonIsReadForTheDocumentOnly =
            noClasses()
                    .that()
                    .resideOutsideOfPackage("..docs")
                    .should()
                    .dependOnClassesThat()
                    .resideInAPackage("tools.jackson..")
                    .because("bodies pass as they are");

    @ArchTest
    static final ArchRule noControllers =
            noClasses()
                    .should()
                    .beAnnotatedWith("org.springframework.web.bind.annotation.RestController")
                    .orShould()
                    .beAnnotatedWith("org.springframework.stereotype.Controller")
                    .because(
                            "an answer that the gateway makes up itself is one that no service owns");
}
