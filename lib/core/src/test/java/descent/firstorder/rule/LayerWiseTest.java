package descent.firstorder.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import descent.firstorder.Sgd;
import descent.firstorder.UpdateRule;
import descent.function.ParameterRange;
import descent.function.model.MultilayerPerceptron;
import descent.function.model.Normalization;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The rules that know layers, the groups of parameters, and the wrappers. */
class LayerWiseTest {
  private static final Layers TWO = Layers.ofSizes(2, 1);

  private static MultilayerPerceptron network() {
    return MultilayerPerceptron.regression(
            new double[][] {{1, 2}, {3, 4}}, new double[][] {{1}, {2}})
        .withHidden(3);
  }

  @Test
  void larsDividesByTheSumOfNorms() {
    Lars rule = Lars.withLearningRate(0.5, TWO).withBeta(0.6).withTrust(0.1).withDecay(0.2);
    UpdateRule.State state = rule.start(3);
    double[] x = {3, 4, -2};
    state.step(x, new double[] {5, 12, 0.5});

    double first = 0.5 * 0.1 * 5 / (13 + 0.2 * 5);
    double second = 0.5 * 0.1 * 2 / (0.5 + 0.2 * 2);
    double[] v = {first * (5 + 0.6), first * (12 + 0.8), second * (0.5 - 0.4)};
    double[] expected = {3 - v[0], 4 - v[1], -2 - v[2]};
    assertThat(x).containsExactly(expected, within(1e-15));

    state.step(x, new double[] {0, 0, 0});
    double ratio = 0.1 * Math.hypot(expected[0], expected[1]);
    ratio /= 0.2 * Math.hypot(expected[0], expected[1]);
    double next = expected[0] - (0.6 * v[0] + 0.5 * ratio * 0.2 * expected[0]);
    assertThat(x[0]).isCloseTo(next, within(1e-15));
  }

  @Test
  void lambScalesAdamsStepToTheWeights() {
    Lamb rule =
        Lamb.withLearningRate(0.1, TWO).withBetas(0.7, 0.8).withEpsilon(0.01).withDecay(0.2);
    UpdateRule.State state = rule.start(3);
    double[] x = {3, 4, -2};
    double[] g = {5, -12, 0.5};
    state.step(x, g);

    // In the first step the corrected means are g and g².
    double[] u = {5 / 5.01 + 0.6, -12 / 12.01 + 0.8, 0.5 / 0.51 - 0.4};
    double first = 5 / Math.hypot(u[0], u[1]);
    double second = 2 / Math.abs(u[2]);
    assertThat(x)
        .containsExactly(
            new double[] {3 - 0.1 * first * u[0], 4 - 0.1 * first * u[1], -2 - 0.1 * second * u[2]},
            within(1e-14));
  }

  @Test
  void aLayerOfZerosMovesAllTheSame() {
    double[] x = {0, 0, 1};
    Lamb.withLearningRate(0.1, TWO).start(3).step(x, new double[] {1, 1, 1});
    assertThat(x[0]).isCloseTo(-0.1, within(1e-6));
    double[] y = {0, 0, 1};
    Lars.withLearningRate(0.1, TWO).start(3).step(y, new double[] {1, 2, 0});
    assertThat(y).containsExactly(-0.1, -0.2, 1);
  }

  @Test
  void aPerceptronHasItsLayersAndItsBiases() {
    assertThat(Layers.of(network()).ranges())
        .containsExactly(new ParameterRange(0, 9), new ParameterRange(9, 13));

    AdamW decaying = AdamW.withLearningRate(0.1).withDecay(DecoupledDecay.timesLearningRate(0.5));
    AdamW without = decaying.withDecay(DecoupledDecay.timesLearningRate(0));
    ParameterGroups groups = ParameterGroups.weightsAndBiases(network(), decaying, without);
    double[] x = new double[13];
    Arrays.fill(x, 2);
    groups.start(13).step(x, new double[13]);

    assertThat(x).containsExactly(2, 1.9, 1.9, 2, 1.9, 1.9, 2, 1.9, 1.9, 2, 1.9, 1.9, 1.9);
  }

