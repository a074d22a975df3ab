package id.tuntas.notifications;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.simpleNameEndingWith;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import id.tuntas.notifications.cases.CaseNumbers;
import id.tuntas.notifications.directory.MailAddress;
import id.tuntas.notifications.directory.People;
import id.tuntas.notifications.inbox.Inbox;
import id.tuntas.notifications.preferences.PeoplesPreferences;
import id.tuntas.notifications.preferences.Preferences;
import id.tuntas.notifications.preferences.QuietHours;
import id.tuntas.notifications.telling.Notice;
import id.tuntas.notifications.telling.NoticeKind;

@AnalyzeClasses(
        packages = "id.tuntas.notifications",
        importOptions = ImportOption.DoNotIncludeTests.class)
class HouseRulesTests {

    @ArchTest
    static final ArchRule whoIsToldIsPlainJava =
            classes()
                    .that()
                    .resideInAPackage("..telling")
                    .and()
                    .haveSimpleNameNotEndingWith("Messages")
                    .or()
                    .belongToAnyOf(
                            CaseNumbers.class,
                            People.class,
                            MailAddress.class,
                            Inbox.class,
                            Preferences.class,
                            PeoplesPreferences.class,
                            QuietHours.class,
                            Notice.class,
                            NoticeKind.class)
                    .or()
                    .haveSimpleName("SendingMail")
                    .or()
                    .haveSimpleName("Letter")
                    .or()
                    .haveFullyQualifiedName("id.tuntas.notifications.feed.Shares")
                    .should()
                    .onlyDependOnClassesThat()
                    .resideInAnyPackage(
                            "java..",
                            "org.jspecify..",
                            "id.tuntas.platform.web",
                            "id.tuntas.notifications..")
                    .because(
                            "who is told what, and what a mail says, must be readable and testable"
                                    + " without Spring, MongoDB or Kafka");

    @ArchTest
    static final ArchRule controllersSeePortsOnly =
            noClasses()
                    .that(simpleNameEndingWith("Controller"))
                    .should()
                    .dependOnClassesThat(
                            simpleNameEndingWith("Documents")
                                    .or(simpleNameEndingWith("Messages"))
                                    .or(resideInAnyPackage("com.mongodb..", "org.bson..")))
                    .because("an answer must not depend on where it is kept");

    @ArchTest
    static final ArchRule messagesKnowNoDatabase =
            noClasses()
                    .that(simpleNameEndingWith("Messages"))
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("com.mongodb..", "org.bson..", "..web.bind..")
                    .because("what arrives over Kafka goes through the use case");

    @ArchTest
    static final ArchRule addressesAreNeverKept =
            noClasses()
                    .that(simpleNameEndingWith("Documents"))
                    .should()
                    .dependOnClassesThat()
                    .areAssignableTo(MailAddress.class)
                    .because(
                            "a person's address is identity's; a copy would outlive a change and an"
                                    + " erasure");

    @ArchTest
    static final ArchRule oneDoorToSmtp =
            noClasses()
                    .that()
                    .haveSimpleNameNotStartingWith("Smtp")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage("jakarta.mail..", "org.springframework.mail..")
                    .because("a mail leaves in one place, where its Message-ID is set");
}
