package descent.function.loss;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import descent.function.Differences;
import descent.function.Objective;
import descent.function.OracleTable;
import descent.function.Quadratic;
import java.util.List;
import java.util.Random;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class CrossEntropyTest {
  private static final CrossEntropy LOSS = new CrossEntropy(3);

  static List<OracleTable.Row> oracle() {
    return OracleTable.read(CrossEntropyTest.class, "cross-entropy.csv");
  }

  /** Relative, of a few roundings: also for logits of ±1e4 and for losses of 1e-18. */
  @ParameterizedTest
  @MethodSource("oracle")
  void agreesWithFiveThousandDigits(OracleTable.Row row) {
    double[] logits = {row.number("z0"), row.number("z1"), row.number("z2")};
    int right = (int) row.number("class");
    double[] gradient = new double[3];
    double value = row.number("value");
    assertThat(LOSS.valueAndGradient(logits, right, gradient))
        .isEqualTo(LOSS.value(logits, right))
        .isCloseTo(value, within(2e-15 * value));
    for (int j = 0; j < 3; j++) {
      double expected = row.number("g" + j);
      assertThat(gradient[j]).isCloseTo(expected, within(2e-15 * Math.abs(expected)));
    }
  }

  @Test
  void derivativesAgreeWithCentralDifferences() {
    Random random = new Random(6);
    for (int right = 0; right < 3; right++) {
      int c = right;
      double[] z = {random.nextGaussian(), random.nextGaussian(), random.nextGaussian()};
      Differences.assertHessian(
          Objective.of(
              3, x -> LOSS.value(x, c), (x, g) -> LOSS.valueAndGradient(x, c, g), LOSS::hessian),
          z,
          1e-8);
      Differences.assertGradient(
          Objective.of(3, x -> LOSS.value(x, c), (x, g) -> LOSS.valueAndGradient(x, c, g)),
          z,
          1e-8);
    }
  }

  @Test
  void probabilitiesAreSoftmax() {
    double[] p = new double[3];
    LOSS.probabilities(new double[] {1, 2, 3}, p);
    double sum = Math.exp(1) + Math.exp(2) + Math.exp(3);
    for (int j = 0; j < 3; j++) {
      assertThat(p[j]).isCloseTo(Math.exp(j + 1) / sum, within(1e-15));
    }
    LOSS.probabilities(new double[] {1e4, -1e4, 1e4}, p);
    assertThat(p).containsExactly(0.5, 0, 0.5);
  }

  /** The Hessian's largest eigenvalue is at most ½, reached for two equal classes. */
  @Test
  void isHalfSmoothAndConvexButNotStrictly() {
    assertThat(LOSS.smoothness()).isEqualTo(0.5);
    assertThat(LOSS.convexity()).isEqualTo(Convexity.CONVEX);
    Random random = new Random(7);
    for (int k = 0; k < 200; k++) {
      double[] z = {3 * random.nextGaussian(), 3 * random.nextGaussian(), random.nextGaussian()};
      double largest = largestEigenvalue(z);
      assertThat(largest).isBetween(0.0, 0.5 + 1e-15);
      DMatrixRMaj hessian = new DMatrixRMaj(3, 3);
      LOSS.hessian(z, hessian);
      // Adding a constant to all logits changes nothing: the ones vector has curvature 0.
      for (int i = 0; i < 3; i++) {
        assertThat(hessian.get(i, 0) + hessian.get(i, 1) + hessian.get(i, 2))
            .isCloseTo(0, within(1e-16));
      }
    }
    assertThat(largestEigenvalue(new double[] {0, 0, -1e4})).isCloseTo(0.5, within(1e-15));
  }

  private static double largestEigenvalue(double[] logits) {
    DMatrixRMaj hessian = new DMatrixRMaj(3, 3);
    LOSS.hessian(logits, hessian);
    return Quadratic.of(hessian, new double[3], 0).eigenvalues().largest();
  }

  @Test
  void isBinaryCrossEntropyForTwoClasses() {
    CrossEntropy two = new CrossEntropy(2);
    BinaryCrossEntropy binary = new BinaryCrossEntropy();
    for (double p : new double[] {-1e4, -3, 0, 0.1, 40}) {
      double[] logits = {p, 0};
      assertThat(two.value(logits, 0)).isCloseTo(binary.value(p, 1), within(1e-15));
      assertThat(two.value(logits, 1)).isCloseTo(binary.value(p, 0), within(1e-15));
    }
  }

  @Test
  void passesNanOn() {
    assertThat(LOSS.value(new double[] {Double.NaN, 0, 0}, 1)).isNaN();
    assertThat(LOSS.value(new double[] {0, Double.NaN, 0}, 0)).isNaN();
  }
}
