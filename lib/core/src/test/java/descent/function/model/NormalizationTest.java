package descent.function.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.within;

import descent.Allocation;
import descent.function.Batch;
import descent.function.Differences;
import descent.function.FiniteSums;
import descent.function.Objective;
import descent.function.OracleTable;
import descent.function.ParameterRange;
import descent.function.Rows;
import descent.function.autodiff.Scalar;
import descent.function.autodiff.Vector;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class NormalizationTest {
  private static final int[] HIDDEN = {5, 4};
  private static final int PARAMETERS = 5 * 4 + 5 + 4 * 6 + 4 + 3 * 5;
  private static final int[] BATCH = {3, 17, 5, 17, 39, 0};

  private static MultilayerPerceptron network(Normalization normalization, Activation activation) {
    return MultilayerPerceptron.classifier(Data.X, Data.CLASSES, 3)
        .withHidden(HIDDEN)
        .withActivation(activation)
        .withNormalization(normalization)
        .withWeightDecay(0.3);
  }

  private static double[] point(MultilayerPerceptron network, int seed) {
    double[] theta = new Random(seed).doubles(network.dimension(), -1, 1).toArray();
    network
        .statistics()
        .ifPresent(range -> Arrays.fill(theta, range.from(), range.to(), 0.2 + 0.1 * seed));
    return theta;
  }

  static List<OracleTable.Row> oracle() {
    return OracleTable.read(Data.class, "normalization.csv");
  }

  /** Four batches one after the other, as JAX computes them. */
  @Test
  void agreesWithJax() {
    oracle().stream()
        .collect(
            Collectors.groupingBy(
                row -> row.text("kind") + row.text("epsilon") + row.text("activation")))
        .values()
        .forEach(NormalizationTest::agreesWithJax);
  }

  private static void agreesWithJax(List<OracleTable.Row> batches) {
    OracleTable.Row first = batches.get(0);
    double epsilon = first.number("epsilon");
    Normalization normalization =
        first.text("kind").equals("batch")
            ? Normalization.batch().withEpsilon(epsilon).withDecay(first.number("rho"))
            : Normalization.layer().withEpsilon(epsilon);
    MultilayerPerceptron network =
        network(normalization, Activation.valueOf(first.text("activation")));
    double[] theta = network.initial(Initialization.HE, new Random(1));
    for (int j = 0; j < PARAMETERS; j++) {
      theta[j] = Math.sin(j + 1);
    }
    assertThat(batches).hasSize(4);
    for (OracleTable.Row row : batches) {
      int[] terms =
          Arrays.stream(row.text("batch").split(" ")).mapToInt(Integer::parseInt).toArray();
      int count = theta.length - PARAMETERS;
      double[] statistics = new double[count];
      double[] gradient = new double[theta.length];
      double value = network.batch(Batch.of(terms), theta, gradient, statistics);
      assertNear(value, gradient, row, "value", "gradient");
      System.arraycopy(statistics, 0, theta, PARAMETERS, count);
      if (count > 0) {
        assertThat(statistics).containsExactly(row.numbers("statistics"), within(1e-13));
      }
      double evaluated = network.withMode(Mode.EVALUATION).batch(terms, theta, gradient);
      assertNear(evaluated, gradient, row, "evaluated", "evaluatedGradient");
    }
  }

  /** Sums in another order; a batch of two rows with ε = 1e-5 multiplies rounding by up to 300. */
  private static void assertNear(
      double value, double[] gradient, OracleTable.Row row, String of, String gradientOf) {
    assertThat(value).isCloseTo(row.number(of), within(1e-12));
    assertThat(Arrays.copyOf(gradient, PARAMETERS))
        .containsExactly(row.numbers(gradientOf), within(1e-12));
    assertThat(Arrays.stream(gradient).skip(PARAMETERS)).allMatch(slope -> slope == 0);
  }

  /** {@code γ ∘ (z − μ)/√(σ² + ε) + b} over numbers that the tape knows. */
  private static Scalar[] normalized(Scalar[] z, double epsilon) {
    Scalar mean = z[0];
    for (int k = 1; k < z.length; k++) {
      mean = mean.plus(z[k]);
    }
    mean = mean.dividedBy(z.length);
    Scalar variance = z[0].minus(mean).square();
    for (int k = 1; k < z.length; k++) {
      variance = variance.plus(z[k].minus(mean).square());
    }
    Scalar deviation = variance.dividedBy(z.length).plus(epsilon).sqrt();
    Scalar[] result = new Scalar[z.length];
    for (int k = 0; k < z.length; k++) {
      result[k] = z[k].minus(mean).dividedBy(deviation);
    }
    return result;
  }

  private static Scalar sum(MultilayerPerceptron network, Vector theta, boolean overRows) {
    Vector[] a = new Vector[BATCH.length];
    Scalar penalty = theta.at(0).times(0);
    for (int layer = 1; layer <= 3; layer++) {
      int units = network.units()[layer];
      Scalar[][] z = new Scalar[BATCH.length][units];
      for (int j = 0; j < units; j++) {
        int bias = network.bias(layer, j);
        Vector weights = theta.part(bias + 1, bias + 1 + network.units()[layer - 1]);
        penalty = penalty.plus(weights.squaredNorm().times(0.15));
        for (int k = 0; k < BATCH.length; k++) {
          Scalar sum = layer == 1 ? weights.dot(Data.X[BATCH[k]]) : weights.dot(a[k]);
          z[k][j] = layer == 3 ? sum.plus(theta.at(bias)) : sum;
        }
      }
      if (layer < 3) {
        normalize(z, overRows);
      }
      for (int k = 0; k < BATCH.length; k++) {
        for (int j = 0; j < units && layer < 3; j++) {
          Scalar y = z[k][j].times(theta.at(network.scale(layer, j)));
          z[k][j] = y.plus(theta.at(network.bias(layer, j))).tanh();
        }
        a[k] = Vector.of(z[k]);
      }
    }
    Scalar total = penalty;
    for (int k = 0; k < BATCH.length; k++) {
      total = total.plus(a[k].crossEntropy(Data.CLASSES[BATCH[k]]).dividedBy(BATCH.length));
    }
    return total;
  }

  private static void normalize(Scalar[][] z, boolean overRows) {
    if (!overRows) {
      for (int k = 0; k < z.length; k++) {
        z[k] = normalized(z[k], 1e-5);
      }
      return;
    }
    for (int j = 0; j < z[0].length; j++) {
      int unit = j;
      Scalar[] column = normalized(Arrays.stream(z).map(r -> r[unit]).toArray(Scalar[]::new), 1e-5);
      for (int k = 0; k < z.length; k++) {
        z[k][j] = column[k];
      }
    }
  }

  @ParameterizedTest
  @MethodSource("normalizations")
  void gradientsOfBatchesAreThoseOfTheTape(Normalization normalization) {
    MultilayerPerceptron network = network(normalization, Activation.TANH);
    boolean overRows = normalization instanceof Normalization.BatchNormalization;
    var taped = Objective.autodiff(network.dimension(), theta -> sum(network, theta, overRows));
    for (int seed = 1; seed <= 5; seed++) {
      double[] theta = point(network, seed);
      double[] gradient = new double[theta.length];
      Arrays.fill(gradient, Double.NaN);
      double value = network.batch(BATCH, theta, gradient);
      assertThat(taped.value(theta)).isCloseTo(value, within(1e-12));
      assertThat(taped.gradient(theta)).containsExactly(gradient, within(1e-12));
    }
  }

  static Stream<Normalization> normalizations() {
    return Stream.of(Normalization.batch(), Normalization.layer());
  }

  /** Over all rows, whose number is no multiple of a block's; in evaluation a true finite sum. */
  @ParameterizedTest
  @MethodSource("normalizations")
  void gradientsAreThoseOfTheValues(Normalization normalization) {
    Random random = new Random(3);
    double[][] x = new double[150][];
    for (int i = 0; i < x.length; i++) {
      x[i] = random.doubles(3, -2, 2).toArray();
    }
    int[] labels = IntStream.range(0, x.length).map(i -> i % 4).toArray();
    MultilayerPerceptron network =
        MultilayerPerceptron.classifier(x, labels, 4)
            .withHidden(6, 5)
            .withActivation(Activation.TANH)
            .withNormalization(normalization);
    double[] theta = point(network, 2);
    if (network.statistics().isEmpty()) {
      FiniteSums.assertContract(network, theta);
    }
    Differences.assertGradient(network, theta, 1e-8);
    MultilayerPerceptron answering = network.withMode(Mode.EVALUATION);
    double[] full = answering.gradient(theta);
    assertThat(answering.batch(IntStream.range(0, 150).toArray(), theta, new double[full.length]))
        .isCloseTo(answering.value(theta), within(1e-13));
    int parameters = network.statistics().map(ParameterRange::from).orElse(theta.length);
    double[] moved = theta.clone();
    for (int j = 0; j < parameters; j++) {
      moved[j] = theta[j] + 1e-5;
      double up = answering.value(moved);
      moved[j] = theta[j] - 1e-5;
      double down = answering.value(moved);
      moved[j] = theta[j];
      assertThat(full[j]).isCloseTo((up - down) / 2e-5, within(1e-8));
    }
    for (MultilayerPerceptron f : List.of(network, answering)) {
      Allocation.assertNone(f, 70);
    }
  }

  /** A unit's weighted sums have mean b and variance γ² once normalized, whatever the weights. */
  @Test
  void normalizedUnitsHaveTheirMeanAndVariance() {
    MultilayerPerceptron network =
        network(Normalization.batch().withEpsilon(1e-12), Activation.TANH);
    double[] theta = point(network, 4);
    double[][] a = network.activations(theta, 1);
    assertThat(a.length).isEqualTo(40);
    for (int j = 0; j < 5; j++) {
      int unit = j;
      double[] y = Arrays.stream(a).mapToDouble(row -> atanh(row[unit])).toArray();
      double mean = Arrays.stream(y).average().orElseThrow();
      double variance = Arrays.stream(y).map(v -> (v - mean) * (v - mean)).average().orElseThrow();
      double scale = theta[network.scale(1, j)];
      assertThat(mean).isCloseTo(theta[network.bias(1, j)], within(1e-9));
      assertThat(variance).isCloseTo(scale * scale, within(1e-9));
    }
  }

  private static double atanh(double t) {
    return 0.5 * Math.log((1 + t) / (1 - t));
  }

  /** Weights may be multiplied by anything: only ε, against variances of about 1, tells. */
  @ParameterizedTest
  @MethodSource("normalizations")
  void theScaleOfWeightsDoesNotCount(Normalization normalization) {
    MultilayerPerceptron network =
        network(normalization, Activation.TANH).withWeightDecay(0).withMode(Mode.TRAINING);
    double[] theta = point(network, 5);
    double[] scaled = theta.clone();
    // Layer normalization takes a factor common to the layer only.
    for (ParameterRange weights : network.weightsInto(1)) {
      for (int i = weights.from(); i < weights.to(); i++) {
        scaled[i] *= 3;
      }
    }
    assertThat(network.value(scaled)).isCloseTo(network.value(theta), within(1e-3));
    assertThat(network.value(scaled)).isNotEqualTo(network.value(theta));
  }

  @Test
  void inEvaluationARowDoesNotKnowTheOthers() {
    MultilayerPerceptron learning = network(Normalization.batch(), Activation.RELU);
    double[] theta = point(learning, 6);
    Rows few = Rows.of(Arrays.copyOf(Data.X, 4));
    int[] labels = Arrays.copyOf(Data.CLASSES, 4);
    MultilayerPerceptron answering = learning.withMode(Mode.EVALUATION);
    double[][] all = answering.activations(theta, 3);
    assertThat(answering.on(few, labels).activations(theta, 3))
        .isDeepEqualTo(Arrays.copyOf(all, 4));
    assertThat(answering.outputs(theta, Data.X[2])).containsExactly(all[2]);
    assertThat(learning.on(few, labels).activations(theta, 3)[2])
        .isNotEqualTo(learning.activations(theta, 3)[2]);
    assertThat(learning.on(few, labels).mode()).isEqualTo(Mode.TRAINING);
    assertThat(answering.mode()).isEqualTo(Mode.EVALUATION);

    MultilayerPerceptron byLayer = network(Normalization.layer(), Activation.RELU);
    double[] beta = point(byLayer, 6);
    assertThat(byLayer.outputs(beta, Data.X[2])).containsExactly(byLayer.activations(beta, 3)[2]);
    assertThat(byLayer.withMode(Mode.EVALUATION).value(beta)).isEqualTo(byLayer.value(beta));
  }

  @Test
  void statisticsOfAllRowsMakeBothModesAlike() {
    MultilayerPerceptron network = network(Normalization.batch(), Activation.TANH);
    double[] theta = point(network, 7);
    double[] measured = network.withStatisticsOfAllRows(theta);
    assertThat(network.withMode(Mode.EVALUATION).withStatisticsOfAllRows(theta))
        .containsExactly(measured);
    assertThat(Arrays.copyOf(measured, PARAMETERS))
        .containsExactly(Arrays.copyOf(theta, PARAMETERS));
    // The statistics have n/(n − 1), a batch has not: the variances of 5 and of 4 units.
    for (int j : new int[] {5, 6, 7, 8, 9, 14, 15, 16, 17}) {
      measured[PARAMETERS + j] *= 39.0 / 40;
    }
    assertThat(network.withMode(Mode.EVALUATION).value(measured))
        .isCloseTo(network.value(theta), within(1e-13));
    double[] plain = point(network.withNormalization(Normalization.layer()), 7);
    assertThat(network.withNormalization(Normalization.layer()).withStatisticsOfAllRows(plain))
        .containsExactly(plain);
  }

  @Test
  void theStartIsNeutral() {
    MultilayerPerceptron network = network(Normalization.batch(), Activation.RELU);
    double[] theta = network.initial(Initialization.HE, new Random(1));
    assertThat(network.dimension()).isEqualTo(PARAMETERS + 2 * 9);
    assertThat(network.statistics()).contains(new ParameterRange(PARAMETERS, PARAMETERS + 18));
    assertThat(Arrays.copyOfRange(theta, PARAMETERS, theta.length))
        .containsExactly(0, 0, 0, 0, 0, 1, 1, 1, 1, 1, 0, 0, 0, 0, 1, 1, 1, 1);
    assertThat(network.scale(2, 0)).isEqualTo(5 * 4 + 5 + 4 * 6);
    assertThat(theta[network.scale(2, 3)]).isEqualTo(1);
    assertThat(network.layer(1)).isEqualTo(new ParameterRange(0, 25));
    assertThat(network.layer(3)).isEqualTo(new ParameterRange(53, 68));
    assertThat(network.weightsInto(2)).hasSize(4).contains(new ParameterRange(26, 31));
    double[] plain =
        network.withNormalization(Normalization.none()).initial(Initialization.HE, new Random(1));
    assertThat(theta[network.bias(2, 1) + 2]).isEqualTo(plain[20 + 6 + 2]);
    assertThat(network.withHidden().statistics()).isEmpty();
    assertThat(network.normalization()).isEqualTo(Normalization.batch());
  }

  @Test
  void badInputIsNamed() {
    MultilayerPerceptron network = network(Normalization.batch(), Activation.RELU);
    double[] theta = point(network, 1);
    refused(
        () -> Normalization.batch().withDecay(1), "decay must be at least 0 and below 1, got 1.0");
    refused(
        () -> Normalization.batch().withDecay(Double.NaN),
        "decay must be at least 0 and below 1, got NaN");
    refused(
        () -> Normalization.batch().withEpsilon(0), "epsilon must be positive and finite, got 0.0");
    refused(
        () -> Normalization.layer().withEpsilon(Double.NaN),
        "epsilon must be positive and finite, got NaN");
    refused(() -> network.withNormalization(null), "normalization must not be null");
    refused(() -> network.withMode(null), "mode must not be null");
    refused(() -> network.scale(3, 0), "layer 3 is not normalized");
    refused(() -> network.scale(1, 5), "there is no unit 5 in a layer 1");
    refused(() -> network.activations(theta, 0), "there is no unit 0 in a layer 0");
    refused(
        () -> network.withHidden(3, 1).withNormalization(Normalization.layer()),
        "layer normalization needs at least 2 units in a layer, got 1 in layer 2");
    assertThatIllegalStateException()
        .isThrownBy(() -> network.outputs(theta, Data.X[0]))
        .withMessage(
            "one row has no variance: batch normalization answers for it"
                + " withMode(Mode.EVALUATION)");
    assertThat(network.batch(new int[] {3}, theta, new double[theta.length])).isFinite();
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
