// SPDX-License-Identifier: Apache-2.0
package dev.argyle.command;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Who may know whom, and the rules of the house that a test can hold. */
class ArchitectureTest {
  private static JavaClasses argyle;

  @BeforeAll
  static void readEveryModule() {
    argyle =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("dev.argyle");
  }

  @Test
  void theSocketModelKnowsNoTransportAndNoLanguage() {
    classes()
        .that()
        .resideInAnyPackage("dev.argyle.net", "dev.argyle.net.spi", "dev.argyle.net.posix")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "jdk.jfr..",
            "org.jspecify..",
            "dev.argyle.net",
            "dev.argyle.net.spi",
            "dev.argyle.net.posix")
        .check(argyle);
  }

  @Test
  void noTransportKnowsAnother() {
    slices()
        .matching("dev.argyle.net.(inet|unix|bluetooth|raw)..")
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true)
        .check(argyle);
  }

  @Test
  void languagesKnowOnlyTheSocketModel() {
    noClasses()
        .that()
        .resideInAPackage("dev.argyle.lang..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.argyle.net.inet..",
            "dev.argyle.net.unix..",
            "dev.argyle.net.bluetooth..",
            "dev.argyle.net.raw..",
            "dev.argyle.net.posix..",
            "dev.argyle.command..")
        .check(argyle);
  }

  @Test
  void theLanguagesDoNotKnowEachOther() {
    slices()
        .matching("dev.argyle.lang.(min|kscript)..")
        .should()
        .notDependOnEachOther()
        .allowEmptyShould(true)
        .check(argyle);
  }

  @Test
  void syntaxKnowsNothingOfEvaluation() {
    noClasses()
        .that()
        .resideInAPackage("dev.argyle.lang..syntax..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.argyle.lang..eval..", "dev.argyle.lang..modules..")
        .allowEmptyShould(true)
        .check(argyle);
  }

  @Test
  void theCommandKnowsTransportsOnlyAsServicesAndOfTheLanguagesTheirNames() {
    noClasses()
        .that()
        .resideInAPackage("dev.argyle.command..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.argyle.lang.min.*..",
            "dev.argyle.lang.kscript.*..",
            "dev.argyle.net.inet..",
            "dev.argyle.net.unix..",
            "dev.argyle.net.bluetooth..",
            "dev.argyle.net.raw..",
            "dev.argyle.net.posix..")
        .check(argyle);
  }

  @Test
  void staticFieldsAreFinal() {
    fields()
        .that()
        .areStatic()
        .and()
        .doNotHaveModifier(JavaModifier.SYNTHETIC)
        .should()
        .beFinal()
        .check(argyle);
  }

  @Test
  void onlyTheProcessEndsTheProcess() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("dev.argyle.command.Main")
        .should()
        .callMethod(System.class, "exit", int.class)
        .orShould()
        .callMethod(Runtime.class, "halt", int.class)
        .orShould()
        .callMethod(Runtime.class, "exit", int.class)
        .check(argyle);
  }

  @Test
  void nothingIsDoneByReflection() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.reflect.Method")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.reflect.Field")
        .orShould()
        .dependOnClassesThat()
        .haveFullyQualifiedName("java.lang.reflect.Constructor")
        .check(argyle);
  }
}
