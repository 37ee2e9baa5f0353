package descent.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.function.HessianProduct;
import descent.function.Objective;
import descent.function.OracleTable;
import descent.function.Quadratic;
import descent.random.Xoshiro256PlusPlus;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LanczosTest {

  /** {@code ½xᵀTx} with the second differences T, whose eigenvalues are known: products only. */
  private record Chain(int dimension) implements HessianProduct {
    double eigenvalue(int k) {
      return 2 - 2 * Math.cos(k * Math.PI / (dimension + 1));
    }

    @Override
    public void hessianProduct(double[] x, double[] v, double[] product) {
      int n = dimension;
      for (int i = 0; i < n; i++) {
        product[i] = 2 * v[i] - (i > 0 ? v[i - 1] : 0) - (i < n - 1 ? v[i + 1] : 0);
      }
    }

    @Override
    public double value(double[] x) {
      return valueAndGradient(x, new double[dimension]);
    }

    @Override
    public double valueAndGradient(double[] x, double[] gradient) {
      hessianProduct(x, x, gradient);
      double sum = 0;
      for (int i = 0; i < dimension; i++) {
        sum += 0.5 * x[i] * gradient[i];
      }
      return sum;
    }
  }

  private static Xoshiro256PlusPlus random(long seed) {
    return Xoshiro256PlusPlus.ofSeed(seed);
  }

  @Test
  void endsOfALargeSpectrumWithinTheirBounds() {
    Chain chain = new Chain(2000);
    for (int seed = 0; seed < 5; seed++) {
      RitzValues ritz = Lanczos.withSteps(60).at(chain, new double[2000], random(seed));
      assertThat(ritz.size()).isEqualTo(60);
      // Every Ritz value has an eigenvalue within its bound, and none lies beyond the spectrum.
      for (int k = 0; k < 60; k++) {
        double value = ritz.values()[k];
        double nearest = Double.POSITIVE_INFINITY;
        for (int j = 1; j <= 2000; j++) {
          nearest = Math.min(nearest, Math.abs(value - chain.eigenvalue(j)));
        }
        assertThat(nearest).isLessThanOrEqualTo(ritz.errorBounds()[k] + 1e-13);
        assertThat(value).isBetween(chain.eigenvalue(1) - 1e-13, chain.eigenvalue(2000) + 1e-13);
      }
      // 60 steps see the ends of 2000 crowded eigenvalues to a few thousandths.
      assertThat(ritz.largest()).isCloseTo(4, within(0.01));
      assertThat(ritz.smallest()).isCloseTo(0, within(0.01));
    }
  }

  @Test
  void asManyStepsAsVariablesFindEveryEigenvalue() {
    Chain chain = new Chain(40);
    RitzValues ritz = Lanczos.withSteps(100).at(chain, new double[40], random(3));
    assertThat(ritz.size()).isEqualTo(40);
    for (int k = 0; k < 40; k++) {
      assertThat(ritz.values()[k]).isCloseTo(chain.eigenvalue(k + 1), within(1e-12));
    }
  }

  @Test
  void separatedOutliersConvergeFirst() {
    double[] eigenvalues = new double[300];
    for (int i = 0; i < 298; i++) {
      eigenvalues[i] = i / 298.0;
    }
    eigenvalues[298] = 10;
    eigenvalues[299] = -4;
    Quadratic f = Quadratic.diagonal(eigenvalues);
    RitzValues ritz = Lanczos.withSteps(20).at(f, new double[300], random(1));
    assertThat(ritz.largest()).isCloseTo(10, within(1e-10));
    assertThat(ritz.smallest()).isCloseTo(-4, within(1e-10));
    assertThat(ritz.errorBounds()[0]).isLessThan(1e-8);
    assertThat(ritz.errorBounds()[19]).isLessThan(1e-8);
  }

  @Test
  void aRepeatedEigenvalueShowsOnceAndEndsTheRunEarly() {
    Quadratic f = Quadratic.diagonal(1, 1, 1, 5, 5, 9);
    RitzValues ritz = Lanczos.withSteps(6).at(f, new double[6], random(2));
    assertThat(ritz.values()).containsExactly(new double[] {1, 5, 9}, within(1e-12));
    assertThat(ritz.errorBounds()).containsExactly(new double[3], within(1e-12));
    assertThat(Arrays.stream(ritz.weights()).sum()).isCloseTo(1, within(1e-14));
  }

  @Test
  void twoStepsByHand() {
    // H = diag(1, 3) and the start (1, 1)/√2: α₁ = 2, β₁ = 1, α₂ = 2, so θ = 1 and 3, each with
    // the weight ½. After one step θ = 2 and the bound is β₁ = 1.
    Quadratic f = Quadratic.diagonal(1, 3);
    RitzValues one = Lanczos.withSteps(1).at(f, new double[2], new double[] {7, 7});
    assertThat(one.values()).containsExactly(new double[] {2}, within(1e-15));
    assertThat(one.errorBounds()).containsExactly(new double[] {1}, within(1e-15));
    RitzValues two = Lanczos.withSteps(2).at(f, new double[2], new double[] {7, 7});
    assertThat(two.values()).containsExactly(new double[] {1, 3}, within(1e-15));
    assertThat(two.weights()).containsExactly(new double[] {0.5, 0.5}, within(1e-15));
  }

  static Iterable<OracleTable.Row> networks() {
    return OracleTable.read(LanczosTest.class, "network.csv");
  }

  @ParameterizedTest
  @MethodSource("networks")
  void agreesWithExactDerivativesOfANetwork(OracleTable.Row row) {
    double[] eigenvalues = row.numbers("eigenvalues");
    double[] p = row.numbers("parameters");
    TanhNetwork network = TanhNetwork.of(row);
    RitzValues ritz = Lanczos.withSteps(13).at(network, p, random(5));
    assertThat(ritz.largest()).isCloseTo(eigenvalues[12], within(1e-8));
    assertThat(ritz.smallest()).isCloseTo(eigenvalues[0], within(1e-8));
    double trace = Arrays.stream(eigenvalues).sum();
    SpectralDensity density = SpectralDensity.at(network, p, Lanczos.withSteps(13), 200, random(6));
    // Over random unit starts qᵀHq has the mean trace/n and the variance 2(Σλ²/n − mean²)/(n + 2).
    double mean = trace / 13;
    double spread = Arrays.stream(eigenvalues).map(v -> v * v).sum() / 13 - mean * mean;
    assertThat(density.mean()).isCloseTo(mean, within(4 * Math.sqrt(2 * spread / 15 / 200)));
  }

  @Test
  void densityOfALargeSpectrum() {
    Chain chain = new Chain(1500);
    SpectralDensity density =
        SpectralDensity.at(chain, new double[1500], Lanczos.withSteps(40), 10, random(8));
    assertThat(Arrays.stream(density.weights()).sum()).isCloseTo(1, within(1e-12));
    assertThat(density.mean()).isCloseTo(2, within(0.05));
    // Half the eigenvalues 2 − 2cos(kπ/(n+1)) lie below 2, a third below 1.
    assertThat(density.share(-1, 2)).isCloseTo(0.5, within(0.05));
    assertThat(density.share(-1, 1)).isCloseTo(1 / 3.0, within(0.05));
    // The arcsine density 1/(π√(λ(4 − λ))) in the middle.
    assertThat(density.at(2, 0.2)).isCloseTo(1 / (2 * Math.PI), within(0.02));
    assertThat(density.at(9, 0.2)).isLessThan(1e-6);
  }

  @Test
  void whatGoesInAndOutIsCopied() {
    RitzValues ritz = new RitzValues(new double[] {1, 2}, new double[] {0.1, 0.2}, new double[2]);
    ritz.values()[0] = 9;
    ritz.errorBounds()[0] = 9;
    ritz.weights()[0] = 9;
    assertThat(ritz).hasToString("2 Ritz values from 1.0 (± 0.1) to 2.0 (± 0.2)");
    assertThat(ritz.weights()).containsExactly(0, 0);
    SpectralDensity density = new SpectralDensity(new double[] {1}, new double[] {1});
    density.nodes()[0] = 9;
    density.weights()[0] = 9;
    assertThat(density.mean()).isEqualTo(1);
  }

  @Test
  void badArgumentsAreNamed() {
    Quadratic f = Quadratic.diagonal(1, 2);
    double[] x = new double[2];
    refused(() -> Lanczos.withSteps(0), "steps must be at least 1, got 0");
    refused(
        () -> Lanczos.withSteps(2).at(f, x, new double[2]), "start must not be the zero vector");
    refused(
        () -> Lanczos.withSteps(2).at(f, x, new double[3]),
        "start has length 3 but the objective expects 2");
    refused(
        () -> Lanczos.withSteps(2).at(f, x, new double[] {1, Double.NaN}),
        "start must be finite, got start[1] = NaN");
    refused(
        () -> Lanczos.withSteps(2).at(f, x, (Xoshiro256PlusPlus) null), "random must not be null");
    refused(
        () ->
            Lanczos.withSteps(2)
                .at(Objective.of(t -> t, t -> Double.NaN), new double[1], new double[] {1}),
        "the Hessian must be finite at x, but product 1 is not");
    refused(
        () -> SpectralDensity.at(f, x, Lanczos.withSteps(2), 0, random(1)),
        "probes must be at least 1, got 0");
    refused(() -> SpectralDensity.at(f, x, null, 1, random(1)), "lanczos must not be null");
    refused(
        () -> new SpectralDensity(new double[2], new double[1]),
        "weights has length 1 but nodes has length 2");
    refused(
        () -> new SpectralDensity(new double[1], new double[1]).at(0, 0),
        "width must be positive and finite, got 0.0");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
