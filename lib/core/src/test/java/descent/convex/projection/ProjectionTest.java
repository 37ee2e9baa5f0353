package descent.convex.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.Allocation;
import descent.linalg.Vectors;
import java.util.Arrays;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectionTest {
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  /**
   * A set of five dimensions, with a way to make some point of it out of any: not the projection.
   */
  private record Example(String name, Projection projection, Function<double[], double[]> member) {
    @Override
    public String toString() {
      return name;
    }
  }

  static Stream<Example> examples() {
    double[] lower = {-1, 0, -INFINITE, 2, -0.5};
    double[] upper = {1, 0, 0.5, INFINITE, 0.25};
    double[] centre = {1, -1, 0.5, 0, 2};
    double[] a = {1, -2, 0, 3, 0.5};
    double[][] rows = {{1, 2, 0, 0, 1}, {0, 1, 1, 0, -1}};
    return Stream.of(
        new Example(
            "box",
            Projection.ontoBox(lower, upper),
            v -> {
              double[] y = v.clone();
              for (int i = 0; i < 5; i++) {
                double width = upper[i] - lower[i];
                double above = Double.isInfinite(width) ? Math.abs(v[i]) : width * sigmoid(v[i]);
                y[i] = Double.isInfinite(lower[i]) ? upper[i] - above : lower[i] + above;
              }
              return y;
            }),
        new Example("simplex", Projection.ontoSimplex(5, 1.5), v -> simplexMember(v, 1.5)),
        new Example(
            "l1 ball",
            Projection.ontoL1Ball(5, 1.5),
            v -> {
              double[] y = simplexMember(v, 1.5 * sigmoid(v[0]));
              for (int i = 0; i < 5; i++) {
                y[i] = Math.copySign(y[i], v[i]);
              }
              return y;
            }),
        new Example(
            "ball",
            Projection.ontoBall(centre, 0.8),
            v -> {
              double[] y = centre.clone();
              Vectors.axpy(0.8 * sigmoid(v[0]) / Vectors.norm(v), v, y);
              return y;
            }),
        new Example(
            "half-space",
            Projection.ontoHalfSpace(a, 0.7),
            v -> {
              double[] y = v.clone();
              y[0] = 0;
              y[0] = 0.7 - Vectors.dot(a, y) - Math.abs(v[0]);
              return y;
            }),
        new Example(
            "affine set",
            Projection.ontoAffineSet(rows, new double[] {3, -1}),
            v -> {
              double x3 = v[2];
              double x5 = v[4];
              double x2 = -1 - x3 + x5;
              return new double[] {3 - 2 * x2 - x5, x2, x3, v[3], x5};
            }),
        new Example(
            "second-order cone",
            Projection.ontoSecondOrderCone(5),
            v -> {
              double[] y = v.clone();
              y[4] = Vectors.norm(v, 0, 4) + Math.abs(v[4]);
              return y;
            }));
  }

  private static double sigmoid(double v) {
    return 1 / (1 + Math.exp(-v));
  }

  private static double[] simplexMember(double[] v, double radius) {
    double sum = Arrays.stream(v).map(Math::exp).sum();
    return Arrays.stream(v).map(value -> radius * Math.exp(value) / sum).toArray();
  }

  private static double[] gaussian(Random random, double scale) {
    return random.doubles(5).map(u -> scale * random.nextGaussian()).toArray();
  }

  /** {@code (y − Px)ᵀ(x − Px) ≤ 0} for all members: this alone makes {@code Px} the projection. */
  @ParameterizedTest
  @MethodSource("examples")
  void theVariationalInequalityHolds(Example example) {
    Random random = new Random(1);
    for (int trial = 0; trial < 300; trial++) {
      double[] x = gaussian(random, trial % 3 + 0.5);
      double[] p = example.projection().project(x);
      double[] normal = x.clone();
      Vectors.axpy(-1, p, normal);
      for (int k = 0; k < 20; k++) {
        double[] towards = example.member().apply(gaussian(random, k % 3 + 0.3));
        assertThat(example.projection().distance(towards)).as("a member").isLessThan(1e-14 * 50);
        Vectors.axpy(-1, p, towards);
        assertThat(Vectors.dot(towards, normal)).isLessThan(1e-12);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void projectingTwiceIsProjectingOnceAndNothingIsDrivenApart(Example example) {
    Random random = new Random(2);
    Projection projection = example.projection();
    for (int trial = 0; trial < 300; trial++) {
      double[] x = gaussian(random, 2);
      double[] y = gaussian(random, 2);
      double[] px = projection.project(x);
      double[] py = projection.project(y);
      assertThat(projection.project(px)).containsExactly(px, within(1e-14));
      assertThat(Vectors.distance(px, py)).isLessThanOrEqualTo(Vectors.distance(x, y) + 1e-14);
      double[] normals = x.clone();
      Vectors.axpy(-1, px, normals);
      Vectors.axpy(-1, y, normals);
      Vectors.axpy(1, py, normals);
      double together = Math.pow(Vectors.distance(px, py), 2) + Math.pow(Vectors.norm(normals), 2);
      assertThat(together)
          .as("firmly nonexpansive")
          .isLessThanOrEqualTo(Math.pow(Vectors.distance(x, y), 2) + 1e-12);
      assertThat(projection.distance(x)).isEqualTo(Vectors.distance(x, px));
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void inPlaceIsTheSameAndTheArgumentIsKept(Example example) {
    Random random = new Random(3);
    for (int trial = 0; trial < 50; trial++) {
      double[] x = gaussian(random, 2);
      double[] before = x.clone();
      double[] p = example.projection().project(x);
      assertThat(x).containsExactly(before);
      example.projection().project(x, x);
      assertThat(x).containsExactly(p);
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void nothingIsAllocated(Example example) {
    double[] x = gaussian(new Random(4), 2);
    double[] out = new double[5];
    assertThat(Allocation.of(() -> example.projection().project(x, out))).isZero();
  }

  @ParameterizedTest
  @MethodSource("examples")
  void notANumberStaysOne(Example example) {
    double[] x = {0.1, 0.2, Double.NaN, 0.4, 0.5};
    assertThat(example.projection().project(x)[2]).isNaN();
    assertThat(example.projection().distance(x)).isNaN();
  }

  @Test
  void closedForms() {
    assertThat(Projection.ontoBox(new double[] {0, 0}, new double[] {1, 2}).project(at(-3, 5)))
        .containsExactly(0, 2);
    assertThat(Projection.ontoSimplex(3, 1).project(at(0.5, 0.5, 0.5)))
        .containsExactly(at(1 / 3.0, 1 / 3.0, 1 / 3.0), within(1e-16));
    assertThat(Projection.ontoSimplex(3, 1).project(at(2, 0, -1))).containsExactly(1, 0, 0);
    assertThat(Projection.ontoSimplex(3, 2).project(at(2, 1, 0))).containsExactly(1.5, 0.5, 0);
    assertThat(Projection.ontoSimplex(1, 4).project(at(-7))).containsExactly(4);
    assertThat(Projection.ontoL1Ball(3, 1).project(at(-2, 1, 0.5))).containsExactly(-1, 0, 0);
    assertThat(Projection.ontoL1Ball(2, 3).project(at(-1, 1.5))).containsExactly(-1, 1.5);
    assertThat(Projection.ontoBall(at(1, 1), 5).project(at(7, 9)))
        .containsExactly(at(4, 5), within(1e-15));
    assertThat(Projection.ontoBall(at(1, 1), 0).project(at(7, 9))).containsExactly(1, 1);
    assertThat(Projection.ontoHalfSpace(at(3, 4), 5).project(at(6, 8)))
        .containsExactly(at(0.6, 0.8), within(1e-14));
    assertThat(Projection.ontoHalfSpace(at(3, 4), 5).project(at(-6, 0))).containsExactly(-6, 0);
    assertThat(Projection.ontoAffineSet(new double[][] {{1, 1}}, at(10)).project(at(0, 0)))
        .containsExactly(at(5, 5), within(1e-14));
    Projection cone = Projection.ontoSecondOrderCone(3);
    assertThat(cone.project(at(3, 4, 5))).as("inside").containsExactly(3, 4, 5);
    assertThat(cone.project(at(3, 4, -5))).as("polar").containsExactly(0, 0, 0);
    assertThat(cone.project(at(3, 4, 0))).containsExactly(at(1.5, 2, 2.5), within(1e-15));
    assertThat(cone.project(at(0, 0, -2))).containsExactly(0, 0, 0);
    assertThat(cone.project(at(0, 0, 2))).containsExactly(0, 0, 2);
  }

  private static double[] at(double... x) {
    return x;
  }

  /** The rule with sorting: the largest k with {@code vₖ > (v₁ + … + vₖ − r)/k}. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10, 1000})
  void theSimplexIsThatOfTheRuleWithSorting(int n) {
    Random random = new Random(n);
    for (int trial = 0; trial < 60; trial++) {
      double[] x = random.doubles(n).map(u -> random.nextGaussian()).toArray();
      if (trial % 4 == 1) {
        // Many equal values.
        Arrays.setAll(x, i -> Math.rint(2 * x[i]) / 2);
      } else if (trial % 4 == 2) {
        Arrays.sort(x);
      } else if (trial % 4 == 3) {
        Arrays.fill(x, 0.25);
      }
      double radius = trial % 2 == 0 ? 1 : 0.1 + 20 * random.nextDouble();
      double[] sorted = x.clone();
      Arrays.sort(sorted);
      double sum = 0;
      double tau = 0;
      for (int k = 1; k <= n; k++) {
        sum += sorted[n - k];
        if (sorted[n - k] > (sum - radius) / k) {
          tau = (sum - radius) / k;
        }
      }
      double shift = tau;
      double[] expected = Arrays.stream(x).map(v -> Math.max(0, v - shift)).toArray();
      double[] p = Projection.ontoSimplex(n, radius).project(x);
      assertThat(p).containsExactly(expected, within(1e-13 * radius));
      assertThat(Arrays.stream(p).sum()).isCloseTo(radius, within(1e-12 * radius));
    }
  }

  @Test
  void dependentEquationsAreLeftOutAndContradictionsNamed() {
    double[][] rows = {{1, 1, 0}, {0, 1, 1}, {1, 2, 1}, {0, 0, 0}};
    Projection projection = Projection.ontoAffineSet(rows, at(1, 2, 3, 0));
    double[] p = projection.project(at(5, -4, 7));
    double[] same =
        Projection.ontoAffineSet(new double[][] {rows[0], rows[1]}, at(1, 2)).project(at(5, -4, 7));
    assertThat(p).containsExactly(same, within(1e-14));
    assertThat(p[0] + p[1]).isCloseTo(1, within(1e-14));
    assertThat(p[1] + p[2]).isCloseTo(2, within(1e-14));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Projection.ontoAffineSet(rows, at(1, 2, 4, 0)))
        .withMessageStartingWith("a x = b must have a solution, but equation 2 contradicts")
        .withMessageEndingWith("got 4.0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Projection.ontoAffineSet(rows, at(1, 2, 3, 1)))
        .withMessageContaining("equation 3 contradicts");
  }

  /** Rows that nearly depend on each other: Hilbert's matrix, of condition 10¹⁰. */
  @Test
  void anIllConditionedAffineSetIsStillMet() {
    double[][] hilbert = new double[7][12];
    for (int i = 0; i < 7; i++) {
      for (int j = 0; j < 12; j++) {
        hilbert[i][j] = 1.0 / (i + j + 1);
      }
    }
    double[] b = Arrays.stream(hilbert).mapToDouble(row -> Arrays.stream(row).sum()).toArray();
    double[] x = new double[12];
    x[3] = 10;
    double[] p = Projection.ontoAffineSet(hilbert, b).project(x);
    for (int i = 0; i < 7; i++) {
      assertThat(Vectors.dot(hilbert[i], p)).isCloseTo(b[i], within(1e-13));
    }
  }

  static Stream<ThrowingCallable> badSets() {
    double nan = Double.NaN;
    return Stream.of(
        () -> Projection.ontoBox(at(0, 2), at(1, 1)),
        () -> Projection.ontoBox(at(nan), at(1)),
        () -> Projection.ontoBox(at(INFINITE), at(INFINITE)),
        () -> Projection.ontoBox(at(0), at(1, 1)),
        () -> Projection.ontoBox(at(), at()),
        () -> Projection.ontoSimplex(0, 1),
        () -> Projection.ontoSimplex(3, 0),
        () -> Projection.ontoSimplex(3, nan),
        () -> Projection.ontoL1Ball(3, -1),
        () -> Projection.ontoL1Ball(3, INFINITE),
        () -> Projection.ontoBall(at(1, nan), 1),
        () -> Projection.ontoBall(at(1, 1), -1),
        () -> Projection.ontoHalfSpace(at(0, 0), 1),
        () -> Projection.ontoHalfSpace(at(1, nan), 1),
        () -> Projection.ontoHalfSpace(at(1, 1), INFINITE),
        () -> Projection.ontoAffineSet(new double[][] {{1, 1}, {1}}, at(1, 1)),
        () -> Projection.ontoAffineSet(new double[][] {{1, nan}}, at(1)),
        () -> Projection.ontoAffineSet(new double[][] {{1, 1}}, at(1, 2)),
        () -> Projection.ontoSecondOrderCone(1),
        () -> Projection.ontoSimplex(3, 1).project(at(1, 2)),
        () -> Projection.ontoSimplex(3, 1).project(null));
  }

  @ParameterizedTest
  @MethodSource("badSets")
  void badSetsAreRefused(ThrowingCallable bad) {
    assertThatIllegalArgumentException()
        .isThrownBy(bad)
        .withMessageMatching("(?s).*(must|has length|does not match|there are).*");
  }
}
