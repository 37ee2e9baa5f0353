package descent.firstorder.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import descent.Allocation;
import descent.firstorder.Residuals;
import descent.firstorder.SeparableUpdateRule;
import descent.firstorder.UpdateRule;
import descent.firstorder.training.Checkpoint;
import descent.firstorder.training.Training;
import descent.optimize.Stopping;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every update rule keeps to. */
class UpdateRuleContractTest {
  private static final String RULES = "descent.firstorder.rule.RuleCatalogue#rules";
  private static final int DIMENSION = RuleCatalogue.DIMENSION;
  private final Random random = new Random(7);

  private double[] normal() {
    double[] x = new double[DIMENSION];
    for (int i = 0; i < DIMENSION; i++) {
      x[i] = random.nextGaussian();
    }
    return x;
  }

  @ParameterizedTest
  @MethodSource(RULES)
  void aSavedStateGoesOnBitForBit(UpdateRule rule) {
    UpdateRule.State state = rule.start(DIMENSION);
    double[] x = normal();
    for (int t = 0; t < 8; t++) {
      state.step(x, normal());
    }
    UpdateRule.Memory saved = state.memory();
    double[] other = x.clone();
    List<double[]> gradients = new ArrayList<>();
    for (int t = 0; t < 8; t++) {
      gradients.add(normal());
    }

    gradients.forEach(g -> state.step(x, g));
    UpdateRule.State resumed = rule.resume(saved);
    gradients.forEach(g -> resumed.step(other, g));

    assertThat(other).containsExactly(x);
    assertThat(resumed.steps()).isEqualTo(16);
    for (int k = 0; k < saved.vectors().size(); k++) {
      assertThat(resumed.memory().vectors().get(k))
          .containsExactly(state.memory().vectors().get(k));
    }
  }

  @ParameterizedTest
  @MethodSource(RULES)
  void aTrainingRunResumesBitForBit(UpdateRule rule) {
    Training training =
        Training.of(Residuals.random(20, DIMENSION, 0.1, 1)).rule(rule).batchSize(6).seed(4);
    double[] x0 = new double[DIMENSION];
    Checkpoint half = training.stopping(Stopping.iterations(6)).run(x0, 3).checkpoint();

    Checkpoint resumed = training.resume(half, 3).checkpoint();

    assertThat(half.step()).isEqualTo(6);
    assertThat(resumed.parameters()).containsExactly(training.run(x0, 3).checkpoint().parameters());
  }

  @ParameterizedTest
  @MethodSource(RULES)
  void remembersTheVectorsThatItSays(UpdateRule rule) {
    UpdateRule.State state = rule.start(DIMENSION);
    List<double[]> arrays = state.memory().vectors();

    assertThat(arrays.subList(0, rule.memoryVectors()))
        .allSatisfy(vector -> assertThat(vector).hasSize(DIMENSION).containsOnly(0));
    int scalars = arrays.stream().skip(rule.memoryVectors()).mapToInt(a -> a.length).sum();
    assertThat(scalars).isEqualTo(rule.memoryScalars());
    List<double[]> more = new ArrayList<>(arrays);
    more.add(new double[DIMENSION]);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> rule.resume(new UpdateRule.Memory(0, more)))
        .withMessageContaining("memory has " + more.size() + " vectors");
  }

  @ParameterizedTest
  @MethodSource(RULES)
  void movesTheParametersAndNotTheGradient(UpdateRule rule) {
    UpdateRule.State state = rule.start(DIMENSION);
    double[] x = normal();
    double[] before = x.clone();
    double[] gradient = normal();
    double[] copy = gradient.clone();

    for (int t = 0; t < 6; t++) {
      state.step(x, gradient);
    }

    assertThat(gradient).containsExactly(copy);
    for (int i = 0; i < DIMENSION; i++) {
      assertThat(x[i]).isFinite().isNotEqualTo(before[i]);
    }
  }

  private static Stream<SeparableUpdateRule> separable() {
    return RuleCatalogue.rules()
        .filter(SeparableUpdateRule.class::isInstance)
        .map(SeparableUpdateRule.class::cast);
  }

  @ParameterizedTest
  @MethodSource("separable")
  void aStepRangeByRangeIsTheStepOverAll(SeparableUpdateRule rule) {
    double[] x = normal();
    double[] inRanges = x.clone();
    double[][] memory = new double[rule.memoryVectors()][DIMENSION];
    double[][] memoryInRanges = new double[rule.memoryVectors()][DIMENSION];
    for (int step = 1; step <= 6; step++) {
      double[] gradient = normal();
      rule.step(step, 0.1 / step, x, gradient, memory);
      rule.step(step, 0.1 / step, inRanges, gradient, memoryInRanges, 2, DIMENSION);
      rule.step(step, 0.1 / step, inRanges, gradient, memoryInRanges, 0, 2);
    }

    assertThat(inRanges).containsExactly(x);
    assertThat(memoryInRanges).isDeepEqualTo(memory);
  }

  @ParameterizedTest
  @MethodSource(RULES)
  void aStepAllocatesNothing(UpdateRule rule) {
    UpdateRule.State state = rule.start(DIMENSION);
    double[] x = normal();
    double[] gradient = normal();
    Runnable steps =
        () -> {
          for (int t = 0; t < 50; t++) {
            state.step(x, gradient, 0.01);
          }
        };
    assertThat(Allocation.of(steps)).as("bytes for 50 steps").isZero();
  }
}
