package descent.function;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;

class QuadraticTest {
  private static final double[][] A = {{4, 1}, {1, 3}};
  private static final double[] B = {1, 2};
  private final Quadratic f = Quadratic.of(A, B, 7);

  @Test
  void valueIsTheFormula() {
    double x = 0.3;
    double y = -1.7;
    double formula = 0.5 * (4 * x * x + 2 * x * y + 3 * y * y) - (1 * x + 2 * y) + 7;
    double[] gradient = new double[2];

    assertThat(f.value(new double[] {x, y})).isCloseTo(formula, within(1e-14));
    assertThat(f.valueAndGradient(new double[] {x, y}, gradient)).isCloseTo(formula, within(1e-14));
    assertThat(gradient)
        .containsExactly(new double[] {4 * x + y - 1, x + 3 * y - 2}, within(1e-14));
  }

  @Test
  void hessianIsA() {
    DMatrixRMaj hessian = f.hessian(new double[] {9, 9});
    assertThat(hessian.data).containsExactly(4, 1, 1, 3);
  }

  @Test
  void curvatureIsTheQuadraticForm() {
    assertThat(f.curvature(new double[] {1, 2})).isEqualTo(4 + 2 * 2 + 3 * 4);
  }

  @Test
  void hessianProductIsAv() {
    double[] nowhere = {Double.NaN, Double.NaN};
    assertThat(f.hessianProduct(nowhere, new double[] {1, 2})).containsExactly(4 + 2, 1 + 6);
  }

  @Test
  void eigenvaluesInClosedForm() {
    double root = Math.sqrt(0.25 + 1);
    EigenvalueRange range = f.eigenvalues();
    assertThat(range.smallest()).isCloseTo(3.5 - root, within(1e-13));
    assertThat(range.largest()).isCloseTo(3.5 + root, within(1e-13));
    assertThat(f.smoothness()).isEqualTo(range.largest());
    assertThat(f.strongConvexity()).isEqualTo(range.smallest());
    assertThat(f.conditionNumber()).isEqualTo(range.largest() / range.smallest());
  }

  @Test
  void minimizerByCramer() {
    // [4 1; 1 3] x = [1; 2] has determinant 11.
    assertThat(f.minimizer())
        .containsExactly(new double[] {(3 - 2) / 11.0, (8 - 1) / 11.0}, within(1e-15));
  }

  @Test
  void aSaddleIsSmoothButNotStronglyConvex() {
    Quadratic saddle = Quadratic.diagonal(2, -6);
    assertThat(saddle.smoothness()).isCloseTo(6, within(1e-14));
    assertThat(saddle.strongConvexity()).isZero();
    assertThat(saddle.conditionNumber()).isEqualTo(Double.POSITIVE_INFINITY);
    assertThatIllegalStateException()
        .isThrownBy(saddle::minimizer)
        .withMessage("a is not positive definite, so the quadratic has no single minimizer");
  }

  @Test
  void diagonalIsTheBowl() {
    Quadratic bowl = Quadratic.diagonal(2, 20);
    assertThat(bowl.dimension()).isEqualTo(2);
    assertThat(bowl.value(new double[] {5, 1})).isEqualTo(0.5 * (2 * 25 + 20));
    assertThat(bowl.minimizer()).containsExactly(0, 0);
  }

  @Test
  void theCallersArraysAreCopied() {
    DMatrixRMaj a = new DMatrixRMaj(A);
    double[] b = B.clone();
    Quadratic copy = Quadratic.of(a, b, 0);
    a.set(0, 0, 100);
    b[0] = 100;
    assertThat(copy.value(new double[] {1, 0})).isEqualTo(0.5 * 4 - 1);
  }

  @Test
  void badArgumentsAreNamed() {
    refused(
        new double[][] {{1, 2}, {3, 1}},
        B,
        0,
        "a must be symmetric and finite, got a[1][0] = 3.0 and a[0][1] = 2.0");
    refused(
        new double[][] {{1, 0}, {0, Double.NaN}},
        B,
        0,
        "a must be symmetric and finite, got a[1][1] = NaN and a[1][1] = NaN");
    refused(new double[][] {{1, 2, 3}, {4, 5, 6}}, B, 0, "a must be square, got 2 × 3");
    refused(A, new double[] {1}, 0, "b has length 1 but a has 2 rows");
    refused(A, new double[] {1, Double.NaN}, 0, "b must be finite, got b[1] = NaN");
    refused(A, B, Double.NaN, "c must be finite, got NaN");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quadratic.of((DMatrixRMaj) null, B, 0))
        .withMessage("a must not be null");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quadratic.diagonal())
        .withMessage("the number of rows of a must be at least 1, got 0");
  }

  @Test
  void roundingInASymmetricProductIsForgiven() {
    double[][] a = {{2, 0.1 + 0.2}, {0.3, 2}};
    assertThat(Quadratic.of(a, B, 0).dimension()).isEqualTo(2);
  }

  private static void refused(double[][] a, double[] b, double c, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Quadratic.of(a, b, c))
        .withMessage(message);
  }
}