  /** Scales belong to their layer and do not decay; running statistics are a range of their own. */
  @Test
  void aNormalizedPerceptronHasScalesAndStatistics() {
    MultilayerPerceptron normalized = network().withNormalization(Normalization.batch());
    assertThat(Layers.of(normalized).ranges())
        .containsExactly(
            new ParameterRange(0, 12), new ParameterRange(12, 16), new ParameterRange(16, 22));

    ParameterGroups groups =
        ParameterGroups.weightsAndBiases(
            normalized,
            AdamW.withLearningRate(0.1).withDecay(DecoupledDecay.timesLearningRate(0.5)),
            AdamW.withLearningRate(0.1).withDecay(DecoupledDecay.timesLearningRate(0)));
    double[] x = new double[22];
    Arrays.fill(x, 2);
    groups.start(22).step(x, new double[22]);
    double[] expected = new double[22];
    Arrays.fill(expected, 2);
    for (int weight : new int[] {1, 2, 4, 5, 7, 8, 13, 14, 15}) {
      expected[weight] = 1.9;
    }
    assertThat(x).containsExactly(expected);
  }

  @Test
  void aGroupHasItsRuleAndItsShareOfTheRate() {
    Momentum momentum = Momentum.withLearningRate(0.1);
    UpdateRule.State state =
        ParameterGroups.of(
                new ParameterGroups.Group(momentum, List.of(range(0, 1), range(2, 3))),
                new ParameterGroups.Group(SignSgd.withLearningRate(9), 0.5, List.of(range(1, 2))))
            .start(3);
    double[] x = {1, 1, 1};
    state.step(x, new double[] {1, -7, 2});

    assertThat(x).containsExactly(0.9, 1.05, 0.8);
    assertThat(state.memory().vectors()).hasSize(1);
    assertThat(state.memory().vectors().get(0)).containsExactly(1, 0, 2);
  }

  private static ParameterRange range(int from, int to) {
    return new ParameterRange(from, to);
  }

  @Test
  void groupsAreDisjointAndCoverAll() {
    SignSgd rule = SignSgd.withLearningRate(0.1);
    ParameterGroups.Group first = new ParameterGroups.Group(rule, List.of(range(0, 3)));
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ParameterGroups.of(first, new ParameterGroups.Group(rule, List.of(range(2, 4)))))
        .withMessage("groups must be disjoint, got parameter 2 in two ranges");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () -> ParameterGroups.of(first, new ParameterGroups.Group(rule, List.of(range(5, 6)))))
        .withMessage("groups must cover all parameters, got none for [3, 5)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ParameterGroups.of(first).start(4))
        .withMessage("groups must cover all parameters, got 3 of them for the dimension 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Lookahead.around(ParameterGroups.of(first)).start(4))
        .withMessageStartingWith("groups must cover all parameters");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Lamb.withLearningRate(0.1, TWO).start(4))
        .withMessage("the layers have 3 parameters but the dimension is 4");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Layers(List.of(range(0, 2), range(3, 4))))
        .withMessage("layers must follow one another, got [3, 4) where 2 is next");
  }

  @Test
  void averagesAreOfTheWeightsOfTheInnerRule() {
    Sgd sgd = Sgd.withLearningRate(1);
    WeightAverage ema = WeightAverage.exponential(sgd, 0.75);
    WeightAverage swa = WeightAverage.stochastic(sgd, 3, 2);
    UpdateRule.State emaState = ema.start(1);
    UpdateRule.State swaState = swa.start(1);
    double[] x = {0};
    double[] y = {0};
    double expected = 0;
    for (int t = 1; t <= 8; t++) {
      // The weights are t².
      double[] gradient = {-(2 * t - 1)};
      emaState.step(x, gradient);
      swaState.step(y, gradient);
      expected = 0.75 * expected + 0.25 * t * t;
    }

    assertThat(x).containsExactly(64);
    assertThat(ema.average(emaState.memory())).containsExactly(expected);
    // After steps 3, 5 and 7.
    assertThat(swa.average(swaState.memory()))
        .containsExactly(new double[] {(9 + 25 + 49) / 3.0}, within(1e-14));
  }
}
