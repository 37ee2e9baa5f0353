package descent.notebook.kernel;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class LayersTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("descent.notebook");

  @Test
  void onlyTheKernelPackageKnowsTheKernel() {
    noClasses()
        .that()
        .resideOutsideOfPackage("descent.notebook.kernel")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.dflib..", "descent.notebook.kernel")
        .check(CLASSES);
  }

  @Test
  void chartsKnowNeitherTablesNorExercises() {
    noClasses()
        .that()
        .resideInAPackage("descent.notebook.chart")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("tech.tablesaw..", "descent.notebook.data", "descent.notebook.exercise")
        .check(CLASSES);
  }
}
