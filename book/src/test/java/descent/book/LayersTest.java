package descent.book;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** The packages depend on each other one way only, as their descriptions say. */
@AnalyzeClasses(packages = "descent.book", importOptions = ImportOption.DoNotIncludeTests.class)
class LayersTest {
  @ArchTest
  static final ArchRule LAYERS =
      layeredArchitecture()
          .consideringOnlyDependenciesInLayers()
          .layer("commands")
          .definedBy("descent.book")
          .layer("render")
          .definedBy("descent.book.render..")
          .layer("notebook")
          .definedBy("descent.book.notebook..")
          .layer("environment")
          .definedBy("descent.book.environment..")
          .whereLayer("commands")
          .mayNotBeAccessedByAnyLayer()
          .whereLayer("render")
          .mayOnlyBeAccessedByLayers("commands")
          .whereLayer("notebook")
          .mayOnlyBeAccessedByLayers("commands", "render")
          .whereLayer("environment")
          .mayOnlyBeAccessedByLayers("commands", "render", "notebook");
}
