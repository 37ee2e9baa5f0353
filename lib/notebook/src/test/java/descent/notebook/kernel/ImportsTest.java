package descent.notebook.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ImportsTest {

  static List<String> packages() {
    return Imports.packages();
  }

  /** The simple names of the public types of a package. */
  private static List<String> types(String name) throws IOException {
    List<String> types = new ArrayList<>();
    try (JavaFileManager files =
        ToolProvider.getSystemJavaCompiler().getStandardFileManager(null, null, null)) {
      for (StandardLocation location :
          List.of(StandardLocation.CLASS_PATH, StandardLocation.PLATFORM_CLASS_PATH)) {
        for (JavaFileObject file :
            files.list(location, name, EnumSet.of(JavaFileObject.Kind.CLASS), false)) {
          String binary = files.inferBinaryName(location, file);
          String simple = binary.substring(binary.lastIndexOf('.') + 1);
          if (!simple.contains("$") && !simple.equals("package-info") && isPublic(binary)) {
            types.add(simple);
          }
        }
      }
    }
    return types;
  }

  private static boolean isPublic(String binaryName) {
    try {
      return Modifier.isPublic(
          Class.forName(binaryName, false, ImportsTest.class.getClassLoader()).getModifiers());
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
  }

  @ParameterizedTest
  @MethodSource("packages")
  void everyPackageHasPublicTypes(String name) throws IOException {
    assertThat(types(name)).isNotEmpty();
  }

  @Test
  void everySingleTypeIsThere() {
    assertThat(Imports.types()).allMatch(ImportsTest::isPublic);
  }

  @Test
  void noSimpleNameMeansTwoThings() throws IOException {
    Map<String, List<String>> places = new HashMap<>();
    for (String name : Imports.packages()) {
      for (String type : types(name)) {
        places.computeIfAbsent(type, key -> new ArrayList<>()).add(name);
      }
    }
    for (String type : Imports.types()) {
      places.remove(type.substring(type.lastIndexOf('.') + 1));
    }
    places.values().removeIf(names -> names.size() == 1);
    assertThat(places).as("simple names in two imported packages").isEmpty();
  }

  @Test
  void theConstantsOfMathAreLeftToTheReader() {
    assertThat(Imports.statements())
        .contains("import static java.lang.Math.sqrt;")
        .noneMatch(statement -> statement.contains("Math.*"))
        .noneMatch(statement -> statement.endsWith("Math.E;") || statement.endsWith("Math.PI;"));
  }

  @Test
  void allImportsAreDoneInOneGo() {
    List<String> seen = new ArrayList<>();
    assertThat(Imports.evaluate(seen::add)).isEmpty();
    assertThat(seen).hasSize(1);
  }

  @Test
  void aBadImportIsNamedAndLeavesTheOthersAlone() {
    List<String> done = new ArrayList<>();
    List<String> failed =
        Imports.evaluate(
            code -> {
              if (code.contains("descent.optimize.*")) {
                throw new IllegalStateException("package does not exist");
              }
              done.add(code);
            });
    assertThat(failed).containsExactly("import descent.optimize.*;");
    assertThat(done).hasSize(Imports.statements().size() - 1);
  }
}
