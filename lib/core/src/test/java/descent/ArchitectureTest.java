package descent;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.Architectures;

/** The one-way layers of the core, and what it must never know. */
@AnalyzeClasses(packages = "descent", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {

  @ArchTest
  static final ArchRule layersPointDownwards =
      Architectures.layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .withOptionalLayers(true)
          .layer("argument")
          .definedBy("descent.argument..")
          .layer("random")
          .definedBy("descent.random..")
          .layer("linalg")
          .definedBy("descent.linalg..")
          .layer("function")
          .definedBy("descent.function..")
          .layer("optimize")
          .definedBy("descent.optimize..")
          .layer("schedule")
          .definedBy("descent.schedule..")
          .layer("firstorder")
          .definedBy("descent.firstorder..")
          .layer("landscape")
          .definedBy("descent.landscape..")
          .layer("linesearch")
          .definedBy("descent.linesearch..")
          .layer("secondorder")
          .definedBy("descent.secondorder..")
          .layer("evolution")
          .definedBy("descent.evolution..")
          .layer("convex")
          .definedBy("descent.convex..")
          .whereLayer("argument")
          .mayNotAccessAnyLayer()
          .whereLayer("random")
          .mayOnlyAccessLayers("argument")
          .whereLayer("linalg")
          .mayOnlyAccessLayers("argument")
          .whereLayer("function")
          .mayOnlyAccessLayers("argument", "linalg")
          .whereLayer("optimize")
          .mayOnlyAccessLayers("argument", "linalg", "function")
          .whereLayer("schedule")
          .mayOnlyAccessLayers("argument")
          .whereLayer("firstorder")
          .mayOnlyAccessLayers(
              "argument", "random", "linalg", "function", "optimize", "schedule", "linesearch")
          .whereLayer("linesearch")
          .mayOnlyAccessLayers("argument", "linalg", "function", "optimize")
          .whereLayer("secondorder")
          .mayOnlyAccessLayers("argument", "linalg", "function", "optimize", "linesearch")
          .whereLayer("landscape")
          .mayOnlyAccessLayers("argument", "random", "linalg", "function", "optimize")
          .whereLayer("convex")
          .mayOnlyAccessLayers("argument", "linalg", "function", "optimize", "linesearch")
          .whereLayer("evolution")
          .mayOnlyAccessLayers("argument", "random", "linalg", "function", "optimize");

  @ArchTest
  static final ArchRule everyPackageBelongsToALayer =
      classes()
          .should()
          .resideInAnyPackage(
              "descent.argument..",
              "descent.random..",
              "descent.linalg..",
              "descent.function..",
              "descent.optimize..",
              "descent.schedule..",
              "descent.firstorder..",
              "descent.landscape..",
              "descent.linesearch..",
              "descent.secondorder..",
              "descent.evolution..",
              "descent.convex..");

  @ArchTest
  static final ArchRule onlyTheJdkAndEjmlAreKnown =
      classes()
          .should()
          .onlyDependOnClassesThat()
          .resideInAnyPackage("descent..", "java..", "org.ejml..");

  @ArchTest
  static final ArchRule packagesFormNoCycles =
      slices().matching("descent.(**)").should().beFreeOfCycles();

  @ArchTest
  static final ArchRule nothingPrintsOrLogs =
      noClasses()
          .should()
          .accessClassesThat()
          .haveNameMatching("java\\.util\\.logging\\..*|java\\.lang\\.System\\$.*")
          .orShould()
          .accessField(System.class, "out")
          .orShould()
          .accessField(System.class, "err");

  @ArchTest
  static final ArchRule namesAreTheFieldsTerms =
      classes()
          .should(
              new ArchCondition<JavaClass>("have a textbook name") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                  if (type.getSimpleName().matches(".*(Util|Utils|Helper|Manager|Impl)")) {
                    events.add(
                        SimpleConditionEvent.violated(
                            type, type.getName() + " says nothing about what it is"));
                  }
                }
              });
}
