package descent.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.function.Differences;
import descent.function.Differentiable;
import descent.function.Objective;
import descent.function.OracleTable;
import descent.function.Quadratic;
import descent.function.TwiceDifferentiable;
import descent.function.gallery.Box;
import descent.function.gallery.Gallery;
import descent.landscape.StationaryPoint.Kind;
import descent.landscape.StationaryPoint.Tolerance;
import descent.random.Xoshiro256PlusPlus;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StationaryPointTest {

  @Test
  void himmelblausNinePoints() {
    List<OracleTable.Row> expected = OracleTable.read(getClass(), "himmelblau.csv");
    List<StationaryPoint> found =
        StationarySearch.usual()
            .inside(Gallery.himmelblau(), Box.cube(2, -5, 5), 300, Xoshiro256PlusPlus.ofSeed(1))
            .stream()
            .sorted(Comparator.comparingDouble(p -> p.point()[0]))
            .toList();
    assertThat(found).hasSize(9);
    for (int k = 0; k < 9; k++) {
      OracleTable.Row row = expected.get(k);
      StationaryPoint p = found.get(k);
      double[] eigenvalues = row.numbers("eigenvalues");
      assertThat(p.point()).containsExactly(row.numbers("point"), within(1e-9));
      assertThat(p.value()).isCloseTo(row.number("value"), within(1e-9));
      assertThat(p.spectrum().eigenvalues()).containsExactly(eigenvalues, within(1e-7));
      assertThat(p.kind())
          .isEqualTo(
              eigenvalues[0] > 0
                  ? Kind.MINIMIZER
                  : eigenvalues[1] < 0 ? Kind.MAXIMIZER : Kind.SADDLE);
      assertThat(p.gradientNorm()).isLessThanOrEqualTo(1e-9);
    }
    assertThat(found)
        .extracting(StationaryPoint::kind)
        .filteredOn(Kind.MINIMIZER::equals)
        .hasSize(4);
    assertThat(found).extracting(StationaryPoint::index).containsOnlyOnce(2);
  }

  @Test
  void saddlesOfTheGallery() {
    StationaryPoint saddle = StationaryPoint.at(Gallery.saddle(), new double[2]);
    assertThat(saddle.kind()).isEqualTo(Kind.SADDLE);
    assertThat(saddle.index()).isEqualTo(1);
    assertThat(saddle.flat()).isZero();
    assertThat(saddle)
        .hasToString("saddle of index 1 at [0.0, 0.0], value 0.0, 2 eigenvalues from -2.0 to 2.0");
    StationaryPoint monkey = StationaryPoint.at(Gallery.monkeySaddle(), new double[2]);
    assertThat(monkey.kind()).isEqualTo(Kind.DEGENERATE);
    assertThat(monkey.flat()).isEqualTo(2);
    assertThat(monkey.toString()).startsWith("undecided by second derivatives (2 flat) at ");
  }

  @Test
  void kindsOfDiagonalQuadratics() {
    assertKind(Kind.MINIMIZER, 0, 0, 1, 2, 3);
    assertKind(Kind.MAXIMIZER, 3, 0, -1, -2, -3);
    assertKind(Kind.SADDLE, 2, 0, -1, 2, -3);
    assertKind(Kind.SADDLE, 1, 1, -1, 0, 3);
    assertKind(Kind.DEGENERATE, 0, 1, 0, 2, 3);
    assertKind(Kind.DEGENERATE, 1, 2, 0, -2, 0);
    assertKind(Kind.DEGENERATE, 0, 3, 0, 0, 0);
    // 1e-8 of the largest counts as zero, twice that does not.
    assertKind(Kind.DEGENERATE, 0, 1, 100, 1e-6);
    assertKind(Kind.MINIMIZER, 0, 0, 100, 2e-6);
    assertKind(Kind.SADDLE, 1, 0, 100, -2e-6);
  }

  private static void assertKind(Kind kind, int index, int flat, double... eigenvalues) {
    StationaryPoint p =
        StationaryPoint.at(Quadratic.diagonal(eigenvalues), new double[eigenvalues.length]);
    assertThat(p.kind()).isEqualTo(kind);
    assertThat(p.index()).isEqualTo(index);
    assertThat(p.flat()).isEqualTo(flat);
  }

  @Test
  void gradientsAloneAreEnough() {
    Differentiable f =
        Objective.of(
            2,
            x -> Math.cos(x[0]) + Math.cos(2 * x[1]),
            (x, g) -> {
              g[0] = -Math.sin(x[0]);
              g[1] = -2 * Math.sin(2 * x[1]);
            });
    assertThat(StationaryPoint.at(f, new double[2]).kind()).isEqualTo(Kind.MAXIMIZER);
    assertThat(StationaryPoint.at(f, new double[] {Math.PI, 0}).kind()).isEqualTo(Kind.SADDLE);
    assertThat(StationaryPoint.at(f, new double[] {Math.PI, Math.PI / 2}).kind())
        .isEqualTo(Kind.MINIMIZER);
  }

  @Test
  void aPointOnASlopeIsRefused() {
    refused(
        () -> StationaryPoint.at(Gallery.saddle(), new double[] {3, 4}),
        "x must be a stationary point, with a gradient norm of at most 1.0E-6, got 10.0");
    assertThat(
            StationaryPoint.at(Gallery.saddle(), new double[] {3, 4}, new Tolerance(10, 0)).kind())
        .isEqualTo(Kind.SADDLE);
    refused(
        () -> StationaryPoint.at(Objective.of(t -> t, t -> Double.NaN), new double[1]),
        "x must be a stationary point, with a gradient norm of at most 1.0E-6, got NaN");
  }

  @Test
  void badArgumentsAreNamed() {
    refused(() -> new Tolerance(-1, 0), "gradient must be non-negative and finite, got -1.0");
    refused(
        () -> new Tolerance(0, Double.NaN), "curvature must be non-negative and finite, got NaN");
    refused(
        () -> StationaryPoint.at(Gallery.saddle(), new double[1]),
        "x has length 1 but the objective expects 2");
    refused(
        () -> StationaryPoint.at(Gallery.saddle(), new double[2], null),
        "tolerance must not be null");
    refused(
        () -> new StationarySearch(0, 1), "gradientTolerance must be positive and finite, got 0.0");
    refused(() -> new StationarySearch(1, 0), "iterations must be at least 1, got 0");
    refused(
        () ->
            StationarySearch.usual()
                .inside(Gallery.saddle(), Box.cube(3, 0, 1), 1, Xoshiro256PlusPlus.ofSeed(1)),
        "the corner of the box has length 3 but the objective expects 2");
    refused(
        () -> RandomField.draw(0, 1, Xoshiro256PlusPlus.ofSeed(1)),
        "dimension must be at least 1, got 0");
    refused(
        () -> RandomField.draw(1, 0, Xoshiro256PlusPlus.ofSeed(1)),
        "waves must be at least 1, got 0");
    refused(
        () -> RandomField.draw(1, 1, 0, Xoshiro256PlusPlus.ofSeed(1)),
        "length must be positive and finite, got 0.0");
  }

  @Test
  void aSearchWithoutAStationaryPointFindsNothing() {
    // eˣ + y²: the gradient falls to 0 at infinity only; atan has a flat place nowhere.
    TwiceDifferentiable slope =
        Objective.of(
            1,
            x -> Math.atan(x[0]) + x[0],
            (x, g) -> g[0] = 1 / (1 + x[0] * x[0]) + 1,
            (x, h) -> h.set(0, 0, -2 * x[0] / Math.pow(1 + x[0] * x[0], 2)));
    assertThat(StationarySearch.usual().from(slope, new double[] {0.3})).isEmpty();
    TwiceDifferentiable broken =
        Objective.of(1, x -> 0, (x, g) -> g[0] = Double.NaN, (x, h) -> h.set(0, 0, Double.NaN));
    assertThat(StationarySearch.usual().from(broken, new double[] {0.3})).isEmpty();
  }

  @Test
  void searchStepsAreLevenbergsFormula() {
    // One step on f = x⁴/4 − x from x = 2: g = 7, H = 12, H² = 144, μ = 1.44.
    TwiceDifferentiable f =
        Objective.of(
            1,
            x -> Math.pow(x[0], 4) / 4 - x[0],
            (x, g) -> g[0] = Math.pow(x[0], 3) - 1,
            (x, h) -> h.set(0, 0, 3 * x[0] * x[0]));
    double[] root = StationarySearch.usual().from(f, new double[] {2}).orElseThrow();
    assertThat(root[0]).isCloseTo(1, within(1e-9));
    double once = 2 - 12 * 7 / (144 + 1.44);
    double residual = Math.pow(once, 3) - 1;
    assertThat(new StationarySearch(residual * (1 + 1e-9), 1).from(f, new double[] {2}))
        .hasValueSatisfying(x -> assertThat(x[0]).isCloseTo(once, within(1e-14)));
    assertThat(new StationarySearch(residual * (1 - 1e-9), 1).from(f, new double[] {2})).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5})
  void derivativesOfARandomField(int dimension) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(7);
    RandomField f = RandomField.draw(dimension, 30, 0.7, random);
    for (int k = 0; k < 5; k++) {
      double[] x = random.doubles(dimension, -2, 2).toArray();
      Differences.assertGradient(f, x, 1e-6);
      Differences.assertHessian(f, x, 1e-6);
    }
  }

  @Test
  void covarianceOfRandomFields() {
    // Over draws: E f(x)² = 1 and E f(x)f(y) = exp(−‖x − y‖²/(2ℓ²)).
    double[] x = {0.3, -0.2};
    double[] y = {1.1, 0.4};
    double variance = 0;
    double covariance = 0;
    int draws = 20_000;
    for (int k = 0; k < draws; k++) {
      RandomField f = RandomField.draw(2, 10, 2, Xoshiro256PlusPlus.ofIndex(3, k));
      variance += f.value(x) * f.value(x) / draws;
      covariance += f.value(x) * f.value(y) / draws;
    }
    // The standard error of a mean of 20,000 products is near 1.4/√20,000 = 0.01.
    assertThat(variance).isCloseTo(1, within(0.04));
    assertThat(covariance).isCloseTo(Math.exp(-(0.8 * 0.8 + 0.6 * 0.6) / 8), within(0.04));
  }

  static List<OracleTable.Row> shares() {
    return OracleTable.read(StationaryPointTest.class, "indices.csv").subList(0, 3);
  }

  @ParameterizedTest
  @MethodSource("shares")
  void kindsOfARandomFieldsPointsFollowTheKacRiceFormula(OracleTable.Row row) {
    int n = (int) row.number("dimension");
    double[] expected = row.numbers("shares");
    int[] counts = new int[n + 1];
    int fields = 200 / n;
    for (int k = 0; k < fields; k++) {
      Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofIndex(n, k);
      RandomField f = RandomField.draw(n, 60, random);
      for (StationaryPoint p :
          StationarySearch.usual().inside(f, Box.cube(n, -1.5, 1.5), 20 * n * n, random)) {
        counts[p.index()]++;
      }
    }
    int total = Arrays.stream(counts).sum();
    assertThat(total).isGreaterThan(100);
    for (int index = 0; index <= n; index++) {
      double error = Math.sqrt(expected[index] * (1 - expected[index]) / total);
      assertThat(counts[index] / (double) total)
          .as("share of index %s of %s points in dimension %s", index, total, n)
          .isCloseTo(expected[index], within(3.5 * error));
    }
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
