package descent.firstorder.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.firstorder.Sgd;
import descent.firstorder.UpdateRule;
import descent.firstorder.diagnosis.Finding.Fault;
import descent.firstorder.rule.Momentum;
import descent.function.ParameterRange;
import descent.function.model.Activation;
import descent.function.model.Initialization;
import descent.function.model.MultilayerPerceptron;
import descent.function.model.Normalization;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NetworkReportTest {

  private static MultilayerPerceptron network(int... hidden) {
    Random random = new Random(4);
    double[][] x = new double[60][];
    int[] labels = new int[60];
    for (int i = 0; i < x.length; i++) {
      x[i] = random.doubles(3, -1, 1).toArray();
      labels[i] = x[i][0] > x[i][1] ? 1 : 0;
    }
    return MultilayerPerceptron.classifier(x, labels, 2).withHidden(hidden);
  }

  private static List<Fault> faults(NetworkReport report) {
    return report.findings().stream().map(Finding::fault).toList();
  }

  @Test
  void eachLayerHasItsNumbers() {
    MultilayerPerceptron network = network(5, 4);
    double[] theta = network.initial(Initialization.HE, new Random(1));
    double[] before = theta.clone();
    UpdateRule rule = Sgd.withLearningRate(0.01);
    NetworkReport report = NetworkReport.of(network, theta, rule);
    assertThat(theta).containsExactly(before);
    assertThat(report.layers()).hasSize(3);
    double[] gradient = network.gradient(theta);
    for (int l = 1; l <= 3; l++) {
      LayerReport layer = report.layer(l);
      ParameterRange range = network.layer(l);
      assertThat(layer.layer()).isEqualTo(l);
      assertThat(layer.weights().norm()).isEqualTo(range.norm(theta));
      assertThat(layer.gradient().values())
          .containsExactly(Arrays.copyOfRange(gradient, range.from(), range.to()));
      // The update is a difference: it loses the digits that the sum lost.
      assertThat(layer.update().norm()).isCloseTo(0.01 * range.norm(gradient), within(1e-15));
      assertThat(layer.updateToWeights())
          .isCloseTo(0.01 * range.norm(gradient) / range.norm(theta), within(1e-14));
      assertThat(layer.activations().count()).isEqualTo(60 * network.units()[l]);
    }
    assertThat(report.layer(3).activations().values())
        .containsExactly(
            Arrays.stream(network.activations(theta, 3)).flatMapToDouble(Arrays::stream).toArray());
    assertThat(report.findings()).isEmpty();
    assertThat(report.toString().lines()).hasSize(3);
    assertThat(report.toString()).startsWith("layer 1: weights ").contains("update/weights ");
  }

  @Test
  void aStateGoesOnFromItsMemory() {
    MultilayerPerceptron network = network(5);
    double[] theta = network.initial(Initialization.HE, new Random(1));
    Momentum rule = Momentum.withLearningRate(0.1).withBeta(0.9);
    UpdateRule.State state = rule.start(theta.length);
    state.step(theta, network.gradient(theta));
    NetworkReport report = NetworkReport.of(network, theta, rule.resume(state.memory()));
    double[] after = theta.clone();
    state.step(after, network.gradient(theta));
    ParameterRange range = network.layer(2);
    for (int i = range.from(); i < range.to(); i++) {
      assertThat(report.layer(2).update().values()[i - range.from()])
          .isEqualTo(after[i] - theta[i]);
    }
  }

  /** Biases far below 0, which a too large step leaves behind: units that never answer again. */
  @Test
  void deadUnitsAreFound() {
    MultilayerPerceptron network = network(8, 8);
    double[] theta = network.initial(Initialization.HE, new Random(1));
    for (int j = 0; j < 6; j++) {
      theta[network.bias(1, j)] = -100;
    }
    NetworkReport report = NetworkReport.of(network, theta, Sgd.withLearningRate(0.01));
    assertThat(report.layer(1).deadUnits()).isBetween(0.75, 0.9);
    assertThat(report.layer(1).activations().zeros()).isGreaterThan(0.74);
    assertThat(faults(report)).contains(Fault.DEAD_UNITS);
    assertThat(report.findings().get(0).toString())
        .isEqualTo("DEAD_UNITS in layer 1: share of dead units " + report.layer(1).deadUnits());
  }

  /** Weights of half the right size in eight tanh layers; normalization lets signals through. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void vanishingAndExplodingGradientsAreFound(int seed) {
    MultilayerPerceptron deep =
        network(12, 12, 12, 12, 12, 12, 12, 12).withActivation(Activation.TANH);
    double[] theta = deep.initial(Initialization.XAVIER, new Random(seed));
    double[] small = Arrays.stream(theta).map(w -> 0.3 * w).toArray();
    Sgd rule = Sgd.withLearningRate(0.01);
    assertThat(faults(NetworkReport.of(deep, theta, rule)))
        .doesNotContain(Fault.VANISHING_GRADIENT, Fault.EXPLODING_GRADIENT);
    NetworkReport report = NetworkReport.of(deep, small, rule);
    assertThat(faults(report)).contains(Fault.VANISHING_GRADIENT, Fault.SMALL_UPDATE);
    assertThat(report.findings().get(0).layer()).isEqualTo(1);
    MultilayerPerceptron normalized = deep.withNormalization(Normalization.layer());
    double[] start = normalized.initial(Initialization.XAVIER, new Random(seed));
    for (int l = 1; l <= 9; l++) {
      for (ParameterRange weights : normalized.weightsInto(l)) {
        for (int i = weights.from(); i < weights.to(); i++) {
          start[i] *= 0.3;
        }
      }
    }
    assertThat(faults(NetworkReport.of(normalized, start, rule)))
        .doesNotContain(Fault.VANISHING_GRADIENT);

    MultilayerPerceptron relu = network(12, 12, 12, 12, 12, 12, 12, 12);
    double[] large = relu.initial(Initialization.HE, new Random(seed));
    for (int i = relu.layer(9).from(); i < large.length; i++) {
      large[i] *= 1e-6;
    }
    ParameterRange last = relu.layer(9);
    double[] gradient = relu.gradient(large);
    for (int i = 0; i < last.from(); i++) {
      gradient[i] *= 1e12;
    }
    assertThat(faults(NetworkReport.of(relu, large, gradient, gradient)))
        .contains(Fault.EXPLODING_GRADIENT, Fault.LARGE_UPDATE);
  }

  @Test
  void whatIsNotFiniteIsReported() {
    MultilayerPerceptron network = network(5);
    double[] theta = network.initial(Initialization.HE, new Random(1));
    theta[3] = Double.NaN;
    NetworkReport report = NetworkReport.of(network, theta, Sgd.withLearningRate(0.01));
    assertThat(faults(report)).startsWith(Fault.NOT_FINITE);
    assertThat(report.toString()).contains("NaN");
    assertThat(report.layer(1).weights().isFinite()).isFalse();
  }

  @Test
  void distributionsAreDescribed() {
    Distribution d = new Distribution(new double[] {0, 3, -4, 0.05, 0, 2000, 1e-9, Double.NaN});
    assertThat(d.decades(-2, 1)).containsExactly(0.5, 0, 0.25, 0.25);
    assertThat(d.zeros()).isEqualTo(0.25);
    assertThat(d.isFinite()).isFalse();
    Distribution two = new Distribution(new double[] {1, 7});
    assertThat(two.mean()).isEqualTo(4);
    assertThat(two.standardDeviation()).isEqualTo(3);
    assertThat(two.rootMeanSquare()).isCloseTo(5, within(1e-15));
    assertThat(two).hasToString("2 numbers of size 5");
    assertThat(new Distribution(new double[] {0.1, 0.1})).hasToString("2 numbers of size 0.1");
    assertThat(new Distribution(new double[] {1e-10})).hasToString("1 numbers of size 1E-10");
    assertThat(new Distribution(new double[] {0.0012345, 0}))
        .hasToString("2 numbers of size 0.000873");
    double[] own = {1, 2};
    Distribution copy = new Distribution(own);
    own[0] = 9;
    copy.values()[1] = 9;
    assertThat(copy.values()).containsExactly(1, 2);
  }

  @Test
  void badInputIsNamed() {
    MultilayerPerceptron network = network(5);
    double[] theta = network.initial(Initialization.HE, new Random(1));
    NetworkReport report = NetworkReport.of(network, theta, Sgd.withLearningRate(0.01));
    refused(() -> report.layer(3), "layer must be from 1 to 2, got 3");
    refused(() -> report.layer(0), "layer must be from 1 to 2, got 0");
    refused(
        () -> NetworkReport.of(network, new double[3], Sgd.withLearningRate(0.01)),
        "theta has length 3 but the objective expects 32");
    refused(
        () -> NetworkReport.of(network, theta, new double[2], theta),
        "gradient has length 2 but the objective expects 32");
    refused(
        () -> new Distribution(new double[0]), "the number of values must be at least 1, got 0");
    refused(() -> report.layer(1).gradient().decades(1, 0), "highest must be at least 1, got 0");
    refused(() -> NetworkReport.of(network, theta, (UpdateRule) null), "rule must not be null");
  }

  private static void refused(ThrowingCallable call, String message) {
    assertThatIllegalArgumentException().isThrownBy(call).withMessage(message);
  }
}
