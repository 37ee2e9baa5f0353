package descent.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.function.HessianProduct;
import descent.function.Objective;
import descent.function.OracleTable;
import descent.function.Quadratic;
import descent.function.gallery.Gallery;
import descent.linalg.Vectors;
import descent.random.Xoshiro256PlusPlus;
import java.util.List;
import org.ejml.data.DMatrixRMaj;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SpectrumTest {

  static List<OracleTable.Row> networks() {
    return OracleTable.read(SpectrumTest.class, "network.csv");
  }

  @ParameterizedTest
  @MethodSource("networks")
  void differencedHessianOfANetworkHasTheEigenvaluesOfExactDerivatives(OracleTable.Row row) {
    TanhNetwork network = TanhNetwork.of(row);
    double[] p = row.numbers("parameters");
    assertThat(network.value(p)).isCloseTo(row.number("value"), within(1e-14));
    assertThat(network.gradient(p)).containsExactly(row.numbers("gradient"), within(1e-14));
    Spectrum spectrum = Spectrum.ofHessian(network, p);
    // The step ε^{1/3}‖p‖ leaves an error near (2e-5)² times the fourth derivatives, of order 1.
    assertThat(spectrum.eigenvalues()).containsExactly(row.numbers("eigenvalues"), within(1e-8));
  }

  @Test
  void orderAndDirections() {
    DMatrixRMaj a = new DMatrixRMaj(new double[][] {{2, 1, 0}, {1, 2, 0}, {0, 0, -5}});
    Spectrum spectrum = Spectrum.of(a);
    assertThat(spectrum.eigenvalues()).containsExactly(new double[] {-5, 1, 3}, within(1e-14));
    double half = Math.sqrt(0.5);
    double[][] expected = {{0, 0, 1}, {half, -half, 0}, {half, half, 0}};
    for (int k = 0; k < 3; k++) {
      assertThat(Math.abs(Vectors.dot(spectrum.directions()[k], expected[k])))
          .isCloseTo(1, within(1e-14));
    }
    assertThat(a.get(0, 1)).isEqualTo(1);
    assertThat(spectrum.smallest()).isCloseTo(-5, within(1e-14));
    assertThat(spectrum.largest()).isCloseTo(3, within(1e-14));
    assertThat(spectrum.scale()).isCloseTo(5, within(1e-14));
    assertThat(spectrum.trace()).isCloseTo(-1, within(1e-14));
    assertThat(spectrum.negative(1e-8)).isEqualTo(1);
    assertThat(spectrum.flat(0.2 + 1e-12)).isEqualTo(1);
    assertThat(spectrum.conditionNumber()).isInfinite();
    assertThat(spectrum.size()).isEqualTo(3);
  }

  @Test
  void eachPairSatisfiesItsEquation() {
    for (int seed = 0; seed < 10; seed++) {
      DMatrixRMaj a = randomSymmetric(8, seed);
      Spectrum spectrum = Spectrum.of(a);
      double[] values = spectrum.eigenvalues();
      for (int k = 0; k < 8; k++) {
        double[] v = spectrum.directions()[k];
        double[] av = Quadratic.of(a, new double[8], 0).gradient(v);
        Vectors.axpy(-values[k], v, av);
        assertThat(Vectors.norm(av)).isLessThan(1e-13);
        assertThat(Vectors.norm(v)).isCloseTo(1, within(1e-14));
        assertThat(k == 0 || values[k - 1] <= values[k]).isTrue();
      }
    }
  }

  static DMatrixRMaj randomSymmetric(int n, long seed) {
    Xoshiro256PlusPlus random = Xoshiro256PlusPlus.ofSeed(seed);
    DMatrixRMaj a = new DMatrixRMaj(n, n);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j <= i; j++) {
        double entry = random.nextGaussian();
        a.set(i, j, entry);
        a.set(j, i, entry);
      }
    }
    return a;
  }

  @Test
  void ownHessianIsUsedWhereThereIsOne() {
    Spectrum spectrum = Spectrum.ofHessian(Gallery.rosenbrock(), new double[] {1, 1});
    // At the minimizer the Hessian is [802, −400; −400, 200].
    double root = Math.sqrt(301.0 * 301 + 400 * 400);
    assertThat(spectrum.eigenvalues())
        .containsExactly(new double[] {501 - root, 501 + root}, within(1e-10));
    assertThat(spectrum.conditionNumber()).isCloseTo((501 + root) / (501 - root), within(1e-5));
  }

  @Test
  void productsAloneAreEnough() {
    Quadratic bowl = Quadratic.of(new double[][] {{4, 1}, {1, 3}}, new double[] {5, 6}, 0);
    HessianProduct products =
        new HessianProduct() {
          @Override
          public void hessianProduct(double[] x, double[] v, double[] product) {
            product[0] = 4 * v[0] + v[1];
            product[1] = v[0] + 3 * v[1];
          }

          @Override
          public int dimension() {
            return 2;
          }

          @Override
          public double value(double[] x) {
            return bowl.value(x);
          }

          @Override
          public double valueAndGradient(double[] x, double[] gradient) {
            return bowl.valueAndGradient(x, gradient);
          }
        };
    assertThat(Spectrum.ofHessian(products, new double[2]).eigenvalues())
        .containsExactly(Spectrum.ofHessian(bowl, new double[2]).eigenvalues(), within(1e-15));
  }

  @Test
  void whatGoesInAndOutIsCopied() {
    double[] values = {1, 2};
    double[][] directions = {{1, 0}, {0, 1}};
    Spectrum spectrum = new Spectrum(values, directions);
    values[0] = 9;
    directions[0][0] = 9;
    spectrum.eigenvalues()[0] = 9;
    spectrum.directions()[0][0] = 9;
    assertThat(spectrum.eigenvalues()).containsExactly(1, 2);
    assertThat(spectrum.directions()[0]).containsExactly(1, 0);
    assertThat(spectrum).hasToString("2 eigenvalues from 1.0 to 2.0");
  }

  @Test
  void badArgumentsAreNamed() {
    refused(() -> Spectrum.of(null), "matrix must not be null");
    refused(() -> Spectrum.of(new DMatrixRMaj(2, 3)), "matrix must be square, got 2 × 3");
    refused(
        () -> Spectrum.of(new DMatrixRMaj(0, 0)),
        "the number of rows of the matrix must be at least 1, got 0");
    DMatrixRMaj nan = new DMatrixRMaj(2, 2);
    nan.set(1, 0, Double.NaN);
    refused(() -> Spectrum.of(nan), "matrix must be finite, got matrix[1][0] = NaN");
    refused(() -> Spectrum.ofHessian(null, new double[2]), "f must not be null");
    refused(
        () -> Spectrum.ofHessian(Gallery.booth(), new double[3]),
        "x has length 3 but the objective expects 2");
    refused(
        () -> Spectrum.ofHessian(Gallery.booth(), new double[] {0, Double.NaN}),
        "x must be finite, got x[1] = NaN");
    Spectrum spectrum = Spectrum.of(new DMatrixRMaj(1, 1));
    refused(
        () -> spectrum.negative(Double.NaN), "tolerance must be non-negative and finite, got NaN");
    refused(() -> spectrum.flat(-1), "tolerance must be non-negative and finite, got -1.0");
    refused(() -> DifferencedHessian.of(null), "f must not be null");
    refused(
        () -> new DifferencedHessian(Gallery.booth(), 0),
        "relativeStep must be positive and finite, got 0.0");
  }

  @Test
  void differencedProductIsExactOnQuadraticsUpToRounding() {
    Quadratic bowl = Quadratic.of(new double[][] {{4, 1}, {1, 3}}, new double[] {5, 6}, 0);
    double[] x = {3, -2};
    double[] v = {1e-3, 2e3};
    HessianProduct differenced = DifferencedHessian.of(bowl);
    // Rounding ε·‖∇f‖/(s‖x‖) ≈ 1e-11, relative to ‖v‖.
    assertThat(differenced.hessianProduct(x, v))
        .containsExactly(new double[] {4 * v[0] + v[1], v[0] + 3 * v[1]}, within(1e-9 * 2e3));
    assertThat(x).containsExactly(3, -2);
    assertThat(differenced.hessianProduct(x, new double[2])).containsExactly(0, 0);
    assertThat(differenced.value(x)).isEqualTo(bowl.value(x));
    assertThat(differenced.gradient(x)).containsExactly(bowl.gradient(x));
    assertThat(differenced.dimension()).isEqualTo(2);
  }

  @Test
  void errorOfTheDifferencedProductIsAsDocumented() {
    // f = x⁴: H = 12x²; the central difference adds 4h² exactly, with h = s·max(1, |x|).
    HessianProduct coarse =
        new DifferencedHessian(Objective.of(t -> Math.pow(t, 4), t -> 4 * t * t * t), 0.01);
    assertThat(coarse.hessianProduct(new double[] {2}, new double[] {1})[0])
        .isCloseTo(48 + 4 * 0.02 * 0.02, within(1e-10));
    assertThat(coarse.hessianProduct(new double[] {0.5}, new double[] {-3})[0])
        .isCloseTo(-3 * (3 + 4 * 0.01 * 0.01), within(1e-10));
  }

  private static void refused(
      org.assertj.core.api.ThrowableAssert.ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
