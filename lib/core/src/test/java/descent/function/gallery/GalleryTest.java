package descent.function.gallery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import descent.function.Differences;
import descent.function.OracleTable;
import descent.function.Quadratic;
import descent.function.TwiceDifferentiable;
import descent.linalg.MatrixVector;
import descent.linalg.Vectors;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GalleryTest {

  /** Every function in several dimensions, once. */
  static List<TestFunction> functions() {
    return Stream.of(1, 2, 3, 4, 8).flatMap(n -> Gallery.all(n).stream()).toList();
  }

  static Stream<TestFunction> planar() {
    return Gallery.all(2).stream();
  }

  static Stream<TestFunction> twiceDifferentiable() {
    return functions().stream().filter(TwiceDifferentiable.class::isInstance);
  }

  static Stream<TestFunction> quadratic() {
    return functions().stream().filter(Quadratic.class::isInstance);
  }

  private static double[] randomPoint(Box box, Random random) {
    double[] x = box.lower();
    double[] upper = box.upper();
    for (int i = 0; i < x.length; i++) {
      x[i] += random.nextDouble() * (upper[i] - x[i]);
    }
    return x;
  }

  private static TestFunction named(String name, int dimension) {
    return Gallery.all(dimension).stream()
        .filter(f -> f.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  static List<OracleTable.Row> values() {
    return OracleTable.read(GalleryTest.class, "values.csv");
  }

  static List<OracleTable.Row> minima() {
    return OracleTable.read(GalleryTest.class, "minima.csv");
  }

  @ParameterizedTest
  @MethodSource("values")
  void agreesWithTheSurveysFormulas(OracleTable.Row row) {
    double[] x = row.numbers("x");
    TestFunction f = named(row.text("name"), x.length);
    assertThat(f.dimension()).isEqualTo(x.length);
    assertThat(f.domain().lower()).containsExactly(row.numbers("lower"));
    assertThat(f.domain().upper()).containsExactly(row.numbers("upper"));
    double value = row.number("value");
    // Both sides round each of some twenty operations on terms that may cancel.
    double rounding = 1e-13 * Math.max(1, Math.abs(value));
    double[] gradient = new double[x.length];
    assertThat(f.value(x)).isCloseTo(value, within(rounding));
    assertThat(f.valueAndGradient(x, gradient)).isCloseTo(value, within(rounding));
    double[] expected = row.numbers("gradient");
    for (int i = 0; i < x.length; i++) {
      assertThat(gradient[i])
          .isCloseTo(expected[i], within(rounding + 1e-12 * Math.abs(expected[i])));
    }
  }

  @Test
  void theOracleKnowsEveryFunction() {
    assertThat(values().stream().map(row -> row.text("name")).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Gallery.all().stream().map(TestFunction::name).toList());
  }

  @ParameterizedTest
  @MethodSource("functions")
  void derivativesAgreeWithCentralDifferences(TestFunction f) {
    Random random = new Random(1);
    for (int k = 0; k < 10; k++) {
      Differences.assertGradient(f, randomPoint(f.domain(), random), 1e-6);
    }
    Differences.assertGradient(f, f.start(), 1e-6);
  }

  @ParameterizedTest
  @MethodSource("twiceDifferentiable")
  void hessiansAgreeWithCentralDifferences(TestFunction f) {
    Random random = new Random(2);
    for (int k = 0; k < 10; k++) {
      double[] x = randomPoint(f.domain(), random);
      Differences.assertHessian((TwiceDifferentiable) f, x, 1e-6);
      Differences.assertHessianProduct((TwiceDifferentiable) f, x, randomPoint(f.domain(), random));
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void minimizersAreStationaryPointsWithTheMinimum(TestFunction f) {
    for (double[] minimizer : f.minimizers()) {
      assertThat(f.domain().contains(minimizer)).isTrue();
      double minimum = f.minimum().orElseThrow();
      // The minimizers are doubles next to the true ones: their gradient is a rounding of x times
      // a curvature of up to some hundreds, the value's error is the square of that.
      assertThat(Vectors.norm(f.gradient(minimizer))).isLessThan(2e-12);
      assertThat(f.value(minimizer))
          .isCloseTo(minimum, within(4 * Math.ulp(Math.max(1, Math.abs(minimum)))));
    }
    assertThat(f.minimizers().isEmpty()).isEqualTo(f.minimum().isEmpty());
    assertThat(f.minimizers().isEmpty()).isEqualTo(f.landscape() == Landscape.SADDLE);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void noValueInTheDomainIsLower(TestFunction f) {
    if (f.minimum().isEmpty()) {
      return;
    }
    Random random = new Random(3);
    double lowest = Double.POSITIVE_INFINITY;
    for (int k = 0; k < 2000; k++) {
      lowest = Math.min(lowest, f.value(randomPoint(f.domain(), random)));
    }
    for (double[] minimizer : f.minimizers()) {
      for (int k = 0; k < 100; k++) {
        double[] near = minimizer.clone();
        for (int i = 0; i < near.length; i++) {
          near[i] += 0.01 * random.nextGaussian();
        }
        lowest = Math.min(lowest, f.value(near));
      }
    }
    double minimum = f.minimum().getAsDouble();
    assertThat(lowest).isGreaterThanOrEqualTo(minimum - 1e-12 * Math.abs(minimum));
  }

  @ParameterizedTest
  @MethodSource("minima")
  void minimizersAreThoseOfFiftyDigits(OracleTable.Row row) {
    TestFunction f = named(row.text("name"), 2);
    double[] expected = row.numbers("minimizer");
    assertThat(f.minimum().orElseThrow()).isCloseTo(row.number("minimum"), within(2e-14));
    assertThat(f.minimizers())
        .as("one of the minimizers")
        .anySatisfy(minimizer -> assertThat(minimizer).containsExactly(expected, within(1e-15)));
    long count = minima().stream().filter(r -> r.text("name").equals(row.text("name"))).count();
    assertThat(f.minimizers()).hasSize((int) count);
  }

  /**
   * Finds the lowest local minimizers of the plane functions by a grid, blind to what the class
   * says: as many places reach the minimum as there are minimizers.
   */
  @ParameterizedTest
  @MethodSource("planar")
  void theGridFindsAsManyMinimizers(TestFunction f) {
    int n = 401;
    double[] lower = f.domain().lower();
    double[] upper = f.domain().upper();
    double stepX = (upper[0] - lower[0]) / (n - 1);
    double stepY = (upper[1] - lower[1]) / (n - 1);
    double[][] grid = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        grid[i][j] = f.value(new double[] {lower[0] + i * stepX, lower[1] + j * stepY});
      }
    }
    List<double[]> pits = new ArrayList<>();
    for (int i = 1; i < n - 1; i++) {
      for (int j = 1; j < n - 1; j++) {
        if (isPit(grid, i, j)) {
          pits.add(new double[] {lower[0] + i * stepX, lower[1] + j * stepY});
        }
      }
    }
    for (double[] minimizer : f.minimizers()) {
      // Along a narrow valley the lowest grid point may be some steps off.
      assertThat(pits)
          .anySatisfy(
              pit ->
                  assertThat(pit).containsExactly(minimizer, within(20 * Math.max(stepX, stepY))));
    }
    switch (f.landscape()) {
      case SADDLE -> assertThat(pits).isEmpty();
      case CONVEX -> assertThat(pits).hasSize(1);
      case MULTIMODAL -> assertThat(pits).hasSizeGreaterThan(1);
      // Narrow curved valleys make false pits on a grid: that there is one minimizer is Newton's to
      // show, below.
      case UNIMODAL -> assertThat(pits).isNotEmpty();
    }
  }

  private static boolean isPit(double[][] grid, int i, int j) {
    for (int di = -1; di <= 1; di++) {
      for (int dj = -1; dj <= 1; dj++) {
        if ((di != 0 || dj != 0) && !(grid[i][j] < grid[i + di][j + dj])) {
          return false;
        }
      }
    }
    return true;
  }

  /**
   * Every stationary point of a unimodal function in its domain, found by Newton's method from many
   * starts, is its minimizer or has a direction of negative curvature.
   */
  @ParameterizedTest
  @MethodSource("planar")
  void unimodalFunctionsHaveOneLocalMinimizer(TestFunction f) {
    if (f.landscape() != Landscape.UNIMODAL) {
      return;
    }
    TwiceDifferentiable twice = (TwiceDifferentiable) f;
    Random random = new Random(4);
    int found = 0;
    for (int k = 0; k < 300; k++) {
      double[] x = randomPoint(f.domain(), random);
      double[] g = f.gradient(x);
      for (int t = 0; t < 60; t++) {
        DMatrixRMaj h = twice.hessian(x);
        double determinant = h.get(0, 0) * h.get(1, 1) - h.get(0, 1) * h.get(0, 1);
        x[0] -= (h.get(1, 1) * g[0] - h.get(0, 1) * g[1]) / determinant;
        x[1] -= (h.get(0, 0) * g[1] - h.get(0, 1) * g[0]) / determinant;
        g = f.gradient(x);
      }
      if (Vectors.norm(g) < 1e-10 && f.domain().contains(x)) {
        DMatrixRMaj h = twice.hessian(x);
        double determinant = h.get(0, 0) * h.get(1, 1) - h.get(0, 1) * h.get(0, 1);
        if (determinant > 0 && h.get(0, 0) > 0) {
          assertThat(x).containsExactly(f.minimizers().get(0), within(1e-8));
          found++;
        }
      }
    }
    assertThat(found).isGreaterThan(20);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void isConvexWhereItSaysSo(TestFunction f) {
    Random random = new Random(5);
    double worst = 0;
    for (int k = 0; k < 4000; k++) {
      double[] x = randomPoint(f.domain(), random);
      double[] y = randomPoint(f.domain(), random);
      // Half of the pairs are close together and differ in one variable, for ripples are lost on
      // the others.
      if (k % 2 == 0) {
        int i = k / 2 % y.length;
        double moved = x[i] + 0.01 * (y[i] - x[i]);
        y = x.clone();
        y[i] = moved;
      }
      double[] g = new double[x.length];
      double value = f.valueAndGradient(x, g);
      double aboveTangent = f.value(y) - value - Vectors.dot(g, y) + Vectors.dot(g, x);
      worst = Math.min(worst, aboveTangent / Math.max(1, Math.abs(value)));
    }
    if (f.landscape() == Landscape.CONVEX) {
      assertThat(worst).isGreaterThan(-1e-11);
    } else if (!f.name().equals("Easom")) {
      // Easom's hole is a ten-thousandth of its domain, and random points miss it.
      assertThat(worst).isLessThan(-1e-6);
    }
  }

  @ParameterizedTest
  @MethodSource("quadratic")
  void quadraticsKnowTheirCurvature(TestFunction f) {
    Quadratic q = (Quadratic) f;
    DMatrixRMaj hessian = q.hessian(f.start());
    int n = f.dimension();
    Random random = new Random(6);
    for (int k = 0; k < 10; k++) {
      double[] d = randomPoint(f.domain(), random);
      double[] product = new double[n];
      MatrixVector.multiply(hessian, d, product);
      double expected = Vectors.dot(d, product);
      assertThat(q.curvature(d))
          .isCloseTo(expected, within(1e-13 * Math.max(1, Math.abs(expected))));
    }
    Quadratic generic = Quadratic.of(hessian, new double[n], 0);
    assertThat(q.eigenvalues().smallest())
        .isCloseTo(generic.eigenvalues().smallest(), within(1e-12));
    assertThat(q.eigenvalues().largest()).isCloseTo(generic.eigenvalues().largest(), within(1e-12));
    if (f.landscape() == Landscape.SADDLE) {
      assertThatThrownBy(q::minimizer)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("x² − y² has no minimizer: it falls without bound along y");
    } else {
      assertThat(q.minimizer()).containsExactly(f.minimizers().get(0));
    }
  }

  @ParameterizedTest
  @MethodSource("functions")
  void startsInTheDomainWhereTheGradientLeadsOn(TestFunction f) {
    assertThat(f.domain().contains(f.start())).isTrue();
    assertThat(f.domain().dimension()).isEqualTo(f.dimension());
    assertThat(Vectors.norm(f.gradient(f.start()))).isGreaterThan(0.1);
    assertThat(f.source()).containsPattern("\\((19|20)\\d\\d\\)");
  }

  @Test
  void saddlesFallWithoutBound() {
    assertThat(Gallery.saddle().value(new double[] {0, 1e3})).isEqualTo(-1e6);
    assertThat(Gallery.monkeySaddle().value(new double[] {-1e3, 0})).isEqualTo(-1e9);
    assertThat(Vectors.norm(Gallery.saddle().gradient(new double[2]))).isZero();
    assertThat(Vectors.norm(Gallery.monkeySaddle().gradient(new double[2]))).isZero();
  }

  @Test
  void knownStartsAreTheSources() {
    assertThat(Gallery.rosenbrock().start()).containsExactly(-1.2, 1);
    assertThat(Gallery.rosenbrock(3).start()).containsExactly(-1.2, 1, -1.2);
    assertThat(Gallery.powell(8).start()).containsExactly(3, -1, 0, 1, 3, -1, 0, 1);
    assertThat(Gallery.beale().start()).containsExactly(1, 1);
    assertThat(Gallery.sphere().start()[0]).isCloseTo(0.6 * 5.12, within(1e-14));
  }

  @Test
  void rosenbrockIsUnimodalUpToThreeVariables() {
    assertThat(Gallery.rosenbrock(3).landscape()).isEqualTo(Landscape.UNIMODAL);
    assertThat(Gallery.rosenbrock(4).landscape()).isEqualTo(Landscape.MULTIMODAL);
  }

  @Test
  void ackleysTipIsAKink() {
    Ackley f = Gallery.ackley(4);
    assertThat(f.value(new double[4])).isZero();
    assertThat(f.gradient(new double[4])).containsOnly(0);
    double[] near = {1e-9, 0, 0, 0};
    assertThat(Vectors.norm(f.gradient(near))).isCloseTo(4 / Math.sqrt(4), within(1e-6));
  }

  @Test
  void theCatalogueIsComplete() {
    assertThat(Gallery.all().stream().map(TestFunction::name))
        .hasSize(22)
        .doesNotHaveDuplicates()
        .contains("Rosenbrock", "six-hump camel", "Powell", "monkey saddle");
    assertThat(Gallery.all(1)).hasSize(7).allMatch(f -> f.dimension() == 1);
    assertThat(Gallery.all(2)).hasSize(21).allMatch(f -> f.dimension() == 2);
    assertThat(Gallery.all(3)).hasSize(10).allMatch(f -> f.dimension() == 3);
    assertThat(Gallery.all(4)).hasSize(11).allMatch(f -> f.dimension() == 4);
  }

  @Test
  void factoriesTakeTwoVariablesUnlessTold() {
    assertThat(
            Stream.of(
                Gallery.sphere(),
                Gallery.rosenbrock(),
                Gallery.dixonPrice(),
                Gallery.zakharov(),
                Gallery.rastrigin(),
                Gallery.ackley(),
                Gallery.griewank(),
                Gallery.styblinskiTang(),
                Gallery.levy()))
        .allMatch(f -> f.dimension() == 2);
    assertThat(Gallery.powell().dimension()).isEqualTo(4);
    assertThat(Gallery.rosenbrock(10).dimension()).isEqualTo(10);
  }

  @Test
  void namesAreFoundWhateverTheirCaseAndHyphens() {
    for (TestFunction f : Gallery.all()) {
      assertThat(Gallery.named(f.name().toUpperCase(Locale.ROOT)).name()).isEqualTo(f.name());
    }
    assertThat(Gallery.named("goldstein-price").name()).isEqualTo("Goldstein–Price");
    assertThat(Gallery.named("sixHumpCamel").name()).isEqualTo("six-hump camel");
  }

  @Test
  void theEllipseHasTheConditionNumberAskedFor() {
    Ellipse f = Gallery.ellipse(2, 10);
    DMatrixRMaj hessian = f.hessian(new double[2]);
    assertThat(hessian.data).containsExactly(2, 0, 0, 20);
    assertThat(f.conditionNumber()).isEqualTo(10);
    assertThat(f.smoothness()).isEqualTo(20);
    assertThat(Gallery.ellipse(3, 1e4).value(new double[] {1, 1, 1}))
        .isCloseTo(1 + 100 + 1e4, within(1e-9));
  }

  static List<Arguments> badInput() {
    return List.of(
        bad(() -> Gallery.sphere(0), "dimension must be at least 1, got 0"),
        bad(() -> Gallery.zakharov(0), "dimension must be at least 1, got 0"),
        bad(() -> Gallery.rastrigin(0), "dimension must be at least 1, got 0"),
        bad(() -> Gallery.ackley(-1), "dimension must be at least 1, got -1"),
        bad(() -> Gallery.griewank(0), "dimension must be at least 1, got 0"),
        bad(() -> Gallery.styblinskiTang(0), "dimension must be at least 1, got 0"),
        bad(() -> Gallery.levy(0), "dimension must be at least 1, got 0"),
        bad(() -> Gallery.rosenbrock(1), "dimension must be at least 2, got 1"),
        bad(() -> Gallery.dixonPrice(1), "dimension must be at least 2, got 1"),
        bad(() -> Gallery.powell(3), "dimension must be at least 4, got 3"),
        bad(() -> Gallery.powell(6), "dimension must be a multiple of 4, got 6"),
        bad(() -> Gallery.ellipse(1, 10), "dimension must be at least 2, got 1"),
        bad(
            () -> Gallery.ellipse(2, 0.5),
            "conditionNumber must be at least 1 and finite, got 0.5"),
        bad(
            () -> Gallery.ellipse(2, Double.NaN),
            "conditionNumber must be at least 1 and finite, got NaN"),
        bad(
            () -> Gallery.ellipse(2, Double.POSITIVE_INFINITY),
            "conditionNumber must be at least 1 and finite, got Infinity"),
        bad(() -> Gallery.all(0), "dimension must be at least 1, got 0"),
        bad(() -> Gallery.named(null), "name must not be null"));
  }

  private static Arguments bad(ThrowingCallable call, String message) {
    return Arguments.of(call, message);
  }

  @ParameterizedTest
  @MethodSource("badInput")
  void refusesBadInput(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }

  @Test
  void unknownNamesAreAnsweredWithTheNearest() {
    assertThatThrownBy(() -> Gallery.named("rosenbrok"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith(
            "no test function is named rosenbrok; did you mean Rosenbrock? Known: sphere, ellipse,"
                + " Rosenbrock, ");
  }
}
