package descent.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import descent.linalg.MatrixVector;
import descent.linalg.Vectors;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LeastSquaresTest {
  private static final double[][] X = {{1, 2}, {3, -1}, {0, 4}, {2, 2}, {-1, 1}};
  private static final double[] Y = {1, 2, -1, 0.5, 3};
  private static final double[] THETA = {0.5, -1};

  /** Residuals at θ = (0.5, −1), by hand: Xθ = (−1.5, 2.5, −4, −1, −1.5). */
  private static final double[] RESIDUALS = {-2.5, 0.5, -3, -1.5, -4.5};

  private static final double SQUARES = 6.25 + 0.25 + 9 + 2.25 + 20.25;

  static List<LeastSquares> conventions() {
    return List.of(
        LeastSquares.sumOfSquares(X, Y),
        LeastSquares.meanOfSquares(X, Y),
        LeastSquares.sumOfSquares(X, Y).withScale(3),
        LeastSquares.sumOfSquares(X, Y).withRidge(0.7),
        LeastSquares.meanOfSquares(X, Y).withRidge(new double[] {0, 2}));
  }

  @Test
  void theConventionsDifferByTheirScale() {
    assertThat(LeastSquares.sumOfSquares(X, Y).value(THETA)).isEqualTo(SQUARES / 2);
    assertThat(LeastSquares.meanOfSquares(X, Y).value(THETA)).isCloseTo(SQUARES / 5, within(1e-14));
    assertThat(LeastSquares.sumOfSquares(X, Y).withScale(3).value(THETA)).isEqualTo(1.5 * SQUARES);
    assertThat(LeastSquares.sumOfSquares(new DMatrixRMaj(X), Y).value(THETA))
        .isEqualTo(SQUARES / 2);
    assertThat(LeastSquares.meanOfSquares(new DMatrixRMaj(X), Y).value(THETA))
        .isCloseTo(SQUARES / 5, within(1e-14));
  }

  @Test
  void theGradientIsTheFormula() {
    double[] product = new double[2];
    MatrixVector.multiplyTransposed(new DMatrixRMaj(X), RESIDUALS, product);
    assertThat(LeastSquares.sumOfSquares(X, Y).gradient(THETA)).containsExactly(product);
    assertThat(LeastSquares.meanOfSquares(X, Y).withRidge(0.7).gradient(THETA))
        .containsExactly(
            new double[] {0.4 * product[0] + 0.7 * 0.5, 0.4 * product[1] - 0.7}, within(1e-14));
  }

  @Test
  void theRidgeIsHalfLambdaTimesTheSquaredNorm() {
    LeastSquares f = LeastSquares.sumOfSquares(X, Y);
    assertThat(f.withRidge(0.8).value(THETA)).isCloseTo(SQUARES / 2 + 0.4 * 1.25, within(1e-14));
    assertThat(f.withRidge(new double[] {0, 4}).value(THETA)).isEqualTo(SQUARES / 2 + 2);
    assertThat(f.withRidge(0.8).withRidge(0).value(THETA)).isEqualTo(SQUARES / 2);
  }

  @ParameterizedTest
  @MethodSource("conventions")
  void derivativesAgreeWithCentralDifferences(LeastSquares f) {
    Random random = new Random(8);
    for (int k = 0; k < 10; k++) {
      double[] theta = {random.nextGaussian(), random.nextGaussian()};
      Differences.assertGradient(f, theta, 1e-8);
      Differences.assertHessian(f, theta, 1e-8);
      double[] v = {random.nextGaussian(), random.nextGaussian()};
      Differences.assertHessianProduct(f, theta, v);
    }
  }

  @ParameterizedTest
  @MethodSource("conventions")
  void theCurvatureIsThatOfTheHessian(LeastSquares f) {
    double[] d = {0.3, -1.7};
    double[] product = new double[2];
    MatrixVector.multiply(f.hessian(THETA), d, product);
    assertThat(f.hessianProduct(new double[d.length], d)).containsExactly(product, within(1e-13));
    assertThat(f.curvature(d)).isCloseTo(Vectors.dot(d, product), within(1e-13));
  }

  @ParameterizedTest
  @MethodSource("conventions")
  void bothFactorizationsFindWhereTheGradientVanishes(LeastSquares f) {
    for (double[] minimizer : List.of(f.minimizer(), f.minimizerByQr(), f.minimumNormMinimizer())) {
      assertThat(Vectors.norm(f.gradient(minimizer))).isLessThan(1e-13);
    }
  }

  @Test
  void theEigenvaluesAreThoseOfTheHessian() {
    // XᵀX = [[15, 2], [2, 26]]: λ = (41 ± √137)/2.
    EigenvalueRange range = LeastSquares.sumOfSquares(X, Y).withRidge(0.5).eigenvalues();
    assertThat(range.smallest()).isCloseTo((41 - Math.sqrt(137)) / 2 + 0.5, within(1e-13));
    assertThat(range.largest()).isCloseTo((41 + Math.sqrt(137)) / 2 + 0.5, within(1e-13));
    LeastSquares mean = LeastSquares.meanOfSquares(X, Y);
    assertThat(mean.smoothness()).isCloseTo(0.4 * (41 + Math.sqrt(137)) / 2, within(1e-13));
    assertThat(mean.strongConvexity()).isCloseTo(0.4 * (41 - Math.sqrt(137)) / 2, within(1e-13));
  }

  @Test
  void sizesAreThoseOfTheData() {
    LeastSquares f = LeastSquares.sumOfSquares(X, Y);
    assertThat(f.dimension()).isEqualTo(2);
    assertThat(f.observations()).isEqualTo(5);
  }

  @Test
  void ridgesOfBothScalesMeet() {
    double[] bySum = LeastSquares.sumOfSquares(X, Y).withRidge(0.7).minimizer();
    double[] byMean = LeastSquares.meanOfSquares(X, Y).withRidge(2 * 0.7 / 5).minimizer();
    assertThat(byMean).containsExactly(bySum, within(1e-15));
  }

  /** Läuchli's matrix: 1 + ε² rounds to 1, so that XᵀX is singular in doubles and X is not. */
  @Test
  void qrKeepsTheDigitsThatTheNormalEquationsLose() {
    double tiny = 1e-9;
    double[][] x = {{1, 1}, {tiny, 0}, {0, tiny}};
    double[] y = {2, tiny, tiny};
    LeastSquares f = LeastSquares.sumOfSquares(x, y);
    assertThatThrownBy(f::minimizer)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "the columns of x are too close to linearly dependent for the normal equations: take"
                + " minimizerByQr(), or add a ridge");
    // κ(X) = √2/ε = 1.4e9, times a rounding.
    assertThat(f.minimizerByQr()).containsExactly(new double[] {1, 1}, within(1e-6));
  }

  @Test
  void unitsOfTheColumnsDoNotMatter() {
    double[] units = {1e-9, 1e9};
    double[][] x =
        Arrays.stream(X)
            .map(row -> new double[] {row[0] * units[0], row[1] * units[1]})
            .toArray(double[][]::new);
    double[] plain = LeastSquares.sumOfSquares(X, Y).minimizer();
    LeastSquares scaled = LeastSquares.sumOfSquares(x, Y);
    for (double[] minimizer : List.of(scaled.minimizer(), scaled.minimizerByQr())) {
      assertThat(minimizer[0] * units[0]).isCloseTo(plain[0], within(1e-14));
      assertThat(minimizer[1] * units[1]).isCloseTo(plain[1], within(1e-14));
    }
  }

  static List<Arguments> dependentColumns() {
    return List.of(
        Arguments.of(new double[][] {{1, 1, 0.1}, {2, 2, 0.7}, {3, 3, 0.2}, {4, 4, 9}}, 3, 2),
        // The third is a combination of the first two that rounds.
        Arguments.of(
            new double[][] {
              {0.1, 0.7, 0.1 / 3 + 0.7},
              {0.2, 0.3, 0.2 / 3 + 0.3},
              {0.9, 1.1, 0.9 / 3 + 1.1},
              {0.5, 0.4, 0.5 / 3 + 0.4}
            },
            3,
            2),
        Arguments.of(new double[][] {{1, 0}, {2, 0}, {3, 0}, {4, 0}}, 2, 1),
        Arguments.of(new double[][] {{0}, {0}, {0}, {0}}, 1, 0));
  }

  @ParameterizedTest
  @MethodSource("dependentColumns")
  void namesTheRankWhereThereIsNoSingleMinimizer(double[][] x, int columns, int rank) {
    LeastSquares f = LeastSquares.sumOfSquares(x, new double[] {1, 2, 3, 5});
    for (ThrowingCallable solution : List.<ThrowingCallable>of(f::minimizer, f::minimizerByQr)) {
      assertThatThrownBy(solution)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "x has "
                  + columns
                  + (columns == 1 ? " column" : " columns")
                  + " but rank "
                  + rank
                  + ", so the minimizer is not unique: drop the dependent columns, add a ridge, or"
                  + " take minimumNormMinimizer()");
    }
    double[] shortest = f.minimumNormMinimizer();
    assertThat(Vectors.norm(f.gradient(shortest))).isLessThan(1e-12);
    // A ridge makes it unique, and for a small one it is near the shortest.
    LeastSquares ridged = f.withRidge(1e-6);
    assertThat(ridged.minimizer()).containsExactly(ridged.minimizerByQr(), within(1e-8));
    assertThat(ridged.minimizer()).containsExactly(shortest, within(1e-3));
  }

  @Test
  void fewerRowsThanColumnsIsARankProblemToo() {
    LeastSquares f = LeastSquares.sumOfSquares(new double[][] {{3, 4}}, new double[] {10});
    assertThatThrownBy(f::minimizer).hasMessageStartingWith("x has 2 columns but rank 1, so");
    assertThatThrownBy(f::minimizerByQr).hasMessageStartingWith("x has 2 columns but rank 1, so");
    // The shortest θ with 3θ₁ + 4θ₂ = 10 is (1.2, 1.6).
    assertThat(f.minimumNormMinimizer()).containsExactly(new double[] {1.2, 1.6}, within(1e-14));
  }

  @Test
  void dataAreCopied() {
    double[][] x = {{1}, {2}};
    DMatrixRMaj matrix = new DMatrixRMaj(x);
    double[] y = {1, 1};
    double[] ridge = {1};
    LeastSquares f = LeastSquares.sumOfSquares(x, y).withRidge(ridge);
    LeastSquares g = LeastSquares.sumOfSquares(matrix, y);
    x[0][0] = 9;
    y[0] = 9;
    ridge[0] = 9;
    matrix.set(0, 0, 9);
    assertThat(f.value(new double[] {1})).isEqualTo(0.5 + 0.5);
    assertThat(g.value(new double[] {1})).isEqualTo(0.5);
  }

  static List<Arguments> badInput() {
    LeastSquares f = LeastSquares.sumOfSquares(X, Y);
    return List.of(
        bad(() -> LeastSquares.sumOfSquares((double[][]) null, Y), "x must not be null"),
        bad(
            () -> LeastSquares.sumOfSquares(new double[0][], new double[0]),
            "the number of rows of x must be at least 1, got 0"),
        bad(
            () -> LeastSquares.sumOfSquares(new double[][] {{}}, new double[1]),
            "the number of columns of x must be at least 1, got 0"),
        bad(
            () -> LeastSquares.sumOfSquares(new DMatrixRMaj(0, 2), new double[0]),
            "the number of rows of x must be at least 1, got 0"),
        bad(
            () -> LeastSquares.sumOfSquares(new DMatrixRMaj(2, 0), new double[2]),
            "the number of columns of x must be at least 1, got 0"),
        bad(
            () -> LeastSquares.sumOfSquares(new double[][] {null}, new double[1]),
            "x[0] must not be null"),
        bad(
            () -> LeastSquares.meanOfSquares(new double[][] {{1, 2}, {3}}, new double[2]),
            "x[1] has length 1 but x[0] has length 2"),
        bad(
            () -> LeastSquares.sumOfSquares(new double[][] {{1, Double.NaN}}, new double[1]),
            "x[0] must be finite, got x[0][1] = NaN"),
        bad(
            () ->
                LeastSquares.meanOfSquares(
                    new DMatrixRMaj(new double[][] {{1, 2}, {Double.NEGATIVE_INFINITY, 0}}),
                    new double[2]),
            "x must be finite, got x[1][0] = -Infinity"),
        bad(
            () -> LeastSquares.sumOfSquares(X, new double[4]),
            "y has length 4 but there are 5 rows"),
        bad(() -> LeastSquares.sumOfSquares(X, null), "y must not be null"),
        bad(
            () -> LeastSquares.sumOfSquares(X, new double[] {1, 2, Double.NaN, 0, 0}),
            "y must be finite, got y[2] = NaN"),
        bad(() -> f.withScale(0), "scale must be positive and finite, got 0.0"),
        bad(() -> f.withRidge(-1), "lambda must be non-negative and finite, got -1.0"),
        bad(
            () -> f.withRidge(new double[] {0, Double.NaN}),
            "lambdas[1] must be non-negative and finite, got NaN"),
        bad(() -> f.withRidge(new double[1]), "lambdas has length 1 but the objective expects 2"));
  }

  private static Arguments bad(ThrowingCallable call, String message) {
    return Arguments.of(call, message);
  }

  @ParameterizedTest
  @MethodSource("badInput")
  void refusesBadInput(ThrowingCallable call, String message) {
    assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessage(message);
  }
}
