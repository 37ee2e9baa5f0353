package descent.landscape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.function.Blocks;
import descent.function.Differentiable;
import descent.function.Objective;
import descent.function.OracleTable;
import descent.function.ParameterRange;
import descent.function.Quadratic;
import descent.function.gallery.Gallery;
import descent.function.model.MultilayerPerceptron;
import descent.function.model.Normalization;
import descent.random.Xoshiro256PlusPlus;
import java.util.Arrays;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SharpnessTest {

  private static Xoshiro256PlusPlus random(long seed) {
    return Xoshiro256PlusPlus.ofSeed(seed);
  }

  @Test
  void traceOfADiagonalHessianIsExact() {
    HutchinsonTrace trace =
        HutchinsonTrace.at(Quadratic.diagonal(1, -2, 5.5), new double[3], 5, random(1));
    assertThat(trace.value()).isCloseTo(4.5, within(1e-14));
    assertThat(trace.standardError()).isCloseTo(0, within(1e-14));
    assertThat(trace.probes()).isEqualTo(5);
  }

  @Test
  void traceIsUnbiasedWithTheVarianceOfTheFormula() {
    // H = [2 1; 1 3]: zᵀHz = 5 ± 2, so the standard error of 100 probes is near 2/10.
    Quadratic f = Quadratic.of(new double[][] {{2, 1}, {1, 3}}, new double[2], 0);
    double mean = 0;
    for (int seed = 0; seed < 200; seed++) {
      HutchinsonTrace trace = HutchinsonTrace.at(f, new double[2], 100, random(seed));
      mean += trace.value() / 200;
      assertThat(trace.standardError()).isBetween(0.15, 0.2011);
    }
    assertThat(mean).isCloseTo(5, within(4 * 0.2 / Math.sqrt(200)));
  }

  static Iterable<OracleTable.Row> networks() {
    return OracleTable.read(SharpnessTest.class, "network.csv");
  }

  @ParameterizedTest
  @MethodSource("networks")
  void traceOfANetwork(OracleTable.Row row) {
    HutchinsonTrace trace =
        HutchinsonTrace.at(TanhNetwork.of(row), row.numbers("parameters"), 2000, random(2));
    double[] eigenvalues = row.numbers("eigenvalues");
    double exact = Arrays.stream(eigenvalues).sum();
    double squares = Arrays.stream(eigenvalues).map(v -> v * v).sum();
    assertThat(trace.value()).isCloseTo(exact, within(4 * trace.standardError()));
    // The variance of a probe is twice the squares off the diagonal, at most 2 Σ λ².
    assertThat(trace.standardError()).isBetween(0.0, 1.1 * Math.sqrt(2 * squares / 2000));
  }

  @Test
  void sharpnessOfABowlIsThatOfItsHighestCorner() {
    // f = ½(4x² + y²) + 1 at (0.5, −1): the corner is farther out in both coordinates.
    Quadratic f = Quadratic.of(new double[][] {{4, 0}, {0, 1}}, new double[2], 1);
    double[] x = {0.5, -1};
    double epsilon = 0.01;
    double value = 0.5 * (4 * 0.25 + 1) + 1;
    double high = 0.5 * (4 * Math.pow(0.5 + 0.015, 2) + Math.pow(1.02, 2)) + 1;
    assertThat(BoxSharpness.within(epsilon).at(f, x, random(1)))
        .isCloseTo(100 * (high - value) / (1 + value), within(1e-10));
    // At the minimizer of ½(4x² + y²) all corners are alike: 100·(½·5·ε²)/1.
    assertThat(BoxSharpness.within(epsilon).at(Quadratic.diagonal(4, 1), new double[2], random(2)))
        .isCloseTo(100 * 2.5 * epsilon * epsilon, within(1e-12));
    assertThat(x).containsExactly(0.5, -1);
  }

  @Test
  void sharpnessOfAMaximizerIsZero() {
    Quadratic f = Quadratic.of(new double[][] {{-4, 0}, {0, -1}}, new double[2], 5);
    assertThat(BoxSharpness.within(0.1).at(f, new double[2], random(1))).isCloseTo(0, within(1e-9));
  }

  @Test
  void sharpnessFindsAMaximumInsideTheBox() {
    // 1 + cos(x) around x = 1, box [0, 2] for ε = ½: the maximum 2 lies at its left end; around
    // x = 0.5 the box [−0.25, 1.25] has it inside, at 0.
    Differentiable f = Objective.of(t -> 1 + Math.cos(t), t -> -Math.sin(t));
    double value = 1 + Math.cos(0.5);
    assertThat(new BoxSharpness(0.5, 10, 40).at(f, new double[] {0.5}, random(1)))
        .isCloseTo(100 * (2 - value) / (1 + value), within(1e-3));
  }

  /** A ReLU network 1-2-1 with biases: w₁ w₂ b₁ b₂ | v₁ v₂ | c, on four observations. */
  private static final Differentiable RELU =
      DifferenceGradient.of(
          7,
          w -> {
            double sum = 0;
            for (double x : new double[] {-1, 0.3, 0.8, 2}) {
              double out =
                  Math.max(0, w[0] * x + w[2]) * w[4] + Math.max(0, w[1] * x + w[3]) * w[5] + w[6];
              sum += 0.25 * Math.pow(out - Math.abs(x), 2);
            }
            return sum;
          });

  private static final class DifferenceGradient {
    static Differentiable of(int n, java.util.function.ToDoubleFunction<double[]> value) {
      return Objective.of(
          n,
          value,
          (x, g) -> {
            double[] there = x.clone();
            for (int i = 0; i < n; i++) {
              there[i] = x[i] + 1e-6;
              double ahead = value.applyAsDouble(there);
              there[i] = x[i] - 1e-6;
              g[i] = (ahead - value.applyAsDouble(there)) / 2e-6;
              there[i] = x[i];
            }
          });
    }
  }

  @Test
  void rescalingKeepsTheFunctionAndMultipliesTheSharpness() {
    LayerRescaling rescaling =
        LayerRescaling.of(new ParameterRange(0, 4), new ParameterRange(4, 6));
    double[] w = {1, -1, 0.1, 0.2, 0.9, 1.1, -0.05};
    double[] other = rescaling.by(100, w);
    assertThat(other)
        .containsExactly(new double[] {100, -100, 10, 20, 0.009, 0.011, -0.05}, within(1e-13));
    assertThat(w[0]).isEqualTo(1);
    assertThat(RELU.value(other)).isCloseTo(RELU.value(w), within(1e-14));
    double[] before = new DifferencedHessian(RELU, 1e-3).hessianProduct(w, unit(4));
    double[] after = new DifferencedHessian(RELU, 1e-6).hessianProduct(other, unit(4));
    // Along the second layer's weights the curvature is multiplied by α².
    assertThat(after[4] / before[4]).isCloseTo(1e4, within(10.0));
    assertThat(rescaling.by(0.01, other)).containsExactly(w, within(1e-15));
  }

  /** 3-4-2-2 with ReLU on five random rows. */
  private static final MultilayerPerceptron PERCEPTRON =
      MultilayerPerceptron.classifier(
              new double[][] {
                {0.1, -1, 2}, {1, 0.5, -0.3}, {-2, 0.2, 0.4}, {0.7, 0.7, -1}, {1.5, -0.5, 0}
              },
              new int[] {0, 1, 1, 0, 1},
              2)
          .withHidden(4, 2);

  @Test
  void rescalingEitherHiddenLayerOfAPerceptronKeepsItsFunction() {
    double[] w = random(4).doubles(PERCEPTRON.dimension(), -1, 1).toArray();
    for (int layer = 1; layer <= 2; layer++) {
      double[] other = LayerRescaling.of(PERCEPTRON, layer).by(8, w);
      double[] row = {0.3, -0.8, 1.2};
      assertThat(PERCEPTRON.outputs(other, row))
          .containsExactly(PERCEPTRON.outputs(w, row), within(1e-14));
      assertThat(PERCEPTRON.value(other)).isCloseTo(PERCEPTRON.value(w), within(1e-14));
      // Biases of the layer go with its weights, those of the next layer stay.
      int bias = PERCEPTRON.bias(layer, 1);
      assertThat(other[bias]).isEqualTo(8 * w[bias]);
      assertThat(other[bias + 1]).isEqualTo(8 * w[bias + 1]);
      int next = PERCEPTRON.bias(layer + 1, 1);
      assertThat(other[next]).isEqualTo(w[next]);
      assertThat(other[next + 1]).isEqualTo(w[next + 1] / 8);
    }
  }

  @Test
  void filtersOfAPerceptronAreTheWeightsIntoEachUnit() {
    Blocks filters = Directions.filtersOf(PERCEPTRON);
    // Units are stored as (b, w…): 4 units of 3 weights, 2 of 4, 2 of 2.
    assertThat(filters.ranges())
        .extracting(ParameterRange::toString)
        .containsExactly(
            "[1, 4)",
            "[5, 8)",
            "[9, 12)",
            "[13, 16)",
            "[17, 21)",
            "[22, 26)",
            "[27, 29)",
            "[30, 32)");
  }

  private static double[] unit(int i) {
    double[] unit = new double[7];
    unit[i] = 1;
    return unit;
  }

  @Test
  void badArgumentsAreNamed() {
    Differentiable f = Gallery.sphere();
    double[] x = new double[2];
    refused(() -> HutchinsonTrace.at(f, x, 1, random(1)), "probes must be at least 2, got 1");
    refused(() -> HutchinsonTrace.at(f, x, 2, null), "random must not be null");
    refused(
        () -> HutchinsonTrace.at(f, new double[1], 2, random(1)),
        "x has length 1 but the objective expects 2");
    refused(() -> BoxSharpness.within(0), "epsilon must be positive and finite, got 0.0");
    refused(() -> new BoxSharpness(1, 0, 1), "starts must be at least 1, got 0");
    refused(() -> new BoxSharpness(1, 1, 0), "steps must be at least 1, got 0");
    refused(
        () ->
            BoxSharpness.within(1)
                .at(Objective.of(t -> t * t - 1, t -> 2 * t), new double[1], random(1)),
        "f(x) must be above -1, where the measure divides by 1 + f(x), got -1.0");
    refused(
        () -> LayerRescaling.of(PERCEPTRON, 3), "layer must be a hidden one, from 1 to 2, got 3");
    refused(
        () -> LayerRescaling.of(PERCEPTRON, 0), "layer must be a hidden one, from 1 to 2, got 0");
    refused(
        () -> LayerRescaling.of(PERCEPTRON.withNormalization(Normalization.layer()), 1),
        "network must not be normalized, got LayerNormalization[epsilon=1.0E-5]");
    refused(() -> Directions.filtersOf(null), "network must not be null");
    LayerRescaling rescaling =
        LayerRescaling.of(new ParameterRange(0, 2), new ParameterRange(2, 3));
    refused(() -> rescaling.by(0, new double[3]), "alpha must be positive and finite, got 0.0");
    refused(() -> rescaling.by(1, new double[2]), "x has length 2 but the layers reach to 3");
    refused(
        () -> LayerRescaling.of(new ParameterRange(0, 2), new ParameterRange(1, 3)),
        "multiplied and divided must not overlap, got [0, 2) and [1, 3)");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
