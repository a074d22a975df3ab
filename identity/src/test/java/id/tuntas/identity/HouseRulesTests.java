package id.tuntas.identity;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameStartingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

@AnalyzeClasses(
        packages = "id.tuntas.identity",
        importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    @ArchTest
    static final ArchRule theModelKnowsNoFramework =
            classes()
                    .that()
                    .resideInAnyPackage("..directory..", "..administration..")
                    .and()
                    .haveSimpleNameNotStartingWith("Keycloak")
                    .and()
                    .haveSimpleNameNotEndingWith("Controller")
                    .and()
                    .haveSimpleNameNotEndingWith("View")
                    .and()
                    .haveSimpleNameNotEndingWith("Request")
                    .and()
                    .doNotHaveSimpleName("Replies")
                    .and()
                    .haveSimpleNameNotEndingWith("Properties")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "id.tuntas.identity.directory",
                            "id.tuntas.identity.administration",
                            "id.tuntas.identity.changes",
                            "id.tuntas.platform.web",
                            // The cache that remembers: a data structure, no framework.
                            "com.github.benmanes.caffeine.cache")
                    .because(
                            "who may read about whom must be readable, and testable in milliseconds,"
                                    + " without Spring or Keycloak");

    @ArchTest
    static final ArchRule onlyTheAdapterKnowsKeycloak =
            noClasses()
                    .that(
                            resideInAPackage("id.tuntas.identity..")
                                    .and(simpleNameStartingWith("Keycloak").negate()))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("org.keycloak..", "jakarta.ws.rs..")
                    .because(
                            "Keycloak's types change with Keycloak; behind the port Directory they"
                                    + " change nothing else");

    @ArchTest
    static final ArchRule whatAChangeMeansKnowsNeitherKafkaNorSpring =
            classes()
                    .that()
                    .haveSimpleName("WhatChanged")
                    .or()
                    .haveSimpleName("ToldChanges")
                    .or()
                    .haveSimpleName("Message")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "id.tuntas.identity.changes",
                            "id.tuntas.platform.web",
                            "tools.jackson.databind")
                    .because("who is told of what must be testable without a broker");

    @ArchTest
    static final ArchRule controllersSeeThePortOnly =
            noClasses()
                    .that(simpleNameEndingWith("Controller"))
                    .should()
                    .dependOnClassesThat(
                            simpleNameStartingWith("Keycloak")
                                    .or(simpleNameStartingWith("Remember")))
                    .because("an answer must not depend on where it comes from");

    @ArchTest
    static final ArchRule onlyControllersKnowTheWire =
            noClasses()
                    .that(
                            simpleNameEndingWith("Controller")
                                    .or(simpleNameEndingWith("View"))
                                    .negate())
                    .should()
                    .dependOnClassesThat(
                            simpleNameEndingWith("Controller").or(simpleNameEndingWith("View")))
                    .because("what goes over the wire may change without the model, and back");
}
